/** Findings → the lists and tables in which pages show them. */
import type { Table } from 'mdast';

import type { Finding, FindingFacts } from '../../../report/report.ts';
import { costText, effortText, type EffortForm } from '../../../templates/figures-text.ts';
import { say } from '../language-scope.ts';
import type { IncidentMark } from '../incident-marks.ts';
import type { FindingRow } from '../rows.ts';
import type { PageLink } from './page-draft.ts';
import { joinParts, linkThing, makeTable, type Part } from './nodes.ts';
import { pagePath } from './page-paths.ts';
import { nameLanguage, tell, tellPlain, type PageScope } from './page-scope.ts';

/** Names a finding: "SEC-01 – Isolate the environments". */
export function nameFinding(
  scope: PageScope,
  { id, title }: Pick<Finding, 'id' | 'title'>,
): string {
  return `${id} – ${tellPlain(scope, title)}`;
}

/** Links to a finding by its id and title. */
export function linkFinding(scope: PageScope, finding: Pick<Finding, 'id' | 'title'>): Part {
  const link = linkThing({ kind: 'finding', id: finding.id }, nameFinding(scope, finding));
  return [link, nameLanguage(scope, finding.title)];
}

/** Links to a finding's page from those before and after it. */
export function turnToFinding(scope: PageScope, finding: Finding): PageLink {
  const path = pagePath({ kind: 'finding', id: finding.id });
  return { path, title: nameFinding(scope, finding) };
}

/** Says what a title alone does not: that a ticket is an improvement, quick, or no ticket at all. */
export function listMarkers(scope: PageScope, { kind, quickWin }: FindingFacts): Part {
  const markers = [
    kind === 'improvement' ? say(scope, 'finding.marker.improvement') : undefined,
    quickWin ? say(scope, 'finding.marker.quickWin') : undefined,
    kind === 'strength' ? `(${say(scope, 'finding.kind.strength')})` : undefined,
  ];
  return markers.map((marker) => marker && ` ${marker}`);
}

/** Says what a ticket would have done about incidents: " – would have prevented INC-01"; nothing where none names it. */
export function tellIncidentMarks(scope: PageScope, marks: readonly IncidentMark[]): Part {
  return marks.map(({ incident: { id }, type }) => [
    ` – ${say(scope, `incident.wouldHave.${type}`)} `,
    linkThing({ kind: 'incident', id }, id),
  ]);
}

/** Says an effort; nothing where nobody gave it. */
export function tellEffort(scope: PageScope, { effort }: FindingFacts, form: EffortForm): string {
  return effort ? effortText(effort, form, scope) : '';
}

/** Says a cost; nothing where nobody gave it. */
export function tellCost(scope: PageScope, { cost }: FindingFacts): string {
  return cost ? costText(cost, scope) : '';
}

/** Says a priority: "P1". */
export function tellPriority(scope: PageScope, { priority }: FindingFacts): string {
  return priority ? say(scope, `finding.priorityShort.${priority}`) : '';
}

/** Makes the table of tickets, with their areas where several are mixed. */
export function makeTicketTable(
  scope: PageScope,
  rows: readonly FindingRow[],
  { areas = false } = {},
): Table {
  const word = (key: string): string => say(scope, `columns.${key}`);
  return makeTable(
    [
      word('priority'),
      word('title'),
      ...(areas ? [word('category')] : []),
      word('status'),
      { head: word('effort'), align: 'right' },
      { head: word('cost'), align: 'right' },
    ],
    rows.map(({ finding, category, status, marks }) => [
      tellPriority(scope, finding),
      [linkFinding(scope, finding), listMarkers(scope, finding), tellIncidentMarks(scope, marks)],
      ...(areas ? [category && tell(scope, category.title)] : []),
      say(scope, `finding.status.${status}`),
      tellEffort(scope, finding, 'short'),
      tellCost(scope, finding),
    ]),
  );
}

/** Links ids, one after the other. */
export function linkIds(ids: readonly string[]): Part {
  return joinParts(
    ids.map((id) => linkThing({ kind: 'finding', id }, id)),
    ', ',
  );
}
