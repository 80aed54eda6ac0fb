/** The report's totals → what is to do, what is achieved, and what was put aside, each with its ids. */
import type { Finding, Sums, Totals } from '../../report/report.ts';
import { pick, type LanguageScope } from '../shared/language-scope.ts';

/** A group of tickets under one of the totals' names. */
export interface TotalsGroup {
  /** Key of its name among `totals`. */
  readonly name:
    | 'achieved'
    | 'deferred'
    | 'rejected'
    | 'acceptedRisk'
    | 'withoutEffort'
    | 'toBeCosted';
  readonly findings: readonly Finding[];
}

/** The totals with their tickets at hand. */
export interface TotalsView {
  readonly toDo: Sums;
  readonly achieved: Sums;
  readonly weeks: Totals['weeks'];
  readonly capacity: number | undefined;
  /** Groups that hold something. */
  readonly groups: readonly TotalsGroup[];
  readonly hasMonthly: boolean;
  readonly hasSaving: boolean;
}

/** Gathers the totals; nothing is counted here. */
export function makeTotals(scope: LanguageScope): TotalsView {
  const { totals, engagement } = scope.report;
  const { toDo, achieved } = totals;
  const groups: [TotalsGroup['name'], readonly string[]][] = [
    ['achieved', achieved.tickets],
    ['deferred', totals.deferred],
    ['rejected', totals.rejected],
    ['acceptedRisk', totals.acceptedRisk],
    ['withoutEffort', toDo.withoutEffort],
    ['toBeCosted', toDo.toBeCosted],
  ];
  return {
    toDo,
    achieved,
    weeks: totals.weeks,
    capacity: engagement.capacity,
    groups: groups
      .map(([name, ids]) => ({ name, findings: pick(scope.findings, ids) }))
      .filter(({ findings }) => findings.length > 0),
    hasMonthly: toDo.cost.monthly > 0,
    hasSaving: toDo.cost.saving > 0,
  };
}
