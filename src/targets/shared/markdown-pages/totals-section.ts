/** The report's totals → what is to do, what is achieved and what was put aside, each with its tickets; nothing is counted here. */
import type { RootContent } from 'mdast';

import { effortText } from '../../../templates/figures-text.ts';
import { pick, say } from '../language-scope.ts';
import { joinParts, makeFacts, makeHeading, makeList, makeStrong, type Part } from './nodes.ts';
import { sayCount, tell, type PageScope } from './page-scope.ts';
import { linkFinding } from './ticket-table.ts';

/** Makes the section of totals. */
export function makeTotalsSection(scope: PageScope): RootContent[] {
  const { totals, engagement } = scope.report;
  const { toDo, weeks } = totals;
  const { once, monthly, saving } = toDo.cost;
  const { format } = scope;
  const word = (key: string): string => say(scope, key);
  const groups = listGroups(scope);
  return [
    makeHeading(2, word('sections.budget')),
    makeFacts([
      [word('totals.toDo'), sayCount(scope, 'board.counts', toDo.tickets.length)],
      [word('finding.facts.internalEffort'), effortText(toDo.effort, 'prose', scope)],
      [word('finding.facts.costOnce'), format.money(once)],
      [word('finding.facts.costMonthly'), monthly > 0 ? format.moneyMonthly(monthly) : undefined],
      [word('finding.facts.saving'), saving > 0 ? format.moneyMonthly(saving) : undefined],
      [
        word('sections.capacity'),
        weeks &&
          joinParts(
            [
              format.weeks(weeks.min, weeks.max),
              engagement.capacity === undefined
                ? undefined
                : sayCount(scope, 'counts.daysPerWeek', engagement.capacity),
            ],
            ' – ',
          ),
      ],
    ]),
    ...(groups.length > 0 ? [makeList(groups)] : []),
  ];
}

function listGroups(scope: PageScope): { line: Part; below: [RootContent & { type: 'list' }] }[] {
  const { toDo, achieved, deferred, rejected, acceptedRisk } = scope.report.totals;
  const groups: [string, readonly string[]][] = [
    ['achieved', achieved.tickets],
    ['deferred', deferred],
    ['rejected', rejected],
    ['acceptedRisk', acceptedRisk],
    ['withoutEffort', toDo.withoutEffort],
    ['toBeCosted', toDo.toBeCosted],
  ];
  return groups
    .filter(([, ids]) => ids.length > 0)
    .map(([name, ids]) => ({
      line: makeStrong(say(scope, `totals.${name}`)),
      below: [
        makeList(
          pick(scope.findings, ids).map((finding) => {
            const { note, until } = finding.validation ?? {};
            const date =
              until && say(scope, 'finding.status.until', { date: scope.format.date(until) });
            return joinParts([linkFinding(scope, finding), tell(scope, note), note && date], ' – ');
          }),
        ),
      ],
    }));
}
