/** Findings → counts and totals, by the rules of "what counts". */
import { measureMaturity } from './maturity.ts';
import type { Check, Cost, Counts, Effort, Finding, Status, Sums, Totals } from './report.ts';

/** Statuses of what is still to do; days and money are totalled over these. */
export const TO_DO: ReadonlySet<Status> = new Set(['proposed', 'validated', 'in-progress']);
/** Statuses of what is achieved; totalled apart. */
export const ACHIEVED: ReadonlySet<Status> = new Set(['done', 'verified']);

/** Tells recommendations: findings and improvements that are not drafts. */
export function isRecommendation(finding: Pick<Finding, 'kind' | 'status'>): boolean {
  return finding.kind !== 'strength' && finding.status !== 'draft';
}

/** Counts a set of findings. */
export function countFindings(findings: readonly Finding[]): Counts {
  const recommendations = findings.filter(isRecommendation);
  const byPriority = { 1: 0, 2: 0, 3: 0 };
  const byStatus: Partial<Record<Status, number>> = {};
  for (const { priority, status } of recommendations) {
    if (priority) byPriority[priority] += 1;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
  }
  return {
    recommendations: recommendations.length,
    improvements: recommendations.filter(({ kind }) => kind === 'improvement').length,
    strengths: findings.filter(({ kind, status }) => kind === 'strength' && status !== 'draft')
      .length,
    quickWins: recommendations.filter(({ quickWin }) => quickWin).length,
    byPriority,
    byStatus,
  };
}

/** Adds the effort and cost of tickets; ranges add end by end, months stay apart from once. */
export function sumTickets(findings: readonly Finding[]): Sums {
  const zero: Effort = { min: 0, max: 0, monthly: { min: 0, max: 0 } };
  const free: Cost = { once: 0, monthly: 0, saving: 0, unknown: false };
  return {
    tickets: findings.map(({ id }) => id),
    effort: findings.reduce((sum, { effort }) => addEffort(sum, effort ?? zero), zero),
    cost: findings.reduce((sum, { cost }) => addCost(sum, cost ?? free), free),
    withoutEffort: findings.filter(({ effort }) => effort === undefined).map(({ id }) => id),
    toBeCosted: findings.filter(({ cost }) => cost?.unknown ?? true).map(({ id }) => id),
  };
}

/** Totals a whole report; each ticket is in exactly one of its groups. */
export function totalReport(
  findings: readonly Finding[],
  checks: readonly Check[],
  capacity?: number,
): Totals {
  const tickets = findings.filter(isRecommendation);
  const withStatus = (status: Status): string[] =>
    tickets.filter((finding) => finding.status === status).map(({ id }) => id);
  const toDo = sumTickets(tickets.filter(({ status }) => TO_DO.has(status)));
  const { min, max } = toDo.effort;
  return {
    counts: countFindings(findings),
    maturity: measureMaturity(checks),
    toDo,
    achieved: sumTickets(tickets.filter(({ status }) => ACHIEVED.has(status))),
    deferred: withStatus('deferred'),
    rejected: withStatus('rejected'),
    acceptedRisk: withStatus('accepted-risk'),
    ...(capacity
      ? { weeks: { min: Math.ceil(min / capacity), max: Math.ceil(max / capacity) } }
      : {}),
  };
}

function addEffort(a: Effort, b: Effort): Effort {
  const monthly = {
    min: add(a.monthly.min, b.monthly.min),
    max: add(a.monthly.max, b.monthly.max),
  };
  return { min: add(a.min, b.min), max: add(a.max, b.max), monthly };
}

function addCost(a: Cost, b: Cost): Cost {
  return {
    once: add(a.once, b.once),
    monthly: add(a.monthly, b.monthly),
    saving: add(a.saving, b.saving),
    unknown: a.unknown || b.unknown,
  };
}

/** Adds decimals without the errors of binary fractions: 0.1 + 0.2 is 0.3. */
function add(a: number, b: number): number {
  return Math.round((a + b) * 1e6) / 1e6;
}
