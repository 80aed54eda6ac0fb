/** The report → the words of its deliverables on incidents; none without an incident. */
import type { Incident } from '../../report/report.ts';
import type { LanguageScope } from './language-scope.ts';
import { writeTerms, writeValues, type Term, type TermValue } from './glossary-term.ts';
import { PHASES } from './value-order.ts';

/** Lists the words on incidents. */
export function listIncidentTerms(scope: LanguageScope): Term[] {
  const { incidents } = scope.report;
  if (incidents.length === 0) return [];
  const has = (test: (incident: Incident) => boolean): boolean => incidents.some(test);
  const severities = listSeverities(scope);
  const phases = listPhases(scope);
  const roles = listRoles(scope);
  const slo = has((incident) => incident.slo !== undefined);
  return writeTerms(scope, [
    { id: 'incident', name: 'things.incident.one' },
    {
      id: 'incidentSeverity',
      name: 'glossary.names.incidentSeverity',
      values: severities,
      used: severities.length > 0,
    },
    { id: 'phase', name: 'glossary.names.phase', values: phases, used: phases.length > 0 },
    ...['timeToDetect', 'timeToAcknowledge', 'timeToMitigate', 'timeToResolve'].map((figure) => ({
      id: figure,
      name: `incident.metrics.${figure}`,
      meanings: [`incident.metricsHelp.${figure}`],
    })),
    { id: 'slo', name: 'incident.slo', used: slo },
    { id: 'errorBudget', name: 'incident.errorBudget', used: slo },
    { id: 'root', name: 'incident.causes.root', used: has(({ causes }) => Boolean(causes.root)) },
    { id: 'factors', name: 'incident.causes.factors', values: roles, used: roles.length > 0 },
  ]);
}

function listSeverities(scope: LanguageScope): TermValue[] {
  const used = (['sev1', 'sev2', 'sev3', 'sev4'] as const).filter((severity) =>
    scope.report.incidents.some((incident) => incident.severity === severity),
  );
  const meanings = 'incident.severityHelp';
  return writeValues(scope, used, { names: 'incident.severity', meanings });
}

function listPhases(scope: LanguageScope): TermValue[] {
  const events = scope.report.incidents.flatMap(({ timeline }) => timeline);
  const used = PHASES.filter((phase) => events.some((event) => event.phase === phase));
  return writeValues(scope, used, { names: 'incident.phases', meanings: 'glossary.phases' });
}

function listRoles(scope: LanguageScope): TermValue[] {
  const factors = scope.report.incidents.flatMap(({ causes }) => causes.factors);
  const nested = factors.flatMap((factor) => [factor, ...factor.factors]);
  const used = (['prevent', 'detect', 'respond', 'amplify'] as const).filter((role) =>
    nested.some((factor) => factor.role === role),
  );
  const meanings = 'incident.factorRoleHelp';
  return writeValues(scope, used, { names: 'incident.factorRole', meanings });
}
