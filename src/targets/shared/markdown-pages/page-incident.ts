/** An incident → its page: in short, the figures with their two instants, the timeline, causes, lessons and actions. */
import type { RootContent } from 'mdast';

import type { Incident } from '../../../report/report.ts';
import { say } from '../language-scope.ts';
import { makeBodyParts } from './body-parts.ts';
import { makeActions, makeCauses, makeLessons } from './incident-causes.ts';
import { makeDurations, makeTimeline } from './incident-times.ts';
import {
  joinParts,
  linkOut,
  linkThing,
  makeFacts,
  makeHeading,
  makeTable,
  type Part,
} from './nodes.ts';
import type { PageDraft } from './page-draft.ts';
import { PAGES, pagePath } from './page-paths.ts';
import { nameLanguage, tell, tellPlain, type PageScope } from './page-scope.ts';

/** Makes the page of one incident. */
export function makeIncidentPage(scope: PageScope, incident: Incident): PageDraft {
  const body = makeBodyParts(scope, incident.bodies, incident.title);
  return {
    path: pagePath({ kind: 'incident', id: incident.id }),
    title: nameIncident(scope, incident),
    parent: { path: PAGES.incidents, title: say(scope, 'things.incident.other') },
    draft: incident.status === 'draft',
    untranslated: body.untranslated,
    content: [
      makeFacts(listFacts(scope, incident)),
      ...body.summary,
      ...makeDurations(scope, incident),
      ...makeTimeline(scope, incident),
      ...makeImpact(scope, incident),
      ...makeCauses(scope, incident),
      ...body.sections,
      ...makeLessons(scope, incident),
      ...makeActions(scope, incident),
    ],
  };
}

/** Makes the list of incidents. */
export function makeIncidentsPage(scope: PageScope): PageDraft {
  const word = (key: string): string => say(scope, key);
  const { format } = scope;
  return {
    path: PAGES.incidents,
    title: word('things.incident.other'),
    content: [
      makeTable(
        [
          word('columns.title'),
          word('incident.severity.label'),
          word('columns.status'),
          word('columns.when'),
          word('incident.metrics.impactDuration'),
        ],
        scope.report.incidents.map((incident) => {
          const { severity, status, timeline, timezone } = incident;
          const start = timeline.find(({ phase }) => phase === 'impact') ?? timeline[0];
          return [
            linkIncident(scope, incident),
            severity && word(`incident.severity.${severity}`),
            word(`incident.status.${status}`),
            start &&
              `${format.instantDate(start.at, timezone)}, ${format.time(start.at, timezone)}`,
            tellLength(scope, incident),
          ];
        }),
      ),
    ],
  };
}

/** Links to an incident by its id and title. */
export function linkIncident(scope: PageScope, incident: Incident): Part {
  const link = linkThing({ kind: 'incident', id: incident.id }, nameIncident(scope, incident));
  return [link, nameLanguage(scope, incident.title)];
}

/** Says how long an incident lasted; nothing where that is unknown. */
export function tellLength(scope: PageScope, { metrics }: Incident): string {
  const length = metrics.durations.find(({ id }) => id === 'impactDuration')?.minutes;
  return length === undefined ? '' : scope.format.duration(length);
}

function nameIncident(scope: PageScope, { id, title }: Incident): string {
  return `${id} – ${tellPlain(scope, title)}`;
}

function listFacts(scope: PageScope, incident: Incident): [string, Part][] {
  const { id, severity, status, component, upstream } = incident;
  const word = (key: string): string => say(scope, key);
  const versions = (['introduced', 'fixed'] as const).map((name) => {
    const version = upstream?.[name];
    return version && `${word(`incident.upstream.${name}`)} ${version}`;
  });
  return [
    [word('columns.id'), id],
    [
      word('incident.severity.label'),
      severity &&
        `${word(`incident.severity.${severity}`)} – ${word(`incident.severityHelp.${severity}`)}`,
    ],
    [word('finding.status.label'), word(`incident.status.${status}`)],
    [word('incident.metrics.impactDuration'), tellLength(scope, incident)],
    [
      word('incident.component'),
      component && `${component.name} ${component.version ?? ''}`.trim(),
    ],
    [
      word('incident.upstream.label'),
      upstream &&
        joinParts(
          [
            linkOrName(upstream.project, upstream.projectUrl),
            upstream.issueName && linkOrName(upstream.issueName, upstream.issueUrl),
            ...versions,
            word(`incident.upstream.verdict.${upstream.verdict}`),
          ],
          ' · ',
        ),
    ],
  ];
}

function linkOrName(name: string, address: string | undefined): Part {
  return address === undefined ? name : linkOut(address, name);
}

/** A value that nobody knows is said to be unknown. */
function tellValue(scope: PageScope, value: string | number | undefined): string {
  if (typeof value === 'number') return scope.format.number(value);
  return value ?? say(scope, 'incident.confidence.unknown');
}

function makeImpact(scope: PageScope, { impact }: Incident): RootContent[] {
  if (impact.length === 0) return [];
  const word = (key: string): string => say(scope, `columns.${key}`);
  return [
    makeHeading(2, say(scope, 'incident.impact')),
    makeTable(
      [word('what'), { head: word('value'), align: 'right' }, word('source'), word('confidence')],
      impact.map(({ what, value, unit, source, confidence }) => [
        tell(scope, what),
        [tellValue(scope, value), unit ? ['\u00A0', tell(scope, unit)] : undefined],
        tell(scope, source),
        confidence && say(scope, `incident.confidence.${confidence}`),
      ]),
    ),
  ];
}
