/** Categories and their checks → the page of each category, and the maturity grid. */
import type { RootContent, Table } from 'mdast';

import type { Category, Check, Maturity } from '../../../report/report.ts';
import { pick, say } from '../language-scope.ts';
import { averageWords, makeCheckRow, makeFindingRows } from '../rows.ts';
import {
  joinParts,
  linkThing,
  makeEmphasis,
  makeFacts,
  makeHeading,
  makeLabelled,
  makeList,
  makeParagraph,
  makeStrong,
  makeTable,
  type Part,
} from './nodes.ts';
import type { PageDraft } from './page-draft.ts';
import { checksAnchor, PAGES, pagePath } from './page-paths.ts';
import { drawDots, sayCount, sayLevel, tell, tellPlain, type PageScope } from './page-scope.ts';
import { linkFinding, linkIds, makeTicketTable } from './ticket-table.ts';

/** Makes the page of one category. */
export function makeCategoryPage(scope: PageScope, category: Category): PageDraft {
  const { counts, maturity, verdict } = category;
  const checks = pick(scope.checks, category.checks);
  const recommendations = makeFindingRows(scope, category.recommendations);
  const strengths = pick(scope.findings, category.strengths);
  const section = (key: string, shown: boolean, nodes: readonly RootContent[]): RootContent[] =>
    shown ? [makeHeading(2, say(scope, key)), ...nodes] : [];
  const improvements = sayCount(scope, 'board.ofWhichImprovements', counts.improvements);
  return {
    path: pagePath({ kind: 'category', id: category.id }),
    title: tellPlain(scope, category.title),
    content: [
      ...(verdict ? [makeParagraph(makeStrong(tell(scope, verdict)))] : []),
      makeFacts([
        ...listMaturityFacts(scope, maturity, 'maturity.title'),
        [
          say(scope, 'things.finding.other'),
          joinParts(
            [
              scope.format.number(counts.recommendations),
              counts.improvements > 0 ? improvements : undefined,
            ],
            ', ',
          ),
        ],
      ]),
      ...section('maturity.grid', checks.length > 0, [makeCheckTable(scope, checks)]),
      ...section('sections.recommendations', recommendations.length > 0, [
        makeTicketTable(scope, recommendations),
      ]),
      ...section('sections.strengths', strengths.length > 0, [
        makeList(strengths.map((one) => linkFinding(scope, one))),
      ]),
      ...makeAnswers(scope, category),
    ],
  };
}

function makeAnswers(scope: PageScope, { id }: Category): RootContent[] {
  const asked = scope.report.engagement.asked.filter(({ categories }) => categories.includes(id));
  if (asked.length === 0) return [];
  return [
    makeHeading(2, say(scope, 'sections.questionsAsked')),
    ...asked.flatMap(({ ask, answer }) => [
      makeHeading(3, tellPlain(scope, ask)),
      ...(answer ? [makeParagraph(tell(scope, answer))] : []),
    ]),
  ];
}

/** Makes the page of all checks. */
export function makeChecksPage(scope: PageScope): PageDraft {
  const { report } = scope;
  return {
    path: PAGES.checks,
    title: say(scope, 'maturity.grid'),
    content: [
      makeFacts(listMaturityFacts(scope, report.totals.maturity, 'maturity.average')),
      makeList(listLevels(scope)),
      ...report.categories
        .filter(({ checks }) => checks.length > 0)
        .flatMap((category): RootContent[] => {
          const { id, title, maturity } = category;
          const link = linkThing({ kind: 'category', id }, tellPlain(scope, title));
          return [
            makeHeading(2, link, checksAnchor(id)),
            makeParagraph(joinParts(tellMaturity(scope, maturity), ' · ')),
            makeCheckTable(scope, pick(scope.checks, category.checks)),
          ];
        }),
    ],
  };
}

/** Says what each level means, where the words are ours. */
function listLevels(scope: PageScope): Part[] {
  const { labels } = scope.report.engagement.rating;
  return scope.levels.map((label, level): Part => {
    const key = `maturity.levelsHelp.${level}`;
    const help = label && !labels && scope.locale.has(key) ? say(scope, key) : undefined;
    return joinParts(
      [[`${drawDots(scope, level)} `, makeStrong(label || String(level))], help],
      ' – ',
    );
  });
}

function listMaturityFacts(scope: PageScope, maturity: Maturity, key: string): [string, Part][] {
  const { rated, atTarget, applicable } = maturity;
  const reached = say(scope, 'maturity.atTarget', { n: atTarget, total: applicable });
  return [
    [say(scope, key), averageWords(scope, maturity)],
    [say(scope, 'maturityShort.target'), rated > 0 ? reached : undefined],
    [say(scope, 'columns.coverage'), say(scope, 'maturity.outOf', { n: rated, max: applicable })],
  ];
}

function tellMaturity(scope: PageScope, maturity: Maturity): Part[] {
  const { rated, atTarget, applicable } = maturity;
  return [
    makeLabelled(say(scope, 'maturity.average'), averageWords(scope, maturity)),
    rated > 0 ? say(scope, 'maturity.atTarget', { n: atTarget, total: applicable }) : undefined,
    sayCount(scope, 'maturity.coverage', rated, { total: applicable }),
  ];
}

function makeCheckTable(scope: PageScope, checks: readonly Check[]): Table {
  const word = (key: string, params = {}): string => say(scope, key, params);
  const moved = checks.some(({ previous }) => previous !== undefined);
  return makeTable(
    [
      word('things.check.one'),
      word('columns.rating'),
      { head: word('maturityShort.target'), align: 'right' },
      ...(moved ? [word('maturity.previous')] : []),
      word('columns.note'),
      word('things.finding.other'),
    ],
    checks.map((check) => {
      const { findings, move } = makeCheckRow(scope, check);
      const { previous, basis, target } = check;
      const before = previous === undefined ? '' : sayLevel(scope, previous);
      return [
        tell(scope, check.title),
        sayLevel(scope, check.rating),
        String(target),
        ...(moved ? [move ? word(`maturity.${move}`, { n: String(previous) }) : before] : []),
        joinParts(
          [
            tell(scope, check.note),
            basis && basis !== 'observed'
              ? makeEmphasis(`(${word(`finding.basis.${basis}`)})`)
              : undefined,
          ],
          ' ',
        ),
        linkIds(findings.map(({ id }) => id)),
      ];
    }),
  );
}
