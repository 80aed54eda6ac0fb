/** What to do with the audit: maturity, quick wins, roadmap, budget, decisions, next steps, answers. */
import type { Category, Finding, Priority } from '../../../report/report.ts';
import { sumHorizons } from '../../../report/sum-horizons.ts';
import { pick } from '../../shared/language-scope.ts';
import type { DeckScope } from './deck-scope.ts';
import { ticketRow } from './ticket-row.ts';
import { onceOnly } from './view-opening.ts';

const PRIORITIES: readonly Priority[] = [1, 2, 3];
/** A radar of two axes is a line. */
export const LEAST_AXES = 3;
/** Rows of a table in the story; the rest is told by id, or in the annex. */
export const MOST_ROWS = 8;
const MOST_DECISIONS = 5;

/** How far each category is from its target. */
export function viewMaturity({ report }: DeckScope) {
  const { maturity } = report.totals;
  const rows = report.categories.filter((category) => category.maturity.applicable > 0);
  if (rows.length === 0) return undefined;
  const rated = rows.filter((category) => category.maturity.average !== undefined);
  const furthest = rated.toSorted((a, b) => gap(b) - gap(a))[0];
  return {
    maturity,
    rows,
    rated,
    furthest,
    unrated: maturity.applicable - maturity.rated,
    chart: rated.length >= LEAST_AXES ? 'radar' : 'bars',
    layout: rated.length > 0 ? 'chart' : 'content',
    max: report.engagement.rating.max,
  };
}

function gap({ maturity }: Category): number {
  return (maturity.averageTarget ?? 0) - (maturity.average ?? 0);
}

/** What is done in a day. */
export function viewQuickWins(scope: DeckScope) {
  const rows = scope.report.findings
    .filter(({ quickWin }) => quickWin)
    .toSorted((a, b) => (a.priority ?? 3) - (b.priority ?? 3))
    .map((finding) => ticketRow(finding, scope));
  if (rows.length === 0) return undefined;
  return {
    rows: rows.slice(0, MOST_ROWS),
    more: rows.slice(MOST_ROWS),
    count: rows.length,
    impacts: rows.flatMap(({ finding }) => (finding.impact ? [finding] : [])),
  };
}

/** The tickets to do, by category and horizon, against what the team can give. */
export function viewRoadmap(scope: DeckScope) {
  const { report } = scope;
  const toDo = new Set(report.totals.toDo.tickets);
  const cells = (category: Category): Finding[][] =>
    PRIORITIES.map((priority) =>
      pick(scope.findings, category.recommendations).filter(
        (finding) => finding.priority === priority && toDo.has(finding.id),
      ),
    );
  const rows = report.categories
    .map((category) => ({ category, cells: cells(category) }))
    .filter((row) => row.cells.some((cell) => cell.length > 0));
  if (rows.length === 0) return undefined;
  const horizons = sumHorizons(report);
  const capacity = report.engagement.capacity;
  const begun = horizons[0]?.sums.tickets.length ? horizons[0] : undefined;
  return {
    rows,
    horizons: horizons.map((horizon) => ({ ...horizon, effort: onceOnly(horizon.sums.effort) })),
    // A plan of one priority has one length to tell, which its table does.
    first: horizons.slice(1).some(({ sums }) => sums.effort.max > 0) ? begun?.ends : undefined,
    whole: report.totals.weeks,
    capacity,
    count: toDo.size,
    blocking: pick(scope.findings, report.totals.toDo.tickets).filter(({ blocks }) =>
      blocks.some((id) => toDo.has(id)),
    ),
  };
}

/** Days and money, and how the tickets spread. */
export function viewBudget({ report }: DeckScope) {
  const { totals, categories, engagement } = report;
  if (totals.toDo.tickets.length === 0) return undefined;
  const charted = categories.filter(({ counts }) => counts.recommendations > 0);
  const { cost } = totals.toDo;
  const paid = report.findings
    .filter(({ id, cost: own }) => own && own.once > 0 && totals.toDo.tickets.includes(id))
    .toSorted((a, b) => (b.cost?.once ?? 0) - (a.cost?.once ?? 0));
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
    paid: paid[0],
    aside: [
      { label: 'totals.deferred', ids: totals.deferred },
      { label: 'totals.rejected', ids: totals.rejected },
      { label: 'totals.acceptedRisk', ids: totals.acceptedRisk },
    ].filter(({ ids }) => ids.length > 0),
  };
}

/** What the client is asked to decide, and what it decided already. */
export function viewDecisions({ report, findings }: DeckScope) {
  const { decisions } = report.engagement;
  if (decisions.length === 0) return undefined;
  const rows = decisions.map((decision) => ({
    ...decision,
    open: decision.answer === undefined,
    effort: decision.sums && onceOnly(decision.sums.effort),
  }));
  // What is still to be decided comes first.
  const sorted = [...rows.filter(({ open }) => open), ...rows.filter(({ open }) => !open)];
  const pending = rows.filter(({ open }) => open);
  const kept = Math.max(MOST_DECISIONS, Math.min(pending.length, MOST_ROWS));
  return {
    rows: sorted.slice(0, kept),
    rest: sorted.slice(kept),
    count: decisions.length,
    pending: pending.length,
    tickets: pick(findings, [...new Set(pending.flatMap((decision) => decision.findings))]),
  };
}

/** What happens next, and what is still waited for. */
export function viewNext({ report }: DeckScope) {
  const { next } = report.engagement;
  const waiting = report.questions.filter(({ got, answer }) => got === undefined && !answer);
  if (next.length === 0) return undefined;
  const dated = next.filter(({ due }) => due !== undefined);
  const first = dated.flatMap(({ due }) => due ?? []).toSorted()[0];
  return {
    rows: next.slice(0, MOST_ROWS),
    rest: next.slice(MOST_ROWS),
    count: next.length,
    first: dated.length === next.length ? first : undefined,
    waiting,
  };
}

/** The answers to what was asked. */
export function viewAnswers({ report }: DeckScope) {
  const rows = report.engagement.asked.filter(({ answer }) => answer !== undefined);
  return rows.length > 0 ? { rows, count: rows.length } : undefined;
}
