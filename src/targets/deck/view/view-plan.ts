/** What to do with the audit: maturity, quick wins, roadmap, budget, decisions, next steps, answers. */
import type { Category, Priority } from '../../../report/report.ts';
import { pick } from './deck-scope.ts';
import type { DeckScope } from './deck-scope.ts';
import { ticketRow } from './ticket-row.ts';
import { onceOnly } from './view-opening.ts';

const PRIORITIES: readonly Priority[] = [1, 2, 3];
/** A radar of two axes is a line. */
const LEAST_AXES = 3;

/** How far each category is from its target. */
export function viewMaturity({ report }: DeckScope) {
  const { maturity } = report.totals;
  const rows = report.categories.filter((category) => category.maturity.applicable > 0);
  if (rows.length === 0) return undefined;
  const rated = rows.filter((category) => category.maturity.average !== undefined);
  return {
    maturity,
    rows,
    rated,
    chart: rated.length >= LEAST_AXES ? 'radar' : 'bars',
    layout: rated.length > 0 ? 'chart' : 'content',
    max: report.engagement.rating.max,
  };
}

/** What is done in a day. */
export function viewQuickWins(scope: DeckScope) {
  const rows = scope.report.findings
    .filter(({ quickWin }) => quickWin)
    .toSorted((a, b) => (a.priority ?? 3) - (b.priority ?? 3))
    .map((finding) => ticketRow(finding, scope));
  return rows.length > 0 ? { rows, count: rows.length } : undefined;
}

/** The tickets to do, by category and horizon. */
export function viewRoadmap(scope: DeckScope) {
  const toDo = new Set(scope.report.totals.toDo.tickets);
  const cells = (category: Category) =>
    PRIORITIES.map((priority) =>
      pick(scope.findings, category.recommendations).filter(
        (finding) => finding.priority === priority && toDo.has(finding.id),
      ),
    );
  const rows = scope.report.categories
    .map((category) => ({ category, cells: cells(category) }))
    .filter((row) => row.cells.some((cell) => cell.length > 0))
    .map((row) => ({ category: row.category, first: row.cells[0], later: row.cells.slice(1) }));
  return rows.length > 0 ? { rows, priorities: PRIORITIES, count: toDo.size } : undefined;
}

/** Days and money, and how the tickets spread. */
export function viewBudget({ report }: DeckScope) {
  const { totals, categories, engagement } = report;
  if (totals.toDo.tickets.length === 0) return undefined;
  const charted = categories.filter(({ counts }) => counts.recommendations > 0);
  const { cost } = totals.toDo;
  return {
    totals,
    effort: onceOnly(totals.toDo.effort),
    capacity: engagement.capacity,
    charted: charted.map(({ title, counts }) => ({
      title,
      values: PRIORITIES.map((priority) => counts.byPriority[priority]),
    })),
    priorities: PRIORITIES,
    spend: cost.once > 0 ? 'once' : cost.monthly > 0 ? 'monthly' : 'none',
    aside: [
      { label: 'totals.deferred', ids: totals.deferred },
      { label: 'totals.rejected', ids: totals.rejected },
      { label: 'totals.acceptedRisk', ids: totals.acceptedRisk },
    ].filter(({ ids }) => ids.length > 0),
  };
}

/** What the client is asked to decide, and what it decided already. */
export function viewDecisions({ report }: DeckScope) {
  const { decisions } = report.engagement;
  if (decisions.length === 0) return undefined;
  const rows = decisions.map((decision) => ({ ...decision, open: decision.answer === undefined }));
  return {
    // What is still to be decided comes first.
    rows: [...rows.filter(({ open }) => open), ...rows.filter(({ open }) => !open)],
    count: decisions.length,
    pending: decisions.filter(({ answer }) => answer === undefined).length,
    answered: decisions.some(({ answer }) => answer !== undefined),
  };
}

/** What happens next, and what is still waited for. */
export function viewNext({ report }: DeckScope) {
  const { next } = report.engagement;
  const waiting = report.questions.filter(({ got, answer }) => got === undefined && !answer);
  return next.length > 0 ? { rows: next, waiting } : undefined;
}

/** The answers to what was asked. */
export function viewAnswers({ report }: DeckScope) {
  const rows = report.engagement.asked.filter(({ answer }) => answer !== undefined);
  return rows.length > 0 ? { rows, count: rows.length } : undefined;
}
