/** The report → the first page: the verdict, a row a category, the answers, what to do first, and the list of all pages. */
import type { Link, RootContent } from 'mdast';

import type { Category } from '../../../report/report.ts';
import { pick, say } from '../language-scope.ts';
import { averageWords, makeFindingRows } from '../rows.ts';
import { makeContents, linkMainPages } from './contents.ts';
import { makeDecisions } from './decisions.ts';
import {
  joinParts,
  linkThing,
  makeHeading,
  makeList,
  makeParagraph,
  makeStrong,
  makeTable,
  type Part,
} from './nodes.ts';
import type { PageDraft } from './page-draft.ts';
import { linkIncident, tellLength } from './page-incident.ts';
import { tell, tellPlain, type PageScope } from './page-scope.ts';
import { linkFinding, makeTicketTable } from './ticket-table.ts';
import { makeTotalsSection } from './totals-section.ts';

/** Makes the first page. */
export function makeHomePage(scope: PageScope): PageDraft {
  const { engagement, findings } = scope.report;
  const first = findings.filter(({ priority }) => priority === 1).map(({ id }) => id);
  const strengths = findings.filter(({ kind }) => kind === 'strength');
  const section = (key: string, shown: boolean, nodes: readonly RootContent[]): RootContent[] =>
    shown ? [makeHeading(2, say(scope, key)), ...nodes] : [];
  return {
    path: scope.home,
    title: tellPlain(scope, engagement.title),
    content: [
      ...makeOpening(scope),
      ...makeAreas(scope),
      ...makeAnswers(scope),
      ...section('site.firstTickets', first.length > 0, [
        makeTicketTable(scope, makeFindingRows(scope, first), { areas: true }),
      ]),
      ...makeDecisions(scope),
      ...makeTotalsSection(scope),
      ...makeNextSteps(scope),
      ...section('sections.strengths', strengths.length > 0, [
        makeList(strengths.map((one) => linkFinding(scope, one))),
      ]),
      ...makeContents(scope),
    ],
  };
}

function makeOpening(scope: PageScope): RootContent[] {
  const { engagement } = scope.report;
  const { client, dates, verdict, messages } = engagement;
  const trigger = scope.incidents.get(engagement.trigger ?? '');
  return [
    makeParagraph(joinParts([client.name, scope.format.dateRange(dates.start, dates.end)], ' · ')),
    makeParagraph(joinParts(linkMainPages(scope), ' · ')),
    ...(verdict ? [makeParagraph(makeStrong(tell(scope, verdict)))] : []),
    ...(trigger
      ? [
          makeParagraph(
            makeStrong(say(scope, 'engagement.trigger')),
            ' – ',
            joinParts([linkIncident(scope, trigger), tellLength(scope, trigger)], ', '),
          ),
        ]
      : []),
    ...(messages.length > 0
      ? [
          makeList(
            messages.map((text) => tell(scope, text)),
            true,
          ),
        ]
      : []),
  ];
}

function makeAreas(scope: PageScope): RootContent[] {
  const { categories } = scope.report;
  if (categories.length === 0) return [];
  const heads = [
    'things.category.one',
    'maturity.title',
    'maturityShort.target',
    'things.finding.other',
    'site.firstAction',
  ];
  const verdicts = categories.flatMap((category): Part[] => {
    const { verdict } = category;
    return verdict ? [[makeStrong(linkArea(scope, category)), ' – ', tell(scope, verdict)]] : [];
  });
  return [
    makeHeading(2, say(scope, 'maturity.byCategory')),
    ...(verdicts.length > 0 ? [makeList(verdicts)] : []),
    makeTable(
      heads.map((key) => say(scope, key)),
      categories.map((category) => makeArea(scope, category)),
    ),
  ];
}

/** A row says how a category stands and what to do first there. */
function makeArea(scope: PageScope, category: Category): Part[] {
  const { maturity, counts, recommendations } = category;
  const toDo = new Set(scope.report.totals.toDo.tickets);
  const next = scope.findings.get(recommendations.find((one) => toDo.has(one)) ?? '');
  const { atTarget, applicable, rated } = maturity;
  return [
    linkArea(scope, category),
    averageWords(scope, maturity),
    rated > 0 ? say(scope, 'maturity.atTarget', { n: atTarget, total: applicable }) : '',
    joinParts(
      ([1, 2, 3] as const).map((priority) => {
        const count = counts.byPriority[priority];
        const label = say(scope, `finding.priorityShort.${priority}`);
        return count > 0 ? `${label}\u00A0×\u00A0${scope.format.number(count)}` : undefined;
      }),
      ', ',
    ),
    next ? linkFinding(scope, next) : say(scope, 'notices.none'),
  ];
}

function linkArea(scope: PageScope, { id, title }: Category): Link {
  return linkThing({ kind: 'category', id }, tellPlain(scope, title));
}

function makeAnswers(scope: PageScope): RootContent[] {
  const { asked } = scope.report.engagement;
  if (asked.length === 0) return [];
  return [
    makeHeading(2, say(scope, 'sections.questionsAsked')),
    ...asked.flatMap(({ ask, answer, categories }): RootContent[] => {
      const areas = pick(scope.categories, categories).map((one) => linkArea(scope, one));
      return [
        makeHeading(3, tellPlain(scope, ask)),
        ...(answer ? [makeParagraph(tell(scope, answer))] : []),
        ...(areas.length > 0 ? [makeParagraph(joinParts(areas, ' · '))] : []),
      ];
    }),
  ];
}

function makeNextSteps(scope: PageScope): RootContent[] {
  const { next } = scope.report.engagement;
  if (next.length === 0) return [];
  return [
    makeHeading(2, say(scope, 'sections.nextSteps')),
    makeTable(
      ['when', 'what', 'who'].map((key) => say(scope, `columns.${key}`)),
      next.map(({ what, who, due }) => [
        due && scope.format.date(due),
        tell(scope, what),
        tell(scope, who),
      ]),
    ),
  ];
}
