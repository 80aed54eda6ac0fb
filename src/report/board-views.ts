/** The report → the views of its board: which tickets each shows. */
import { listChanged } from './list-changed.ts';
import type { Finding, Report } from './report.ts';
import { isRecommendation } from './totals.ts';

/** The views that a board offers. */
export type BoardViewId = 'all' | 'waiting' | 'overdue' | 'quickWins' | 'changed';

/** One view of the board. */
export interface BoardView {
  readonly id: BoardViewId;
  /** Ids, in the report's order. */
  readonly tickets: readonly string[];
}

/** What belongs to the views that look at one ticket at a time; waiting is proposed and not decided yet. */
const RULES: readonly [BoardViewId, (finding: Finding) => boolean][] = [
  ['all', () => true],
  ['waiting', ({ status }) => status === 'proposed'],
  ['overdue', ({ overdue }) => overdue],
  ['quickWins', ({ quickWin }) => quickWin],
];

/** Lists the views; what changed is one of them where the journal has two days to compare. */
export function listBoardViews(report: BoardReport): readonly BoardView[] {
  const known = remembered.get(report.findings);
  if (known?.journal === report.journal) return known.views;
  const views = findBoardViews(report);
  remembered.set(report.findings, { journal: report.journal, views });
  return views;
}

type BoardReport = Pick<Report, 'findings' | 'journal'>;

/** Each language lists them, and so do several targets. */
const remembered = new WeakMap<
  BoardReport['findings'],
  { readonly journal: BoardReport['journal']; readonly views: readonly BoardView[] }
>();

function findBoardViews(report: BoardReport): BoardView[] {
  const tickets = report.findings.filter(isRecommendation);
  const changed = listChanged(report);
  return [
    ...RULES.map(([id, shows]) => ({ id, tickets: tickets.filter(shows).map((one) => one.id) })),
    ...(changed ? [{ id: 'changed' as const, tickets: changed.tickets }] : []),
  ];
}
