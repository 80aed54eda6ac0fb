/** The decks of the worked example: whole, in step with the report, fit to be presented. */
import test from 'ava';
import { strFromU8, unzipSync } from 'fflate';

import type { Report } from '../../../../src/report/report.ts';
import { createDeckScope } from '../../../../src/targets/deck/view/deck-scope.ts';
import { viewDeck } from '../../../../src/targets/deck/view/deck-view.ts';
import { EXAMPLE } from './made-decks.ts';

const { context, decks } = EXAMPLE;

const unescape = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\u00A0\u202F]/g, ' ');

interface Slide {
  readonly xml: string;
  readonly words: string;
  readonly title: string;
  readonly notes: string;
}

function slidesOf(bytes: Uint8Array): Slide[] {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const words = (xml: string): string =>
    unescape(
      Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>|<\/a:p>/g), ([, found]) => found ?? '\n').join(
        '',
      ),
    );
  const count = Object.keys(files).filter((path) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(path),
  ).length;
  return Array.from({ length: count }, (_, at) => {
    const xml = part(`ppt/slides/slide${at + 1}.xml`);
    const [shape = ''] = /<p:ph type="(?:ctrT|t)itle"\/>.*?<\/p:sp>/s.exec(xml) ?? [];
    return {
      xml,
      words: words(xml),
      title: words(shape).trim(),
      notes: words(part(`ppt/notesSlides/notesSlide${at + 1}.xml`)).trim(),
    };
  });
}

test('a deck in each language, named as the contract says', (t) => {
  t.deepEqual(
    decks.map(({ path }) => path),
    ['presentation.fr.pptx', 'presentation.en.pptx'],
  );
});

for (const { path, bytes } of decks) {
  const slides = slidesOf(bytes);
  const all = slides.map(({ words }) => words).join('\n');
  const { report } = context;

  test(`${path}: every id, rating and priority appears`, (t) => {
    for (const { id } of report.findings) t.true(all.includes(id), id);
    for (const { id } of report.incidents) t.true(all.includes(id), id);
    const lang = path.split('.')[1] ?? '';
    const of = lang === 'fr' ? 'sur' : 'of';
    for (const check of report.checks) {
      const title = (check.title[lang] ?? '').replaceAll("'", '’');
      const row = slides.some(({ words }) => {
        if (typeof check.rating !== 'number') return words.includes(title);
        return words.includes(title) && words.includes(`${check.rating} ${of} 3`);
      });
      t.true(row, check.id);
    }
    const rows = all.match(/\bP[123]\b/g) ?? [];
    const tickets = report.findings.filter(({ priority }) => priority !== undefined);
    t.true(rows.length >= tickets.length);
  });

  test(`${path}: every slide has a title of its own and something to say`, (t) => {
    const titles = slides.map(({ title }) => title);
    t.false(titles.includes(''));
    t.is(new Set(titles).size, titles.length);
    for (const { title, notes } of slides) t.true(notes.length > 20, title);
  });

  test(`${path}: every run speaks its language, every drawing has its words`, (t) => {
    const proofing = path.includes('.fr.') ? 'fr-FR' : 'en-GB';
    for (const { xml, title } of slides) {
      const runs = xml.match(/<a:rPr[^>]*>/g) ?? [];
      t.true(
        runs.every((run) => run.includes(`lang="${proofing}"`)),
        title,
      );
      for (const name of ['pic', 'graphicFrame', 'grpSp']) {
        const drawn = xml.match(new RegExp(`<p:${name}>.*?<p:cNvPr[^>]*>`, 'gs')) ?? [];
        t.true(
          drawn.every((one) => / descr="[^"]+"/.test(one)),
          `${title}: ${name}`,
        );
      }
    }
  });

  test(`${path}: the slide of the model shows dots and at most seven checks and five recommendations`, (t) => {
    for (const category of report.categories) {
      const of = path.includes('.fr.') ? 'sur' : 'of';
      const verdict = (category.verdict?.[path.split('.')[1] ?? ''] ?? '').replaceAll(/[’']/g, '’');
      const slide = slides.find(({ title }) => title === verdict);
      if (!slide) {
        t.fail(category.id);
        continue;
      }
      const rated = slide.words.match(new RegExp(`\\b\\d ${of} 3\\b`, 'g')) ?? [];
      t.true(rated.length > 0 && rated.length <= 8, category.id);
      const tables = slide.xml.match(/<a:tbl>.*?<\/a:tbl>/gs) ?? [];
      const rows = tables.map((one) => (one.match(/<a:tr /g) ?? []).length - 1);
      t.true((rows[0] ?? 0) <= 7 && (rows[1] ?? 0) <= 5, category.id);
      t.true(slide.xml.includes('<p:grpSp>'));
    }
  });

  test(`${path}: nothing in the story is set below 14 points`, (t) => {
    const annex = slides.findIndex(({ words }) =>
      /^(?:Les annexes|The annexes)/.test(words.trim()),
    );
    for (const { xml, title } of slides.slice(0, annex)) {
      const sizes = Array.from(xml.matchAll(/ sz="(\d+)"/g), ([, size]) => Number(size));
      t.true(Math.min(1400, ...sizes) >= 1400, title);
    }
    for (const { xml, title } of slides) {
      const sizes = Array.from(xml.matchAll(/ sz="(\d+)"/g), ([, size]) => Number(size));
      t.true(Math.min(1000, ...sizes) >= 1000, title);
    }
  });
}

test('charts, radar and bars, are native with their workbook', (t) => {
  const names = Object.keys(unzipSync(decks[0]?.bytes ?? new Uint8Array()));
  t.true(names.includes('ppt/charts/chart1.xml'));
  t.true(names.includes('ppt/embeddings/workbook2.xlsx'));
});

test('nothing to say, no slide: an engagement of four lines', (t) => {
  const { report } = context;
  const { engagement } = report;
  const nothing = { once: 0, monthly: 0, saving: 0, unknown: false };
  const effort = { min: 0, max: 0, monthly: { min: 0, max: 0 } };
  const sums = { tickets: [], effort, cost: nothing, withoutEffort: [], toBeCosted: [] };
  const { verdict: _, ...bare } = engagement;
  const empty: Report = {
    ...report,
    engagement: {
      ...bare,
      asked: [],
      messages: [],
      decisions: [],
      next: [],
      figures: [],
      scope: { in: [], out: [], limits: [] },
      sources: [],
    },
    categories: [],
    checks: [],
    findings: [],
    incidents: [],
    questions: [],
    totals: {
      counts: {
        recommendations: 0,
        improvements: 0,
        strengths: 0,
        quickWins: 0,
        byPriority: { 1: 0, 2: 0, 3: 0 },
        byStatus: {},
      },
      maturity: { applicable: 0, rated: 0, atTarget: 0 },
      toDo: sums,
      achieved: sums,
      deferred: [],
      rejected: [],
      acceptedRisk: [],
    },
  };
  const templates = context.templates('fr', {
    href: () => undefined,
    image: () => undefined,
    diagram: () => undefined,
  });
  const html = templates.render('deck/deck', viewDeck(createDeckScope(empty, templates)));
  const ids = Array.from(html.matchAll(/<section [^>]*id="([^"]*)"/g), ([, id]) => id);
  t.deepEqual(ids, ['title', 'discussion']);
});
