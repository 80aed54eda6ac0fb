/** The report → the words of its deliverables on the engagement and on tickets, those that it uses. */
import type { Finding } from '../../report/report.ts';
import type { Spoken } from '../../report/text.ts';
import { word, type LanguageScope } from './language-scope.ts';
import { shownStatus } from './rows.ts';
import { writeTerms, writeValues, type Term, type TermValue } from './glossary-term.ts';
import { SEVERITIES, STATUSES } from './value-order.ts';

/** Statuses that are terms of their own. */
const DERIVED: ReadonlySet<string> = new Set(['planned', 'overdue']);

/** Lists the words on the engagement itself. */
export function listEngagementTerms(scope: LanguageScope): Term[] {
  const { id } = scope.report.edition;
  const known = scope.locale.has(`glossary.editions.${id}`) ? [id] : [];
  const values = writeValues(scope, known, { names: 'editions', meanings: 'glossary.editions' });
  return writeTerms(scope, [
    { id: 'engagement', name: 'things.engagement.one' },
    { id: 'category', name: 'things.category.one' },
    { id: 'editions', name: 'glossary.names.editions', values },
  ]);
}

/** Lists the words on tickets and strengths. */
export function listTicketTerms(scope: LanguageScope): Term[] {
  const { findings } = scope.report;
  const has = (test: (finding: Finding) => boolean): boolean => findings.some(test);
  const kinds = (['finding', 'improvement', 'strength'] as const).map((kind) => ({
    id: kind,
    name: `finding.kind.${kind}`,
    used: has((finding) => finding.kind === kind),
  }));
  return writeTerms(scope, [
    { id: 'ticket', name: 'glossary.names.ticket' },
    ...kinds,
    valued('priority', listPriorities(scope)),
    valued('severity', listSeverities(scope)),
    valued('status', listStatuses(scope)),
    { id: 'planned', name: 'finding.status.planned', used: has(({ planned }) => planned) },
    // The board has a view of each of these two, be it empty.
    { id: 'overdue', name: 'finding.status.overdue' },
    { id: 'quickWin', name: 'things.quickWin.one', meanings: ['thingsHelp.quickWin'] },
    {
      id: 'effort',
      name: 'columns.effort',
      meanings: ['finding.factsHelp.effort', 'glossary.terms.effort'],
    },
    { id: 'cost', name: 'columns.cost' },
    valued('basis', listBases(scope)),
  ]);
}

/** A term that is its values: without any, it is not used. */
function valued(id: string, values: readonly TermValue[]) {
  return { id, name: `finding.${id}.label`, values, used: values.length > 0 };
}

function listPriorities(scope: LanguageScope): TermValue[] {
  const groups = ['priorityMeaning', 'priorityHorizon', 'priorityHelp'];
  return ([1, 2, 3] as const)
    .filter((priority) => scope.report.findings.some((finding) => finding.priority === priority))
    .map((priority) => ({
      name: word(scope, `finding.priority.${priority}`),
      meanings: groups.map((group) => endSentence(word(scope, `finding.${group}.${priority}`))),
    }));
}

function listSeverities(scope: LanguageScope): TermValue[] {
  const used = SEVERITIES.filter((severity) =>
    scope.report.findings.some((finding) => finding.severity === severity),
  );
  return writeValues(scope, used, { names: 'finding.severity', meanings: 'glossary.severity' });
}

function listStatuses(scope: LanguageScope): TermValue[] {
  const found = scope.report.findings.flatMap((finding) => [finding.status, shownStatus(finding)]);
  const used = STATUSES.filter((status) => found.includes(status) && !DERIVED.has(status));
  return writeValues(scope, used, { names: 'finding.status', meanings: 'finding.statusHelp' });
}

function listBases(scope: LanguageScope): TermValue[] {
  const { findings, checks } = scope.report;
  const found = [...findings, ...checks].map(({ basis }) => basis);
  const used = (['observed', 'declared', 'tool'] as const).filter((basis) => found.includes(basis));
  return writeValues(scope, used, { names: 'finding.basis', meanings: 'finding.basisHelp' });
}

/** Ends with a full stop what elsewhere stands alone. */
function endSentence(spoken: Spoken): Spoken {
  return /[.!?]$/.test(spoken.value) ? spoken : { ...spoken, value: `${spoken.value}.` };
}
