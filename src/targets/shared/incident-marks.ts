/** A ticket → what it would have done about the incidents that name it, and an incident → its actions, kind by kind. */
import type { IncidentEffect } from '../../report/incident-effect.ts';
import type { Finding, Incident } from '../../report/report.ts';
import { pick, type LanguageScope } from './language-scope.ts';

/** What a ticket would have done about an incident: prevented it, detected it sooner, and so on. */
export interface IncidentMark {
  readonly incident: Incident;
  readonly type: IncidentEffect['type'];
}

/** Lists the marks of a ticket, in the order of the incidents; each kind once. */
export function listIncidentMarks({ report }: LanguageScope, finding: string): IncidentMark[] {
  return report.incidents.flatMap((incident) =>
    incident.effect
      .filter(({ findings }) => findings.includes(finding))
      .map(({ type }) => ({ incident, type })),
  );
}

/** Lists the incidents that a finding is linked with, each with what the finding would have done about it. */
export function listIncidentsOf(
  scope: LanguageScope,
  { id, incidents }: Finding,
): { readonly incident: Incident; readonly marks: readonly IncidentMark[] }[] {
  const marks = listIncidentMarks(scope, id);
  return pick(scope.incidents, incidents).map((incident) => ({
    incident,
    marks: marks.filter((mark) => mark.incident === incident),
  }));
}
