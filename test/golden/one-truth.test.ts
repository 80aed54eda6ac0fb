/** Ids, priorities, ratings, counts and totals are equal in site, PDF, deck and data, read back from the files themselves. */
import { spawnSync } from 'node:child_process';

import test from 'ava';
import { strFromU8, unzipSync } from 'fflate';

import { renderTargets, type MadeArtifact } from '../../src/targets/render-targets.ts';
import { allElements } from '../../src/targets/pdf/finish/structure-tree.ts';
import { parseFile } from '../../src/targets/pdf/objects/parse-file.ts';
import { readString } from '../../src/targets/pdf/objects/strings.ts';
import { dotsLabel } from '../../src/templates/dots.ts';
import { effortText } from '../../src/templates/figures-text.ts';
import { contextOf } from '../helpers/context.ts';
import { assertSound } from '../targets/deck/make-deck.ts';

interface Facts {
  /** Priority by id of every recommendation. */
  readonly priorities: Record<string, number>;
  /** What the dots of every check say, sorted. */
  readonly ratings: string[];
  /** What is printed word for word: the days still to spend, each category's checks at target. */
  readonly sentences: string[];
}

for (const engagement of ['findings', 'test/engagements/second']) {
  test(`the deliverables of ${engagement} tell one truth`, async (t) => {
    const context = await contextOf(engagement, { browser: true });
    t.teardown(() => context.close());
    const artifacts = await renderTargets(context, []);
    const data = JSON.parse(textOf(artifacts, 'data/findings.json')) as Data;
    for (const lang of context.languages) {
      const templates = context.templates(lang, {
        href: () => '',
        image: () => undefined,
        diagram: () => undefined,
      });
      const { locale, format } = templates;
      const { max, labels } = context.report.engagement.rating;
      const words = Array.from(
        { length: max + 1 },
        (_, level) =>
          labels?.[String(level)]?.[lang] ??
          (max === 3 ? locale.t(`maturity.levels.${level}`) : ''),
      );
      const rated = data.checks.filter(({ rating }) => typeof rating === 'number');
      const expected: Facts = {
        priorities: Object.fromEntries(
          data.findings
            .filter(({ kind, status }) => kind !== 'strength' && status !== 'draft')
            .map(({ id, priority }) => [id, priority]),
        ),
        ratings: rated
          .map((check) => plain(dotsLabel(check, { rating: { max, labels: words }, locale })))
          .sort(),
        sentences: [
          effortText(data.totals.toDo.effort, 'prose', { locale, format }),
          ...data.categories
            .filter(({ maturity }) => maturity.applicable > 0)
            .map(({ maturity: { atTarget, applicable } }) =>
              locale.t('maturity.atTarget', { n: atTarget, total: applicable }),
            ),
        ].map(plain),
      };
      t.is(Object.keys(expected.priorities).length, data.totals.counts.recommendations);
      const folder = lang === context.languages[0] ? 'site/' : `site/${lang}/`;
      const pages = ['findings.html', 'checks.html', 'index.html'].map((page) =>
        textOf(artifacts, folder + page),
      );
      t.deepEqual(factsOfSite(pages, expected.sentences), expected, `site in ${lang}`);
      assertSound(bytesOf(artifacts, `presentation.${lang}.pptx`));
      t.deepEqual(
        factsOfDeck(bytesOf(artifacts, `presentation.${lang}.pptx`), expected),
        expected,
        `deck in ${lang}`,
      );
      const pdf = bytesOf(artifacts, `report.${lang}.pdf`);
      t.deepEqual(
        ratingsOfPdf(pdf, expected.ratings),
        expected.ratings,
        `ratings in the PDF in ${lang}`,
      );
      const text = textOfPdf(pdf);
      if (text === undefined) t.log('skipped the PDF’s text: pdftotext is not installed');
      else {
        t.deepEqual(
          prioritiesOfPdf(text, expected.priorities),
          expected.priorities,
          `PDF in ${lang}`,
        );
        t.deepEqual(
          keepSaid(expected.sentences, [text]),
          expected.sentences,
          `words in the PDF in ${lang}`,
        );
      }
    }
  });
}

interface Data {
  readonly checks: { id: string; rating: number | 'n/a' | 'unknown'; target: number }[];
  readonly findings: { id: string; kind: string; status: string; priority: number }[];
  readonly categories: { maturity: { atTarget: number; applicable: number } }[];
  readonly totals: {
    readonly counts: { recommendations: number };
    readonly toDo: { effort: { min: number; max: number; monthly: { min: number; max: number } } };
  };
}

function factsOfSite(
  [findings = '', checks = '', home = '']: readonly string[],
  sentences: readonly string[],
): Facts {
  const rows = [
    ...findings.matchAll(
      /<td class="col-id"><span class="id">([^<]+)<\/span><\/td>\s*<td class="col-priority"><span class="priority p(\d)"/g,
    ),
  ];
  const labels = [
    ...checks.matchAll(
      /<tr id="Check-[^>]*>[\s\S]*?<td class="check-level"[^>]*>([\s\S]*?)<\/td>/g,
    ),
  ];
  return {
    priorities: Object.fromEntries(
      rows.map(([, id = '', priority]): [string, number] => [id, Number(priority)]),
    ),
    ratings: labels
      .flatMap(([, cell = '']) => /class="dots"[^>]*aria-label="([^"]*)"/.exec(cell)?.[1] ?? [])
      .map(unescape)
      .map(plain)
      .sort(),
    sentences: keepSaid(sentences, [unescape(home.replaceAll(/<[^>]*>/g, ' '))]),
  };
}

/** Tickets stand in tables beside their priority, or on a slide of their own that says it; the whole grid is in the annex. */
function factsOfDeck(bytes: Uint8Array, expected: Facts): Facts {
  const slides = Object.entries(unzipSync(bytes))
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, xml]) => strFromU8(xml));
  const priorities: Record<string, number> = {};
  for (const slide of slides) {
    for (const [row] of slide.matchAll(/<a:tr [\s\S]*?<\/a:tr>/g))
      notePriority(runs(row), expected, priorities);
    const kicker = /name="kicker"[\s\S]*?<\/p:sp>/.exec(slide)?.[0] ?? '';
    notePriority(runs(kicker), expected, priorities, runs(slide));
  }
  const grid = slides.flatMap((slide) =>
    [...slide.matchAll(/name="dots" descr="([^"]*)"/g)].map(([, label = '']) =>
      plain(unescape(label)),
    ),
  );
  return {
    priorities,
    ratings: takeAll(grid, expected.ratings),
    sentences: keepSaid(expected.sentences, slides.map(runs)),
  };
}

/** Keeps the sentences that one of the texts says. */
function keepSaid(sentences: readonly string[], texts: readonly string[]): string[] {
  const said = texts.map(plain);
  return sentences.filter((sentence) => said.some((text) => text.includes(sentence)));
}

/** Notes the one priority that `text` says of the one ticket that `where` names. */
function notePriority(
  where: string,
  expected: Facts,
  into: Record<string, number>,
  text = where,
): void {
  const ids = Object.keys(expected.priorities).filter((id) => where.includes(id));
  const found = [...text.matchAll(/\bP([123])\b/g)].map(([, digit]) => Number(digit));
  const [id] = ids;
  if (ids.length === 1 && id !== undefined && found.length === 1) into[id] = found[0] ?? 0;
}

function ratingsOfPdf(bytes: Uint8Array, wanted: readonly string[]): string[] {
  const file = parseFile(bytes);
  const labels = allElements(file)
    .flatMap(({ dict }) => readString(dict.get('Alt')) ?? [])
    .map(plain);
  return takeAll(labels, wanted);
}

/** Takes each wanted label once from those found; what is missing is left out. */
function takeAll(found: readonly string[], wanted: readonly string[]): string[] {
  const left = [...found];
  return wanted.filter((label) => {
    const index = left.indexOf(label);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

/** The sign-off lists every ticket on a line of its own: id, title, priority. */
function prioritiesOfPdf(text: string, wanted: Facts['priorities']): Record<string, number> {
  const found: Record<string, number> = {};
  for (const id of Object.keys(wanted)) {
    const priority = new RegExp(`^${id} .*\\bP([123])\\b`, 'm').exec(text)?.[1];
    if (priority) found[id] = Number(priority);
  }
  return found;
}

function textOfPdf(bytes: Uint8Array): string | undefined {
  const { stdout, error } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: bytes,
    maxBuffer: 1e8,
  });
  return error ? undefined : plainLines(stdout.toString('utf8'));
}

function runs(xml: string): string {
  return unescape([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(' '));
}

function plain(text: string): string {
  return text.replaceAll(/[\s\u200B]+/g, ' ').trim();
}

function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

function bytesOf(artifacts: readonly MadeArtifact[], path: string): Uint8Array {
  const found = artifacts.find((artifact) => artifact.path === path);
  if (!found) throw new Error(`No artifact ${path}`);
  return found.bytes;
}

function textOf(artifacts: readonly MadeArtifact[], path: string): string {
  return strFromU8(bytesOf(artifacts, path));
}
