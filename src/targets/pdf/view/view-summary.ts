/** The report → what its management reads: why, the verdict, the answers, the axes, the decisions, the totals. */
import type { Category, Incident, Sums } from '../../../report/report.ts';
import { pick, say, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';
import { makeFindingRows, makeMaturityLine } from '../../shared/rows.ts';

/** The chapter of the executive summary. */
export function viewSummary(scope: LanguageScope): ChapterDraft {
  const { report } = scope;
  const { engagement } = report;
  return {
    kind: 'summary',
    anchor: 'summary',
    title: { value: say(scope, 'sections.executiveSummary'), lang: scope.lang, fallback: false },
    entries: [],
    annex: false,
    view: {
      engagement,
      trigger: viewTrigger(scope),
      axes: report.categories.map((category) => viewAxis(scope, category)),
      asked: engagement.asked.map((question) => ({
        ...question,
        areas: pick(scope.categories, question.categories),
      })),
      strengths: report.findings.filter(({ kind }) => kind === 'strength'),
      decisions: engagement.decisions.map((decision) => ({
        decision,
        findings: pick(scope.findings, decision.findings),
      })),
      next: engagement.next,
      totals: viewTotals(scope),
    },
  };
}

/** An incident in two lines: what happened and for how long. */
function viewTrigger(
  scope: LanguageScope,
): { incident: Incident; minutes?: number; from?: string } | undefined {
  const incident = scope.incidents.get(scope.report.engagement.trigger ?? '');
  if (!incident) return undefined;
  const outage = incident.metrics.durations.find(({ id }) => id === 'impactDuration');
  return {
    incident,
    ...(outage?.minutes === undefined ? {} : { minutes: outage.minutes }),
    ...(outage?.from === undefined ? {} : { from: outage.from }),
  };
}

/** A category in a row: how it stands, and its tickets of priority 1. */
function viewAxis(scope: LanguageScope, category: Category) {
  const rows = makeFindingRows(scope, category.recommendations);
  return {
    category,
    line: makeMaturityLine(scope, category.maturity),
    first: rows.filter(({ finding }) => finding.priority === 1),
  };
}

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
