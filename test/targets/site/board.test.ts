import test from 'ava';

import { listBoardViews } from '../../../src/report/board-views.ts';
import { listChanged } from '../../../src/report/list-changed.ts';
import type { Report } from '../../../src/report/report.ts';
import { createScope, type LanguageScope } from '../../../src/targets/shared/language-scope.ts';
import { placeReferences } from '../../../src/targets/site/place-references.ts';
import { viewBoards, type BoardColumn } from '../../../src/targets/site/view-board.ts';
import type { BuildContext } from '../../../src/targets/create-context.ts';
import { contextOf } from '../../helpers/context.ts';
import { CONTEXT, exampleSite, openReader } from './made-site.ts';

const second = contextOf('test/engagements/second');

interface BoardView {
  readonly id: string;
  readonly count: number;
  readonly caption?: string;
  readonly empty: string;
  readonly columns: readonly BoardColumn[];
  readonly views: readonly { href: string; count: number; current: boolean }[];
}

function scopeOf(made: BuildContext, lang: string, change?: (report: Report) => Report) {
  const report = change ? change(made.report) : made.report;
  const place = placeReferences(report, { lang, root: '', siteRoot: '' });
  return createScope(report, made.templates(lang, place));
}

function boardsOf(scope: LanguageScope): ReadonlyMap<string, BoardView> {
  const views = viewBoards(scope).map((page) => page.view as BoardView);
  return new Map(views.map((view) => [view.id, view]));
}

function idsOf({ columns }: BoardView): string[] {
  return columns.flatMap(({ open, closed }) => [...open, ...closed].map((row) => row.finding.id));
}

test('each view shows the tickets that the report lists for it, and counts them in the switch', (t) => {
  const { report } = CONTEXT;
  const boards = boardsOf(scopeOf(CONTEXT, 'fr'));
  const lists = listBoardViews(report);
  t.deepEqual(
    [...boards.keys()],
    lists.map(({ id }) => id),
  );
  for (const [place, { id, tickets }] of lists.entries()) {
    const view = boards.get(id);
    if (!view) throw new Error(`No view ${id}`);
    t.deepEqual(idsOf(view).sort(), [...tickets].sort(), id);
    t.is(view.count, tickets.length);
    t.is(view.columns.length, report.categories.length);
    t.is(
      view.columns.reduce((sum, column) => sum + column.count, 0),
      tickets.length,
    );
    t.deepEqual(
      view.views.map(({ count }) => count),
      lists.map((list) => list.tickets.length),
    );
    t.is(
      view.views.findIndex(({ current }) => current),
      place,
    );
  }
});

test('in every view a column goes by priority', (t) => {
  for (const { columns } of boardsOf(scopeOf(CONTEXT, 'fr')).values()) {
    for (const { open } of columns) {
      const priorities = open.map(({ finding }) => finding.priority ?? 9);
      t.deepEqual(
        priorities,
        [...priorities].sort((one, other) => one - other),
      );
    }
  }
});

test('captions name who decides and which days are compared', (t) => {
  const { report } = CONTEXT;
  const boards = boardsOf(scopeOf(CONTEXT, 'en'));
  t.regex(boards.get('waiting')?.caption ?? '', /Product owner/);
  const changed = listChanged(report);
  t.deepEqual([changed?.since, changed?.on], ['2020-03-31', '2020-04-03']);
  t.regex(boards.get('changed')?.caption ?? '', /3\sApril\s2020.*31\sMarch\s2020/u);
  t.is(boards.get('all')?.caption, undefined);
});

test('without anybody who approves, nobody is named', (t) => {
  const nobody = (report: Report): Report => ({
    ...report,
    engagement: { ...report.engagement, team: [] },
  });
  const boards = boardsOf(scopeOf(CONTEXT, 'fr', nobody));
  t.is(boards.get('waiting')?.caption, undefined);
});

test('a journal of one day has nothing to compare with: that view is not offered', async (t) => {
  const boards = boardsOf(scopeOf(await second, 'en'));
  t.false(boards.has('changed'));
  t.is(boards.get('all')?.views.length, 4);
  t.is(boards.get('overdue')?.count, 1);
});

test('a date is shown once somebody agreed to it, a reason where a ticket was put aside', (t) => {
  const all = boardsOf(scopeOf(CONTEXT, 'fr')).get('all');
  const rows = (all?.columns ?? []).flatMap(({ open, closed }) => [...open, ...closed]);
  const row = (id: string) => rows.find(({ finding }) => finding.id === id);
  t.like(row('SEC-01'), { awaited: true, reason: false });
  t.like(row('SEC-03'), { awaited: false, reason: false });
  t.like(row('MON-06'), { awaited: false, reason: true });
  t.like(row('MON-01'), { awaited: false, reason: false });
});

test('every view has an address, says who decided what and when, and needs no script', async (t) => {
  const files = new Map((await exampleSite()).artifacts.map(({ path, bytes }) => [path, bytes]));
  const read = (path: string): string => new TextDecoder().decode(files.get(`site/${path}`));
  const { report } = CONTEXT;
  const views = boardsOf(scopeOf(CONTEXT, 'fr')).get('all')?.views ?? [];
  for (const { href } of views) t.true(files.has(`site/${href}`), href);
  const board = read('board.html');
  for (const { validation } of report.findings) {
    if (validation?.on) t.true(board.includes(validation.by?.['fr'] ?? '?'));
  }
  t.regex(board, /SEC-01[^]*?Décision\s: Product Owner, <span class="nowrap">3\savril\s2020/u);
  t.regex(read('board/overdue.html'), /Aucune échéance n’est dépassée au 3\savril\s2020\./u);
  t.false(/<button[^>]*copy-link/.test(board), 'what copies is made by the script');
});

test.serial('the board prints on one sheet, lying', async (t) => {
  const { root } = await exampleSite();
  const tab = await openReader({ root });
  for (const path of ['board.html', 'en/board.html', 'board/waiting.html']) {
    await tab.go(path);
    const pdf = await tab.page.pdf({ preferCSSPageSize: true });
    const text = new TextDecoder('latin1').decode(pdf);
    t.is((text.match(/\/Type\s*\/Page(?![A-Za-z])/g) ?? []).length, 1, path);
    const [, width, height] = /\/MediaBox \[0 0 (\d+)\S* (\d+)/.exec(text) ?? [];
    t.deepEqual([Number(width), Number(height)], [841, 594], path);
  }
  await tab.close();
});
