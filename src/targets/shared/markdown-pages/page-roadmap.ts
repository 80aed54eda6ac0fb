/** The report → the roadmap: what is to do by priority, and the totals. */
import type { RootContent, Table } from 'mdast';

import type { Finding } from '../../../report/report.ts';
import { pick, say } from '../language-scope.ts';
import { listIncidentMarks } from '../incident-marks.ts';
import { shownStatus } from '../rows.ts';
import { makeHeading, makeTable } from './nodes.ts';
import type { PageDraft } from './page-draft.ts';
import { PAGES } from './page-paths.ts';
import { tell, type PageScope } from './page-scope.ts';
import { linkFinding, linkIds, tellCost, tellEffort, tellIncidentMarks } from './ticket-table.ts';
import { makeTotalsSection } from './totals-section.ts';

/** Makes the page of the roadmap. */
export function makeRoadmapPage(scope: PageScope): PageDraft {
  const toDo = pick(scope.findings, scope.report.totals.toDo.tickets);
  return {
    path: PAGES.roadmap,
    title: say(scope, 'sections.roadmap'),
    content: [
      ...([1, 2, 3] as const).flatMap((priority): RootContent[] => {
        const tickets = toDo.filter((finding) => finding.priority === priority);
        if (tickets.length === 0) return [];
        const horizon = say(scope, `finding.priorityHorizon.${priority}`);
        return [
          makeHeading(2, `${say(scope, `finding.priority.${priority}`)} – ${horizon}`),
          makePlanTable(scope, tickets),
        ];
      }),
      ...makeTotalsSection(scope),
    ],
  };
}

function makePlanTable(scope: PageScope, tickets: readonly Finding[]): Table {
  const word = (key: string): string => say(scope, `columns.${key}`);
  return makeTable(
    [
      word('title'),
      say(scope, 'finding.facts.depends'),
      word('status'),
      word('owner'),
      word('due'),
      { head: word('effort'), align: 'right' },
      { head: word('cost'), align: 'right' },
    ],
    tickets.map((finding) => [
      [linkFinding(scope, finding), tellIncidentMarks(scope, listIncidentMarks(scope, finding.id))],
      linkIds(finding.depends),
      say(scope, `finding.status.${shownStatus(finding)}`),
      tell(scope, finding.owner),
      finding.due && scope.format.date(finding.due),
      tellEffort(scope, finding, 'short'),
      tellCost(scope, finding),
    ]),
  );
}
