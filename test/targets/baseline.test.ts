/** What changed since a baseline, in each deliverable: sound, linked, the same everywhere, and nowhere without one. */
import test from 'ava';

import type { Report } from '../../src/report/report.ts';
import { docs } from '../../src/targets/docs/target.ts';
import { placeReferences } from '../../src/targets/pdf/place-references.ts';
import { viewReport } from '../../src/targets/pdf/view/view-report.ts';
import { createScope } from '../../src/targets/shared/language-scope.ts';
import { site } from '../../src/targets/site/target.ts';
import { checkMarkdown } from '../helpers/check-markdown.ts';
import { checkLinks, validatePages } from '../helpers/check-site.ts';
import { contextOfFiles } from '../helpers/context.ts';
import { AFTER, BEFORE, comparedReport, withBaseline } from '../helpers/tiny-baseline.ts';
import { tinyEngagement, tinyReport } from '../helpers/tiny.ts';
import { deckRows, type ReadSlide } from './deck/deck-rows.ts';
import { renderDecks } from './deck/render-decks.ts';

const bare = await contextOfFiles(AFTER);
test.after.always(() => bare.close());

const REPORT = comparedReport({ title: { fr: 'l’audit de 2025', en: 'the audit of 2025' } });
const SAME = withBaseline(tinyReport(BEFORE), tinyReport(BEFORE));
const decoder = new TextDecoder();
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const contextWith = (report: Report) => ({ ...bare, report });

test('the site has a page, in its navigation and in the whole, and what is gone leads nowhere', async (t) => {
  for (const report of [REPORT, SAME]) {
    const artifacts = await site.render(contextWith(report));
    t.deepEqual(checkLinks(artifacts), []);
    const pages = artifacts.filter(({ path }) => /(?:changes|print)\.html$/.test(path));
    t.is(pages.length, 4);
    t.deepEqual(await validatePages(pages), []);
    const html = new Map(artifacts.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
    t.regex(html.get('site/index.html') ?? '', /href="changes\.html"/);
    if (report === SAME) continue;
    const page = html.get('site/changes.html') ?? '';
    t.regex(page, /Depuis l’audit de 2025/);
    t.regex(page, /href="findings\/SEC-02\.html"/);
    t.notRegex(page, /href="[^"]*SEC-04/);
    t.regex(html.get('site/print.html') ?? '', /id="Changes"/);
  }
});

test('without a baseline no page, no link and no file tells of one', async (t) => {
  const artifacts = await site.render(bare);
  t.false(artifacts.some(({ path }) => path.includes('changes')));
  t.false(artifacts.some(({ bytes }) => decoder.decode(bytes).includes('changes.html')));
});

test('the Markdown has a page, linked from the first', async (t) => {
  const artifacts = await docs.render(contextWith(REPORT));
  const files = new Map(artifacts.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
  t.deepEqual(checkMarkdown(files), []);
  t.regex(files.get('docs/en/README.md') ?? '', /\[What changed\]\(changes\.md\)/);
  const page = files.get('docs/en/changes.md') ?? '';
  t.regex(page, /^# Since the audit of 2025$/m);
  t.regex(page, /\| \[SEC-02 – Rotate\]\(findings\/SEC-02\.md\) \| Proposed \| Done \|/);
  t.regex(page, /^\| SEC-04 – Old \| P1 \|$/m);
});

test('the report has a chapter after maturity, whose links lead to its own sections', (t) => {
  const none = { diagrams: new Map<string, string>(), diagramWords: '' };
  const templates = bare.templates('fr', placeReferences(REPORT, 'fr', none));
  const view = viewReport(createScope(REPORT, templates));
  const kinds = view.chapters.map(({ kind }) => kind);
  t.is(kinds.indexOf('changes'), kinds.indexOf('maturity') + 1);
  const html = templates.render('report/report', { ...view, css: '' });
  const [, chapter = ''] = /chapter-changes"([\s\S]*?)<section class="chapter/.exec(html) ?? [];
  t.regex(chapter, /Depuis l’audit de 2025/);
  t.regex(chapter, /<thead><tr><th scope="col">[^<]*<\/th><th scope="col">Avant<\/th>/);
  t.regex(chapter, /href="#SEC-02"/);
  t.notRegex(chapter, /href="#SEC-04"/);
  for (const [, id] of chapter.matchAll(/href="#([^"]+)"/g)) {
    t.true(html.includes(`id="${id ?? ''}"`), id);
  }
});

async function slidesOf(report: Report): Promise<ReadSlide[]> {
  const [first] = await renderDecks({ ...contextWith(report), languages: ['fr'] });
  return deckRows(first?.bytes ?? new Uint8Array());
}

test('the deck says what changed, shows maturity before and after, and has all of it in its annex', async (t) => {
  const slides = await slidesOf(REPORT);
  const since = slides.filter(({ words }) => words.split('\n').includes('Depuis l’audit de 2025'));
  t.is(since.length, 2);
  t.deepEqual(since[0]?.rows.slice(1, 4), [
    ['Nouvelles recommandations', '1', 'SEC-06'],
    ['Recommandations closes', '1', 'SEC-02'],
    ['Recommandations rouvertes', '1', 'SEC-03'],
  ]);
  t.true(since[1]?.rows.some(([name, before]) => name === 'Total' && before === '1,0 (0 sur 2)'));
  const annex = slides.flatMap(({ rows }) => rows.filter((row) => row.length === 5));
  t.true(
    annex.some(
      (row) => row.join('|') === 'Recommandations closes|SEC-02|Changer|Proposée|Réalisée',
    ),
  );
  t.true(annex.some(([group, id]) => group === 'Textes modifiés' && id === 'SEC-03'));
});

test('a long list is cut on the slide, and the slide says by how much', async (t) => {
  const many = Array.from({ length: 12 }, (_, at) => at + 10);
  const added = Object.fromEntries(
    many.map((n) => [`security/SEC-${String(n)}.md`, AFTER['security/SEC-06.md'] ?? '']),
  );
  const report = withBaseline(tinyReport({ ...AFTER, ...added }), tinyReport(BEFORE));
  const slides = await slidesOf(report);
  const row = slides.flatMap(({ rows }) => rows).find(([name]) => name?.startsWith('Nouvelles'));
  t.is(row?.[1], '13');
  t.regex(row?.[2] ?? '', /SEC-16 et 5 autres$/);
  const annex = slides.flatMap(({ rows }) => rows.filter((one) => one.length === 5));
  for (const n of many) t.true(annex.some(([, id]) => id === `SEC-${String(n)}`));
});

test('where nothing changed, one slide says so', async (t) => {
  const told = (await slidesOf(SAME)).filter(({ words }) => words.includes('4 mars 2025'));
  t.is(told.length, 1);
  t.regex(plain(told[0]?.words ?? ''), /Rien n’a changé depuis le 4 mars 2025/);
});

test('strangers are shown a comparison only where their edition says so', (t) => {
  const files = (show: readonly string[]) => ({
    'engagement.yaml': tinyEngagement({
      compare: { to: 'audit-2025' },
      editions: { public: { show } },
    }),
  });
  t.is(tinyReport(files([]), 'public').engagement.compare, undefined);
  t.deepEqual(tinyReport(files(['compare']), 'public').engagement.compare, { to: 'audit-2025' });
  t.deepEqual(tinyReport(files([]), 'client').engagement.compare, { to: 'audit-2025' });
});
