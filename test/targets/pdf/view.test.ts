import test from 'ava';

import { listAnchors } from '../../../src/targets/pdf/anchors.ts';
import { placeReferences } from '../../../src/targets/pdf/place-references.ts';
import { createScope, type LanguageScope } from '../../../src/targets/shared/language-scope.ts';
import { numberChapters } from '../../../src/targets/pdf/view/chapters.ts';
import { viewFinding } from '../../../src/targets/pdf/view/view-category.ts';
import { viewReport, type ReportView } from '../../../src/targets/pdf/view/view-report.ts';
import { contextOf } from '../../helpers/context.ts';
import { byId } from '../../helpers/tiny.ts';

const NONE = { diagrams: new Map<string, string>(), diagramWords: '' };

const scopes = new Map<string, Promise<LanguageScope>>();

function scopeOf(engagement: string, lang: string): Promise<LanguageScope> {
  const scope = scopes.get(engagement) ?? makeScope(engagement, lang);
  scopes.set(engagement, scope);
  return scope;
}

async function makeScope(engagement: string, lang: string): Promise<LanguageScope> {
  const context = await contextOf(engagement);
  const templates = context.templates(lang, placeReferences(context.report, lang, NONE));
  await context.close();
  return createScope(context.report, templates);
}

function chapter(view: ReportView, kind: string): object {
  const found = view.chapters.find((one) => one.kind === kind);
  if (!found) throw new Error(`No chapter ${kind}`);
  return found.view;
}

test('chapters have numbers, annexes have letters, and all have pages of their own', async (t) => {
  const view = viewReport(await scopeOf('findings', 'fr'));
  t.deepEqual(
    view.chapters.map(({ kind, ordinal }) => `${ordinal} ${kind}`),
    [
      '1 summary',
      '2 decisions',
      '3 control',
      '4 maturity',
      ...['5', '6', '7', '8', '9'].map((ordinal) => `${ordinal} category`),
      '10 incidents',
      '11 roadmap',
      'A approach',
      'B journal',
      'C glossary',
      'D references',
      'E signOff',
      'F acceptance',
    ],
  );
  t.is(new Set(view.chapters.map(({ run }) => run)).size, view.chapters.length);
});

test('letters go on after Z', (t) => {
  const draft = {
    kind: 'journal',
    anchor: 'a',
    title: {},
    entries: [],
    annex: true,
    view: {},
  } as const;
  const ordinals = numberChapters(Array.from({ length: 27 }, () => draft)).map(
    (one) => one.ordinal,
  );
  t.deepEqual([ordinals[0], ordinals[25], ordinals[26]], ['A', 'Z', 'A1']);
});

for (const [engagement, lang] of [
  ['findings', 'fr'],
  ['test/engagements/second', 'en'],
] as const) {
  test(`${engagement}: every ticket is in the roadmap or set aside, once, and in the sign-off`, async (t) => {
    const scope = await scopeOf(engagement, lang);
    const view = viewReport(scope);
    type Rows = { finding: { id: string } }[];
    type Roadmap = { phases: { rows: Rows }[]; totals: { groups: { name: string; rows: Rows }[] } };
    const { phases, totals } = chapter(view, 'roadmap') as Roadmap;
    const aside = ['achieved', 'deferred', 'rejected', 'acceptedRisk'];
    const shown = [
      ...phases.flatMap(({ rows }) => rows),
      ...totals.groups.filter(({ name }) => aside.includes(name)).flatMap(({ rows }) => rows),
    ].map(({ finding }) => finding.id);
    const tickets = scope.report.findings
      .filter(({ kind, status }) => kind !== 'strength' && status !== 'draft')
      .map(({ id }) => id);
    t.deepEqual(shown.sort(), tickets.sort());
    const signed = (chapter(view, 'signOff') as { rows: Rows }).rows.map(
      ({ finding }) => finding.id,
    );
    t.deepEqual(signed.sort(), tickets);
  });

  test(`${engagement}: every finding, check, incident and page is in the document`, async (t) => {
    const { report } = await scopeOf(engagement, lang);
    const anchors = listAnchors(report, lang);
    for (const { id } of [...report.findings, ...report.incidents]) t.true(anchors.has(id), id);
    for (const { id } of report.checks) t.true(anchors.has(`check-${id}`), id);
    for (const { id } of report.pages) t.true(anchors.has(`page-${id}`), id);
  });
}

test('an answer that the body gives is not given twice', async (t) => {
  const scope = await scopeOf('findings', 'fr');
  const finding = byId(scope.report.findings, 'SEC-01');
  t.deepEqual(
    viewFinding(scope, finding).answers.map(({ name }) => name),
    ['risk', 'impact', 'verification'],
  );
  const body = finding.bodies['fr'];
  if (!body) return t.fail();
  const section = { id: 'risk', known: 'risk' as const, heading: 'Risque', content: [] };
  const told = { ...finding, bodies: { fr: { ...body, sections: [section] } } };
  t.deepEqual(
    viewFinding(scope, told).answers.map(({ name }) => name),
    ['impact', 'verification'],
  );
});

test('a reference leads to its section where there is one, else to the thing', async (t) => {
  const { report } = await scopeOf('findings', 'fr');
  const placement = placeReferences(report, 'fr', NONE);
  t.is(
    placement.href({ kind: 'finding', id: 'SEC-01', fragment: 'recommendation' }),
    '#SEC-01--recommendation',
  );
  t.is(placement.href({ kind: 'finding', id: 'SEC-01', fragment: 'nothing' }), '#SEC-01');
  t.is(placement.href({ kind: 'page', id: 'architecture' }), '#page-architecture');
  t.is(placement.href({ kind: 'finding', id: 'SEC-99' }), undefined);
});

test('a diagram is one picture with words, sized by its texts', async (t) => {
  const { report } = await scopeOf('findings', 'fr');
  const svg =
    '<svg id="d" role="graphics-document" aria-roledescription="x" viewBox="0 0 1000 200"><g/></svg>';
  const small = svg.replace('1000', '100');
  const diagrams = new Map([
    ['a\n accTitle: From <b> to c', svg],
    ['b', small],
  ]);
  const placement = placeReferences(report, 'fr', { diagrams, diagramWords: 'Diagramme' });
  t.is(
    placement.diagram('a\n accTitle: From <b> to c'),
    '<svg width="810" class="wide" role="img" aria-label="From &lt;b&gt; to c" id="d" viewBox="0 0 1000 200"><g/></svg>',
  );
  t.regex(placement.diagram('b') ?? '', /^<svg width="81" role="img" aria-label="Diagramme"/);
  t.is(placement.diagram('c'), undefined);
});

test('an incident has its drawings, and its tickets say what they would have done', async (t) => {
  const scope = await scopeOf('findings', 'fr');
  const view = viewReport(scope);
  const { incidents } = chapter(view, 'incidents') as {
    incidents: { drawings: { factors: { toHTML(): string }[]; whys?: { toHTML(): string } } }[];
  };
  const drawings = incidents[0]?.drawings;
  t.is(drawings?.factors.length, 1);
  for (const one of [...(drawings?.factors ?? []), drawings?.whys]) {
    t.true(one?.toHTML().includes('role="img"'));
  }
  const { phases } = chapter(view, 'roadmap') as {
    phases: { rows: { finding: { id: string }; marks: { type: string }[] }[] }[];
  };
  const row = phases.flatMap(({ rows }) => rows).find(({ finding }) => finding.id === 'AVA-01');
  t.deepEqual(
    row?.marks.map(({ type }) => type),
    ['prevent'],
  );
});
