/** The engagement → its document's versions, and what the client answered to it. */
import type { RootContent } from 'mdast';

import { say } from '../language-scope.ts';
import { joinParts, makeFacts, makeHeading, makeList, makeParagraph, makeTable } from './nodes.ts';
import { tell, type PageScope } from './page-scope.ts';

/** The words for what the client answered. */
const OUTCOMES: Readonly<Record<string, string>> = {
  accepted: 'control.accepted',
  'with-reserves': 'control.acceptedWithReserves',
  refused: 'control.refused',
};

/** Makes the section of document control. */
export function makeControl(scope: PageScope): RootContent[] {
  const { version, document } = scope.report.engagement;
  const { history, written, reviewed, approved, distribution } = document;
  const word = (key: string): string => say(scope, `control.${key}`);
  const nodes: RootContent[] = [
    ...(version || written || reviewed || approved
      ? [
          makeFacts([
            [word('version'), version],
            [word('writtenBy'), tell(scope, written)],
            [word('reviewedBy'), tell(scope, reviewed)],
            [word('approvedBy'), tell(scope, approved)],
          ]),
        ]
      : []),
    ...(history.length > 0
      ? [
          makeHeading(3, word('changes')),
          makeTable(
            [word('version'), word('date'), word('changes')],
            history.map((one) => [one.version, scope.format.date(one.on), tell(scope, one.text)]),
          ),
        ]
      : []),
    ...(distribution.length > 0
      ? [
          makeHeading(3, word('distribution')),
          makeList(distribution.map((text) => tell(scope, text))),
        ]
      : []),
  ];
  return nodes.length > 0 ? [makeHeading(2, word('title')), ...nodes] : [];
}

/** Makes the section of the deliverable's acceptance. */
export function makeAcceptance(scope: PageScope): RootContent[] {
  const { acceptance } = scope.report.engagement;
  if (!acceptance) return [];
  const { sent, outcome, by, on, reserves } = acceptance;
  const word = (key: string, params = {}): string => say(scope, key, params);
  const day = (date: string): { date: string } => ({ date: scope.format.date(date) });
  const answer = word(OUTCOMES[outcome ?? ''] ?? 'control.pending');
  return [
    makeHeading(2, word('control.acceptance')),
    makeParagraph(
      joinParts([answer, joinParts([tell(scope, by), on && scope.format.date(on)], ', ')], ' – '),
    ),
    ...(sent ? [makeParagraph(word('control.sentOn', day(sent)))] : []),
    ...(reserves.length > 0
      ? [
          makeHeading(3, word('control.reserves')),
          makeList(
            reserves.map(({ text, lifted }) =>
              joinParts(
                [tell(scope, text), lifted && word('control.reserveLifted', day(lifted))],
                ' – ',
              ),
            ),
          ),
        ]
      : []),
  ];
}
