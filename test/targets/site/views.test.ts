import test from 'ava';

import { makeReport } from '../../../src/report/make-report.ts';
import type { Report } from '../../../src/report/report.ts';
import { listPages } from '../../../src/targets/site/list-pages.ts';
import { placeReferences } from '../../../src/targets/site/place-references.ts';
import type { SitePage } from '../../../src/targets/site/site-page.ts';
import { createScope, type LanguageScope } from '../../../src/targets/shared/language-scope.ts';
import { contextOf } from '../../helpers/context.ts';
import { indexOf } from '../../helpers/report.ts';

const context = contextOf('findings');

async function scopeOf(lang: string, report?: Report): Promise<LanguageScope> {
  const made = await context;
  const shown = report ?? made.report;
  const viewpoint = { lang, root: '', siteRoot: '' };
  return createScope(shown, made.templates(lang, placeReferences(shown, viewpoint, new Map())));
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
    t.deepEqual(priorities, [...priorities].sort());
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

test('drafts are marked where an edition shows them', async (t) => {
  const { report } = makeReport(await indexOf('test/engagements/second'), 'internal');
  const drafts = report.findings.filter(({ status }) => status === 'draft').map(({ id }) => id);
  const second = await contextOf('test/engagements/second');
  const lang = report.languages[0] ?? '';
  const viewpoint = { lang, root: '', siteRoot: '' };
  const templates = second.templates(lang, placeReferences(report, viewpoint, new Map()));
  const pages = listPages(createScope(report, templates), []);
  t.deepEqual(
    pages.filter(({ draft, template }) => draft && template === 'finding').map(({ id }) => id),
    drafts,
  );
});
