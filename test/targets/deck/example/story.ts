/** The story of the deck: what it tells, in which order, on how many slides, and the ways into the annex and back. */
import test from 'ava';

import type { Finding, Report } from '../../../../src/report/report.ts';
import { siteLinks } from '../../../../src/targets/shared/site-links.ts';
import { chooseTickets } from '../../../../src/targets/deck/view/choose-tickets.ts';
import { createDeckScope } from '../../../../src/targets/deck/view/deck-scope.ts';
import { viewDeck } from '../../../../src/targets/deck/view/deck-view.ts';
import { slideOf } from '../../../../src/targets/deck/view/slide-ids.ts';
import { pagePath } from '../../../../src/targets/site/urls.ts';
import type { BuildContext } from '../../../../src/targets/create-context.ts';
import { readSlidesOf } from '../read-deck.ts';
import { EXAMPLE, SECOND } from './made-decks.ts';

const { context } = EXAMPLE;
const second = SECOND.context;
const decks = [...EXAMPLE.decks, ...SECOND.decks];

const NOWHERE = { href: () => undefined, image: () => undefined, diagram: () => undefined };

/** The deck's HTML, its links leading to slides. */
function htmlOf({ report, templates }: BuildContext, lang: string): string {
  const scope = createDeckScope(report, templates(lang, NOWHERE));
  const bound = templates(lang, {
    ...NOWHERE,
    href(reference) {
      const id = slideOf(reference, scope);
      return id === undefined ? undefined : `#${id}`;
    },
  });
  return bound.render('deck/deck', viewDeck(scope));
}

const idsOf = (html: string): string[] =>
  Array.from(html.matchAll(/<section [^>]*id="([^"]*)"/g), ([, id]) => id ?? '');

for (const lang of ['fr', 'en']) {
  test(`the story of the example in ${lang}, slide by slide`, (t) => {
    const ids = idsOf(htmlOf(context, lang));
    t.deepEqual(ids.slice(0, ids.indexOf('annexes')), [
      ...['title', 'questions', 'essentials', 'scope', 'strengths'],
      ...['INC-01', 'INC-01-why', 'INC-01-actions', 'maturity'],
      ...['category-security', 'SEC-01', 'SEC-02', 'category-availability', 'AVA-01', 'AVA-02'],
      ...['category-deployment', 'DEP-01', 'category-monitoring', 'category-training'],
      ...['quick-wins', 'roadmap', 'budget', 'decisions', 'next', 'discussion'],
    ]);
    const annex = ids.slice(ids.indexOf('annexes'));
    const wanted =
      'answers tickets-security matrix grid-security timeline-INC-01 scale faq glossary';
    for (const id of wanted.split(' ')) t.true(annex.includes(id), id);
  });
}

test('the story takes 23 to 25 slides, none of them split', (t) => {
  for (const { path, bytes } of decks.slice(0, 2)) {
    const slides = readSlidesOf(bytes);
    const annex = slides.findIndex(({ title }) => /^(?:Les annexes|The annexes)/.test(title));
    t.true(annex >= 23 && annex <= 25, `${path}: ${annex} slides`);
    for (const { title } of slides.slice(0, annex)) t.notRegex(title, /\(\d+\/\d+\)$/);
  }
});

test('every slide of the annex leads back to a slide of the story that leads to it', (t) => {
  for (const { path, bytes } of decks) {
    const slides = readSlidesOf(bytes);
    const start = slides.findIndex(({ title }) => /^(?:Les annexes|The annexes)/.test(title));
    for (const [at, { title, links, paragraphs }] of slides.entries()) {
      if (at <= start) continue;
      const back = links.filter((number) => number - 1 < start);
      t.true(back.length > 0, `${path}: ${title}`);
      t.true(
        paragraphs.some((text) => /Retour|Back to/.test(text)),
        `${path}: ${title}`,
      );
      const name = title.replace(/ \(\d+\/\d+\)$/, '');
      const first = slides.findIndex((slide) => slide.title.startsWith(name));
      const sent = back.some((number) => slides[number - 1]?.links.includes(first + 1));
      // What is many, as a table a category, is reached through its own category or the last slide.
      t.true(sent || name === '', `${path}: nothing leads to ${title}`);
    }
  }
});

test('no link leads to a slide that is not there', (t) => {
  for (const [one, lang] of [
    [context, 'fr'],
    [second, 'en'],
  ] as const) {
    const html = htmlOf(one, lang);
    const ids = new Set(idsOf(html));
    for (const [, id = ''] of html.matchAll(/href="#([^"]*)"/g)) t.true(ids.has(id), id);
  }
});

const ticket = (look: Partial<Finding>): Finding => ({
  ...(context.report.findings.find(({ id }) => id === 'SEC-01') as Finding),
  ...look,
});
const withFindings = (findings: readonly Finding[]): Report => ({ ...context.report, findings });

test('six tickets at most have a slide; keys choose, categories take turns', (t) => {
  const many = context.report.categories.flatMap(({ id, code }) =>
    [1, 2, 3].map((at) => ticket({ id: `${code}-0${at}`, category: id, key: true })),
  );
  const chosen = [...chooseTickets(withFindings(many))];
  t.deepEqual(chosen, ['SEC-01', 'AVA-01', 'DEP-01', 'MON-01', 'TRA-01', 'SEC-02']);
  const unmarked = many.map((finding) => ({ ...finding, key: false }));
  t.is(chooseTickets(withFindings(unmarked)).size, 5);
});

test('what is done, put aside or of another priority has no slide', (t) => {
  for (const look of [
    { status: 'done' },
    { status: 'rejected' },
    { status: 'deferred' },
    { priority: 2 },
    { kind: 'strength' },
  ] as const) {
    t.is(chooseTickets(withFindings([ticket({ ...look, key: true })])).size, 0);
  }
});

test('a draft of an internal edition is in the deck, marked', (t) => {
  const { report, templates } = context;
  const findings = report.findings.map((finding) =>
    ['SEC-01', 'SEC-05'].includes(finding.id) ? { ...finding, status: 'draft' as const } : finding,
  );
  const bound = templates('fr', NOWHERE);
  const internal: Report = { ...report, findings, edition: { id: 'internal', base: 'internal' } };
  const html = bound.render('deck/deck', viewDeck(createDeckScope(internal, bound)));
  const marked = html.match(/\(Brouillon\)<\/span> [^<]+/g) ?? [];
  t.true(marked.some((title) => title.includes('Cloisonner les environnements')));
  t.true(marked.some((title) => title.includes('Imposer un profil de sécurité')));
  t.regex(html, /<p data-deck="foot">[^<]*INTERNE/);
});

test('links to the documentation are those of its pages', (t) => {
  const { report } = context;
  const here: Report = {
    ...report,
    engagement: { ...report.engagement, site: { url: 'https://docs.example/audit' } },
  };
  t.is(siteLinks(report, 'fr', ['fr', 'en'])({ kind: 'finding', id: 'SEC-01' }), undefined);
  const [fr, en] = ['fr', 'en'].map((lang) => siteLinks(here, lang, ['fr', 'en']));
  for (const kind of ['finding', 'incident', 'category', 'page', 'journal', 'check'] as const) {
    const path = pagePath({ kind, id: 'X-1' });
    t.is(fr?.({ kind, id: 'X-1' }), `https://docs.example/audit/${path}`);
    t.is(en?.({ kind, id: 'X-1' }), `https://docs.example/audit/en/${path}`);
  }
});
