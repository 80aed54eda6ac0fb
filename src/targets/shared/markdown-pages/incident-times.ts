/** An incident's instants → its durations and its timeline, in the incident's zone. */
import type { RootContent } from 'mdast';

import type { Incident, Phase, TimelineEvent } from '../../../report/report.ts';
import { say } from '../language-scope.ts';
import {
  joinParts,
  linkFile,
  linkOut,
  makeHeading,
  makeParagraph,
  makeStrong,
  makeTable,
  type Part,
} from './nodes.ts';
import { tell, type PageScope } from './page-scope.ts';

/** Makes the table of durations, each with its two instants, and the error budget. */
export function makeDurations(scope: PageScope, incident: Incident): RootContent[] {
  const { metrics, timezone, slo } = incident;
  const { format } = scope;
  const word = (key: string, params = {}): string => say(scope, key, params);
  const rows = metrics.durations.map(({ id, from, to, minutes, missing }): Part[] => {
    const label = word(`incident.metrics.${id}`);
    if (missing) return [label, '–', tellMissing(scope, missing)];
    const length = minutes === undefined ? '' : format.duration(minutes);
    return [label, length, tellInterval(scope, timezone, from, to)];
  });
  const { budget } = metrics;
  if (budget && slo) {
    const params = {
      target: format.percent(slo.target),
      window: tellWindow(scope, slo.window),
      minutes: format.duration(budget.minutes),
    };
    const burnt = budget.multiple === undefined ? '–' : format.multiple(budget.multiple);
    const allowed = word('site.budget', params);
    const note = budget.missing ? [tellMissing(scope, budget.missing), '. ', allowed] : allowed;
    rows.push([word('incident.errorBudget'), burnt, note]);
  }
  return [
    makeHeading(2, word('site.metrics')),
    makeTable(
      [
        word('columns.measure'),
        { head: word('columns.value'), align: 'right' },
        word('columns.note'),
      ],
      rows,
    ),
  ];
}

/** Says which phase a figure lacks. */
function tellMissing(scope: PageScope, missing: Phase): string {
  const phase = say(scope, `incident.phases.${missing}`);
  return say(scope, 'incident.metrics.missing', { phase });
}

/** Says two instants; their day once where it is the same. */
function tellInterval(
  { format }: PageScope,
  zone: string,
  from: string | undefined,
  to: string | undefined,
): string {
  if (from === undefined || to === undefined) return '';
  const [first, last] = [format.instantDate(from, zone), format.instantDate(to, zone)];
  const end = format.time(to, zone);
  return `${first}, ${format.time(from, zone)} → ${first === last ? end : `${last}, ${end}`}`;
}

/** Says the window of the objective: `30d` as "30 days". */
function tellWindow({ format }: PageScope, window: string): string {
  const days = /^(\d+)d$/.exec(window)?.[1];
  return days === undefined ? window : format.days(Number(days));
}

/** Makes the timeline, a table a day; numbers run through. */
export function makeTimeline(scope: PageScope, incident: Incident): RootContent[] {
  const { timeline, timezone } = incident;
  if (timeline.length === 0) return [];
  const word = (key: string): string => say(scope, key);
  const columns = [
    { head: word('site.number'), align: 'right' as const },
    word('columns.time'),
    word('columns.phase'),
    word('columns.event'),
    word('columns.source'),
  ];
  const days = new Map<string, Part[][]>();
  timeline.forEach((event, index) => {
    const day = scope.format.instantDate(event.at, timezone);
    const text = tell(scope, event.text);
    const row: Part[] = [
      String(index + 1),
      scope.format.time(event.at, timezone),
      word(`incident.phases.${event.phase}`),
      event.key ? makeStrong(text) : text,
      joinParts(
        [event.by && word(`incident.by.${event.by}`), linkEvidence(scope, incident, event)],
        ' · ',
      ),
    ];
    days.set(day, [...(days.get(day) ?? []), row]);
  });
  return [
    makeHeading(2, word('incident.timeline')),
    makeParagraph(say(scope, 'incident.timezone', { tz: timezone })),
    ...[...days].flatMap(([day, rows]) => [makeHeading(3, day), makeTable(columns, rows)]),
  ];
}

/** Evidence is a file beside the incident, an address, or only a name. */
function linkEvidence(scope: PageScope, { source }: Incident, { evidence }: TimelineEvent): Part {
  if (evidence === undefined) return undefined;
  const folder = source.path.replace(/[^/]*$/, '');
  const file = [evidence, folder + evidence].find((path) => scope.report.assets.has(path));
  if (file !== undefined) return linkFile(file, evidence);
  return /^https?:\/\//.test(evidence) ? linkOut(evidence, evidence) : evidence;
}
