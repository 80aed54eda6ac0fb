import test from 'ava';

import { makeReport } from '../../../src/report/make-report.ts';
import type { Check, Finding, Report } from '../../../src/report/report.ts';
import { makeGrid } from '../../../src/targets/site/grid-rows.ts';
import { listPages } from '../../../src/targets/site/list-pages.ts';
import { placeReferences } from '../../../src/targets/site/place-references.ts';
import type { SitePage } from '../../../src/targets/site/site-page.ts';
import { readFacets, type FacetName } from '../../../src/targets/site/facets.ts';
import { viewFindings } from '../../../src/targets/site/view-findings.ts';
import { createScope, type LanguageScope } from '../../../src/targets/shared/language-scope.ts';
import { contextOf } from '../../helpers/context.ts';
import { indexOf } from '../../helpers/report.ts';

const context = contextOf('findings');

async function scopeOf(lang: string, report?: Report): Promise<LanguageScope> {
  const made = await context;
  const shown = report ?? made.report;
  const viewpoint = { lang, root: '', siteRoot: '' };
  return createScope(shown, made.templates(lang, placeReferences(shown, viewpoint)));
}

async function viewOf<T>(template: string, path?: string): Promise<T> {
  const pages = listPages(await scopeOf('fr'), []);
  const page = pages.find((one) => one.template === template && (!path || one.path === path));
  if (!page) throw new Error(`No page ${template} ${path ?? ''}`);
  return page.view as T;
}

test('every language has the same pages, each once', async (t) => {
  const paths = async (lang: string): Promise<string[]> =>
    listPages(await scopeOf(lang), []).map(({ path }) => path);
  const [french, english] = [await paths('fr'), await paths('en')];
  t.deepEqual(french, english);
  t.is(new Set(french).size, french.length);
});

test('home has a row a category, with the first action still to do', async (t) => {
  const { report } = await context;
  const { categories } = await viewOf<{
    categories: { category: { id: string }; first?: { id: string } }[];
  }>('home');
  t.deepEqual(
    categories.map(({ category }) => category.id),
    report.categories.map(({ id }) => id),
  );
  const toDo = new Set(report.totals.toDo.tickets);
  for (const { category, first } of categories) {
    const of = report.categories.find(({ id }) => id === category.id);
    t.is(
      first?.id,
      of?.recommendations.find((id) => toDo.has(id)),
    );
  }
});

test('totals are the report’s own, never counted again', async (t) => {
  const { report } = await context;
  const { totals } = await viewOf<{ totals: { toDo: unknown; achieved: unknown } }>('home');
  t.is(totals.toDo, report.totals.toDo);
  t.is(totals.achieved, report.totals.achieved);
});

test('every recommendation stands on the board once, in order of priority', async (t) => {
  const { report } = await context;
  const { columns } = await viewOf<{
    columns: Record<'open' | 'closed', { finding: { id: string; priority?: number } }[]>[];
  }>('board');
  const open = columns.flatMap((column) => [...column.open, ...column.closed]);
  const ids = open.map(({ finding }) => finding.id).sort();
  t.deepEqual(ids, report.categories.flatMap(({ recommendations }) => recommendations).sort());
  for (const column of columns) {
    const priorities = column.open.map(({ finding }) => finding.priority ?? 9);
    t.deepEqual(
      priorities,
      [...priorities].sort((one, other) => one - other),
    );
  }
});

test('an answer that a section gives is not given twice', async (t) => {
  const { report } = await context;
  for (const finding of report.findings) {
    const view = await viewOf<{ answers: { name: string }[] }>(
      'finding',
      `findings/${finding.id}.html`,
    );
    const known = new Set(finding.bodies['fr']?.sections.map((section) => section.known));
    t.true(
      view.answers.every(({ name }) => !known.has(name as never)),
      finding.id,
    );
  }
});

test('the timeline keeps every event, by day, with the numbers of its drawing', async (t) => {
  const { report } = await context;
  const [incident] = report.incidents;
  const view = await viewOf<{
    days: { events: { number: number; event: unknown }[] }[];
    chart: { toHTML(): string };
  }>('incident');
  const events = view.days.flatMap((day) => day.events);
  t.deepEqual(
    events.map(({ event }) => event),
    incident?.timeline,
  );
  t.deepEqual(
    events.map(({ number }) => number),
    events.map((_, index) => index + 1),
  );
  for (const { number } of events) t.true(view.chart.toHTML().includes(`>${number}</text>`));
});

test('an incident is told at a glance before it is told at length', async (t) => {
  const made = await context;
  const scope = await scopeOf('en');
  const page = listPages(scope, []).find(({ template }) => template === 'incident');
  const viewpoint = { lang: 'en', root: '', siteRoot: '' };
  const templates = made.templates('en', placeReferences(made.report, viewpoint));
  const html = templates.render('site/incident', { ...page?.view, prefix: '', nesting: 0 });
  const places = [
    'nobody could connect',
    'incident-figures',
    'May it happen again?',
    'chart-timeline',
    'id="Timeline"',
    'id="Metrics"',
    'id="Impact"',
    'chart-whys',
    'chart-factors',
    'id="Actions"',
  ].map((part) => html.indexOf(part));
  t.true(
    places.every((place) => place >= 0),
    places.join(' '),
  );
  t.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  // Nought is a figure, and what is not known is said.
  t.regex(html, />0(?:&nbsp;|\u00A0|&#xA0;)records</);
  t.regex(html, /Matches missed<\/th><td[^>]*>Unknown</);
});

test('a ticket that an incident names says on the board and on its page what it would have done', async (t) => {
  const { columns } = await viewOf<{
    columns: {
      open: { finding: { id: string }; marks: { type: string; incident: { id: string } }[] }[];
    }[];
  }>('board');
  const rows = columns.flatMap(({ open }) => open);
  const marksOf = (id: string): string[] | undefined =>
    rows
      .find(({ finding }) => finding.id === id)
      ?.marks.filter(({ incident }) => incident.id === 'INC-01')
      .map(({ type }) => type);
  t.deepEqual(marksOf('AVA-01'), ['prevent']);
  t.deepEqual(marksOf('MON-02'), ['detect']);
  t.deepEqual(marksOf('SEC-01'), []);
  const { incidents } = await viewOf<{
    incidents: { incident: { id: string }; marks: { type: string }[] }[];
  }>('finding', 'findings/AVA-01.html');
  t.deepEqual(
    incidents.filter(({ incident }) => incident.id === 'INC-01').map(({ marks }) => marks[0]?.type),
    ['prevent'],
  );
});

test('neighbours follow the report’s order', async (t) => {
  const { report } = await context;
  const pages = listPages(await scopeOf('fr'), []).filter(({ template }) => template === 'finding');
  t.deepEqual(
    pages.map(({ next }) => next?.id),
    [...report.findings.slice(1).map(({ id }) => id), undefined],
  );
  t.deepEqual(
    pages.map(({ previous }) => previous?.id),
    [undefined, ...report.findings.slice(0, -1).map(({ id }) => id)],
  );
});

test('outlines name places that are on their page only', async (t) => {
  const pages: SitePage[] = listPages(await scopeOf('fr'), []);
  for (const { path, outline } of pages) {
    const ids = outline.map(({ id }) => id);
    t.is(new Set(ids).size, ids.length, path);
  }
});

interface FindingsView {
  readonly facets: { name: FacetName; options: { value: string }[] }[];
  readonly rows: { finding: Finding; values: { name: string; value: string }[] }[];
}

/** Makes the table of a report whose findings were changed. */
async function tableOf(change: (finding: Finding) => Finding): Promise<FindingsView> {
  const { report } = await context;
  const changed = { ...report, findings: report.findings.map(change) };
  return viewFindings(await scopeOf('en', changed)).view as FindingsView;
}

const optionsOf = ({ facets }: FindingsView, facet: string): string[] =>
  (facets.find(({ name }) => name === facet)?.options ?? []).map(({ value }) => value);

test('every value that a facet offers is that of a row, and every row answers to an offered value', async (t) => {
  const { facets, rows } = await tableOf((finding) => finding);
  t.deepEqual(
    facets.map(({ name }) => name),
    ['category', 'priority', 'status', 'severity', 'effort', 'kind'],
  );
  for (const { name, options } of facets) {
    const found = rows.flatMap(({ finding }) => readFacets(finding)[name]);
    t.deepEqual(
      options.map(({ value }) => value).sort(),
      [...new Set(found)].filter((value) => value !== '').sort(),
      name,
    );
  }
});

test('a facet that tells nothing apart is not offered', async (t) => {
  const { facets } = await tableOf(({ severity: _, ...finding }) => ({
    ...finding,
    kind: 'finding',
  }));
  t.deepEqual(
    facets.map(({ name }) => name),
    ['category', 'priority', 'status', 'effort'],
  );
  const some = await tableOf(({ severity: _, ...finding }) =>
    finding.id === 'SEC-01' ? { ...finding, severity: 'high' } : finding,
  );
  t.deepEqual(optionsOf(some, 'severity'), ['high'], 'one that only some have tells them apart');
});

test('efforts fall into buckets by the high end of their range', async (t) => {
  const never = { min: 0, max: 0 };
  const bucket = async (min: number, max: number): Promise<string | undefined> => {
    const { rows } = await tableOf((finding) =>
      finding.id === 'SEC-01' ? { ...finding, effort: { min, max, monthly: never } } : finding,
    );
    const row = rows.find(({ finding }) => finding.id === 'SEC-01');
    return row?.values.find(({ name }) => name === 'effort')?.value;
  };
  t.is(await bucket(0.5, 0.5), '1 3', 'what takes half a day takes three days at most too');
  t.is(await bucket(1, 1), '1 3');
  t.is(await bucket(1, 1.5), '3');
  t.is(await bucket(2, 3), '3');
  t.is(await bucket(3, 4), 'more');
  const without = await tableOf(({ effort: _, ...finding }) => finding);
  t.deepEqual(optionsOf(without, 'effort'), ['unknown']);
  const strength = without.rows.find(({ finding }) => finding.kind === 'strength');
  t.is(
    strength?.values.find(({ name }) => name === 'effort'),
    undefined,
    'a strength takes none',
  );
});

test('a grid says where each check stands, what it aims at, and where it stood', async (t) => {
  const checks: Pick<Check, 'rating' | 'target' | 'previous'>[] = [
    { rating: 1, target: 2 },
    { rating: 2, target: 2, previous: 1 },
    { rating: 'n/a', target: 2 },
    { rating: 'unknown', target: 2, previous: 'unknown' },
  ];
  const scope = await scopeOf('en');
  const [any] = scope.report.checks;
  if (!any) throw new Error('No check');
  const { previous: _, ...bare } = any;
  const grid = makeGrid(
    scope,
    checks.map((check) => ({ ...bare, ...check })),
  );
  t.true(grid.compared);
  t.deepEqual(
    grid.rows.map(({ current, aim, before }) =>
      [current, aim, before].map((level) => level && level.name['value']),
    ),
    [
      ['Partial', 'Managed', undefined],
      ['Managed', 'Managed', 'Partial'],
      ['Not applicable', undefined, undefined],
      ['Not assessed', 'Managed', 'Not assessed'],
    ],
  );
  t.deepEqual(
    grid.rows.map(({ move }) => move),
    [undefined, 'up', undefined, undefined],
  );
  t.false(makeGrid(scope, [bare]).compared);
});

test('home says what was audited, on what, and how much was found', async (t) => {
  const { report } = await context;
  const view = await viewOf<{ platform: string[]; counts: unknown; incidents: number }>('home');
  t.deepEqual(view.platform.slice(0, 2), ['gcp', 'Kubernetes 1.15']);
  t.is(view.platform.length, 2 + Object.keys(report.engagement.platform?.components ?? {}).length);
  t.is(view.counts, report.totals.counts);
  t.is(view.incidents, report.incidents.length);
});

test('drafts are marked where an edition shows them', async (t) => {
  const { report } = makeReport(await indexOf('test/engagements/second'), 'internal');
  const drafts = report.findings.filter(({ status }) => status === 'draft').map(({ id }) => id);
  const second = await contextOf('test/engagements/second');
  const lang = report.languages[0] ?? '';
  const viewpoint = { lang, root: '', siteRoot: '' };
  const templates = second.templates(lang, placeReferences(report, viewpoint));
  const pages = listPages(createScope(report, templates), []);
  t.deepEqual(
    pages.filter(({ draft, template }) => draft && template === 'finding').map(({ id }) => id),
    drafts,
  );
});
