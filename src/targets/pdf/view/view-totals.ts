/** The totals of the report → its figures and the tickets behind each, as summary and roadmap show them. */
import type { Sums } from '../../../report/report.ts';
import type { LanguageScope } from '../../shared/language-scope.ts';
import { makeFindingRows } from '../../shared/rows.ts';

/** The totals with their tickets at hand; nothing is counted here. */
export function viewTotals(scope: LanguageScope) {
  const { totals, engagement } = scope.report;
  const { toDo, achieved } = totals;
  const groups: [string, readonly string[]][] = [
    ['achieved', achieved.tickets],
    ['deferred', totals.deferred],
    ['rejected', totals.rejected],
    ['acceptedRisk', totals.acceptedRisk],
    ['withoutEffort', toDo.withoutEffort],
    ['toBeCosted', toDo.toBeCosted],
  ];
  return {
    counts: totals.counts,
    toDo,
    achieved,
    weeks: totals.weeks,
    capacity: engagement.capacity,
    amounts: listAmounts(toDo),
    groups: groups
      .map(([name, ids]) => ({ name, rows: makeFindingRows(scope, ids) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** The kinds of amounts that are not nothing, each with its own unit: they are never added. */
function listAmounts({ cost }: Sums): { name: string; amount: number; monthly: boolean }[] {
  return [
    { name: 'costOnce', amount: cost.once, monthly: false },
    { name: 'costMonthly', amount: cost.monthly, monthly: true },
    { name: 'saving', amount: cost.saving, monthly: true },
  ].filter(({ name, amount }) => amount > 0 || name === 'costOnce');
}
