/** What the client is asked to decide → a section: each with who, what it commits, what otherwise, and the answer. */
import type { RootContent } from 'mdast';

import type { Decision } from '../../../report/report.ts';
import { costText, effortText } from '../../../templates/figures-text.ts';
import { say } from '../language-scope.ts';
import { joinParts, makeHeading, makeLabelled, makeList, type Part } from './nodes.ts';
import { tell, tellPlain, type PageScope } from './page-scope.ts';
import { linkIds } from './ticket-table.ts';

/** Makes the section of decisions. */
export function makeDecisions(scope: PageScope): RootContent[] {
  const { decisions } = scope.report.engagement;
  if (decisions.length === 0) return [];
  return [
    makeHeading(2, say(scope, 'sections.decisionsAsked')),
    ...decisions.flatMap((decision) => [
      makeHeading(3, `${decision.id} – ${tellPlain(scope, decision.ask)}`),
      makeList(listFacts(scope, decision)),
    ]),
  ];
}

/** An answer takes the place of what was at stake without one. */
function listFacts(scope: PageScope, decision: Decision): Part[] {
  const { who, before, otherwise, answer, on, findings, sums } = decision;
  const word = (key: string, params = {}): string => say(scope, key, params);
  const day = (date: string): { date: string } => ({ date: scope.format.date(date) });
  const deadline = before && !answer ? word('decision.before', day(before)) : undefined;
  const said = [tell(scope, answer), on && answer && ` (${word('decision.answeredOn', day(on))})`];
  const facts: [string, Part[]][] = [
    ['decision.who', who ? joinParts([tell(scope, who), deadline], ', ') : []],
    ['decision.otherwise', answer ? [] : tell(scope, otherwise)],
    ['decision.answer', answer ? said : [word('decision.pending')]],
    [
      'things.finding.other',
      findings.length === 0
        ? []
        : joinParts(
            [
              linkIds(findings),
              sums && effortText(sums.effort, 'prose', scope),
              sums && costText(sums.cost, scope),
            ],
            ' · ',
          ),
    ],
  ];
  return facts
    .filter(([, parts]) => parts.length > 0)
    .map(([key, parts]) => makeLabelled(word(key), ...parts));
}
