/** Incidents as written → incidents of the report, with their instants in UTC and their durations. */
import type { FactorData, IncidentData } from '../schema/incident.ts';
import type { Named } from '../source/index-sources.ts';
import { defined } from './defined.ts';
import { measureIncident } from './incident-metrics.ts';
import { readInstant } from './read-instant.ts';
import type { Factor, Incident, TimelineEvent } from './report.ts';
import type { Prose } from './prose.ts';
import { linkUpstream } from './upstream-links.ts';
import { judgeVersion } from './upstream-verdict.ts';

/** What incidents are linked with. */
export interface IncidentScope {
  readonly prose: Prose;
  /** Ids by id and alias of what the edition shows. */
  readonly resolveId: (name: string) => string | undefined;
  /** Which findings name which incident. */
  readonly citing: (incident: string) => readonly string[];
}

/** An incident that is linked; what its actions come to is told once the findings are made. */
export type LinkedIncident = Omit<Incident, 'effect'>;

/** Makes the incidents, in the order of their ids. */
export function makeIncidents(
  named: readonly Named<IncidentData>[],
  scope: IncidentScope,
): LinkedIncident[] {
  return named
    .map((one) => makeIncident(one, scope))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

function makeIncident({ id, record }: Named<IncidentData>, scope: IncidentScope): LinkedIncident {
  const { prose } = scope;
  const { data } = record;
  const timeline = (data.timeline ?? []).map((event) => makeEvent(event, data.timezone, prose));
  const actions = (data.actions ?? []).flatMap(({ finding, type }) => {
    const found = scope.resolveId(finding);
    return found === undefined ? [] : [{ finding: found, type }];
  });
  const { causes = {}, lessons = {} } = data;
  return {
    id,
    title: prose.text(data.title ?? id),
    status: data.status ?? 'draft',
    timezone: data.timezone,
    impact: (data.impact ?? []).map(({ what, value, unit, source, confidence }) => ({
      what: prose.text(what),
      ...defined({ value, unit: prose.optional(unit), source: prose.optional(source), confidence }),
    })),
    timeline,
    metrics: measureIncident(timeline, data.slo),
    causes: {
      whys: prose.list(causes.whys),
      factors: (causes.factors ?? []).map((factor) => makeFactor(factor, prose)),
      ...defined({ trigger: prose.optional(causes.trigger), root: prose.optional(causes.root) }),
    },
    lessons: {
      well: prose.list(lessons.well),
      poorly: prose.list(lessons.poorly),
      lucky: prose.list(lessons.lucky),
    },
    actions,
    findings: [...new Set([...actions.map(({ finding }) => finding), ...scope.citing(id)])],
    bodies: prose.bodies(record),
    source: { path: record.file, line: record.locate([]).line },
    ...defined({
      severity: data.severity,
      slo: data.slo,
      detectionGap: prose.optional(data.detectionGap),
      component: data.component && makeComponent(data.component, prose),
      upstream: data.upstream && makeUpstream(data.upstream, data.component?.version, prose),
    }),
  };
}

function makeComponent(
  { name, version }: NonNullable<IncidentData['component']>,
  { word }: Prose,
): NonNullable<Incident['component']> {
  return { name: word(name), ...defined({ version: version && word(version) }) };
}

/** The links are made of what the edition shows, the verdict of what is written. */
function makeUpstream(
  { project, issue, introduced, fixed }: NonNullable<IncidentData['upstream']>,
  version: string | undefined,
  { word }: Prose,
): NonNullable<Incident['upstream']> {
  const optional = (written: string | undefined): string | undefined =>
    written === undefined ? undefined : word(written);
  const named = {
    project: word(project),
    ...defined({ issue: optional(issue === undefined ? undefined : String(issue)) }),
  };
  return {
    ...named,
    ...defined({ introduced: optional(introduced), fixed: optional(fixed) }),
    ...linkUpstream(named),
    verdict: judgeVersion({ version, introduced, fixed }).verdict,
  };
}

function makeEvent(
  event: NonNullable<IncidentData['timeline']>[number],
  zone: string,
  prose: Prose,
): TimelineEvent {
  const { at, phase, text, by, evidence, key } = event;
  const instant = readInstant(at, zone);
  return {
    at: instant.ok ? instant.at : at,
    phase,
    text: prose.text(text),
    key: key ?? false,
    ...defined({ by, evidence }),
  };
}

function makeFactor(factor: FactorData, prose: Prose): Factor {
  const factors = (factor.factors ?? []).map((one) => makeFactor(one, prose));
  return { text: prose.text(factor.text), role: factor.role, factors };
}
