/** The report → its pages of tickets: the table of all recommendations, and the board. */
import type { RootContent } from 'mdast';

import { say } from '../language-scope.ts';
import { makeFindingRow, makeFindingRows, type FindingRow } from '../rows.ts';
import { joinParts, linkThing, makeHeading, makeParagraph, type Part } from './nodes.ts';
import type { PageDraft } from './page-draft.ts';
import { PAGES } from './page-paths.ts';
import { sayCount, tellPlain, type PageScope } from './page-scope.ts';
import { makeTicketTable } from './ticket-table.ts';

/** Makes the page of all findings. */
export function makeFindingsPage(scope: PageScope): PageDraft {
  const { findings, totals } = scope.report;
  const { strengths, quickWins } = totals.counts;
  const rows = findings.map((finding) => makeFindingRow(scope, finding));
  return {
    path: PAGES.findings,
    title: say(scope, 'sections.recommendations'),
    content:
      rows.length === 0
        ? [makeParagraph(say(scope, 'finding.facts.none'))]
        : [
            makeParagraph(
              joinParts(
                [
                  countRecommendations(scope),
                  strengths > 0 ? sayCount(scope, 'counts.strengths', strengths) : undefined,
                  quickWins > 0 ? sayCount(scope, 'counts.quickWins', quickWins) : undefined,
                ],
                ' · ',
              ),
            ),
            makeTicketTable(scope, rows, { areas: true }),
          ],
  };
}

/** Makes the board: a heading a category, its tickets in order of priority, those done or put aside below. */
export function makeBoardPage(scope: PageScope): PageDraft {
  const { categories, totals } = scope.report;
  const closed = new Set([
    ...totals.achieved.tickets,
    ...totals.deferred,
    ...totals.rejected,
    ...totals.acceptedRisk,
  ]);
  return {
    path: PAGES.board,
    title: say(scope, 'sections.board'),
    content: [
      makeParagraph(countRecommendations(scope)),
      ...categories.flatMap(({ id, title, counts, recommendations }): RootContent[] => {
        const rows = makeFindingRows(scope, recommendations);
        return [
          makeHeading(2, linkThing({ kind: 'category', id }, tellPlain(scope, title))),
          makeParagraph(sayCount(scope, 'board.counts', counts.recommendations)),
          ...makeColumn(
            scope,
            rows.filter(({ finding }) => !closed.has(finding.id)),
            rows.filter(({ finding }) => closed.has(finding.id)),
          ),
        ];
      }),
    ],
  };
}

function makeColumn(
  scope: PageScope,
  open: readonly FindingRow[],
  closed: readonly FindingRow[],
): RootContent[] {
  return [
    ...(open.length > 0 ? [makeTicketTable(scope, open)] : []),
    ...(closed.length > 0
      ? [makeHeading(3, say(scope, 'site.closedTickets')), makeTicketTable(scope, closed)]
      : []),
  ];
}

function countRecommendations(scope: PageScope): Part {
  const { recommendations, improvements } = scope.report.totals.counts;
  const among = sayCount(scope, 'board.ofWhichImprovements', improvements);
  const all = sayCount(scope, 'board.counts', recommendations);
  return improvements > 0 ? `${all}, ${among}` : all;
}
