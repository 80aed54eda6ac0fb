/** The report → the board and its views, a page each: a column a category, its tickets in order of priority, those done or put aside below. */
import { listBoardViews, type BoardView, type BoardViewId } from '../../report/board-views.ts';
import { listChanged } from '../../report/list-changed.ts';
import type { Category, FindingFacts } from '../../report/report.ts';
import type { PageLink, SitePage } from './site-page.ts';
import { say, speakPlain, word, type LanguageScope } from '../shared/language-scope.ts';
import { makeFindingRows, type FindingRow } from '../shared/rows.ts';
import { PAGES, relativeHref } from './urls.ts';

/** Path of each view's page. */
const PATHS: Readonly<Record<BoardViewId, string>> = {
  all: PAGES.board,
  waiting: 'board/waiting.html',
  overdue: 'board/overdue.html',
  quickWins: 'board/quick-wins.html',
  changed: 'board/changed.html',
};

/** The statuses whose note is the reason for them. */
const SET_ASIDE: ReadonlySet<string> = new Set(['rejected', 'deferred', 'accepted-risk']);

/** A ticket as the board shows it. */
export interface BoardRow extends FindingRow {
  /** True when its note says why. */
  readonly reason: boolean;
  /** True when its date is awaited. */
  readonly awaited: boolean;
}

/** One column of one view. */
export interface BoardColumn {
  readonly category: Category;
  /** How many tickets of the view it holds. */
  readonly count: number;
  readonly open: readonly BoardRow[];
  readonly closed: readonly BoardRow[];
}

/** Makes the page of each view, the whole board first. */
export function viewBoards(scope: LanguageScope): SitePage[] {
  return planBoards(scope).map(({ make }) => make());
}

/** Plans the same pages. */
export function planBoards(scope: LanguageScope): { path: string; make: () => SitePage }[] {
  const views = listBoardViews(scope.report);
  return views.map((view) => ({
    path: PATHS[view.id],
    make: () => viewBoard(scope, view, views),
  }));
}

function viewBoard(scope: LanguageScope, view: BoardView, all: readonly BoardView[]): SitePage {
  const path = PATHS[view.id];
  const title = word(scope, 'sections.board');
  const parent: PageLink = { path: PAGES.board, title };
  return {
    path,
    template: 'board',
    title: view.id === 'all' ? title : word(scope, `board.views.${view.id}.title`),
    ...(view.id === 'all' ? {} : { parent }),
    outline: [],
    wide: true,
    draft: false,
    view: {
      id: view.id,
      counts: scope.report.totals.counts,
      count: view.tickets.length,
      ...captionOf(scope, view.id),
      views: all.map(({ id, tickets }) => ({
        name: `board.views.${id}.name`,
        href: relativeHref(path, PATHS[id]),
        count: tickets.length,
        current: id === view.id,
        late: id === 'overdue' && tickets.length > 0,
      })),
      columns: makeColumns(scope, view),
    },
  };
}

/** The keys that say what a view holds. */
const CAPTIONS: Readonly<Partial<Record<BoardViewId, string>>> = {
  waiting: 'board.views.waiting.by',
  overdue: 'board.views.overdue.at',
  quickWins: 'thingsHelp.quickWin',
  changed: 'board.views.changed.between',
};

/** Says what the view holds, and what it is to hold nothing: who is to decide, which days are compared. */
function captionOf(scope: LanguageScope, id: BoardViewId): { caption?: string; empty: string } {
  const { report, format } = scope;
  const roles = report.engagement.team.filter(({ approves }) => approves);
  const who = roles.map(({ role }) => speakPlain(scope, role)).join(', ');
  const changed = listChanged(report);
  const params = {
    who,
    date: format.date(report.date),
    ...(changed ? { on: format.date(changed.on), since: format.date(changed.since) } : {}),
  };
  const key = CAPTIONS[id];
  const unsaid = key === undefined || (id === 'waiting' && who === '');
  return {
    empty: say(scope, `board.views.${id}.empty`, params),
    ...(unsaid ? {} : { caption: say(scope, key, params) }),
  };
}

function makeColumns(scope: LanguageScope, { tickets }: BoardView): BoardColumn[] {
  const { categories, totals } = scope.report;
  const { achieved, deferred, rejected, acceptedRisk } = totals;
  const closed = new Set([...achieved.tickets, ...deferred, ...rejected, ...acceptedRisk]);
  const shown = new Set(tickets);
  return categories.map((category) => {
    const ids = category.recommendations.filter((id) => shown.has(id));
    const rows = makeFindingRows(scope, ids).map(makeBoardRow);
    return {
      category,
      count: rows.length,
      open: rows.filter(({ finding }) => !closed.has(finding.id)),
      closed: rows.filter(({ finding }) => closed.has(finding.id)),
    };
  });
}

function makeBoardRow(row: FindingRow): BoardRow {
  return { ...row, reason: givesReason(row.finding), awaited: isAwaited(row.finding) };
}

function givesReason({ status, validation }: FindingFacts): boolean {
  return SET_ASIDE.has(status) && validation?.note !== undefined;
}

/** A proposal's date is no promise yet: a date is shown once somebody has agreed to it. */
function isAwaited({ due, planned, overdue, status }: FindingFacts): boolean {
  return due !== undefined && (planned || overdue || status === 'in-progress');
}
