/** The report's baseline → the page of what changed since. */
import type { RootContent, Table } from 'mdast';

import type { ChangeGroup, ChangeRow, ChangeValue } from '../changes/change-group.ts';
import { makeChangesView, type MaturityMove, type TotalsMove } from '../changes/changes-view.ts';
import { say } from '../language-scope.ts';
import { averageWords, type MaturityLine } from '../rows.ts';
import { joinParts, linkThing, makeHeading, makeParagraph, makeTable, type Part } from './nodes.ts';
import type { PageDraft } from './page-draft.ts';
import { PAGES } from './page-paths.ts';
import { nameLanguage, sayLevel, tell, tellPlain, type PageScope } from './page-scope.ts';

/** Makes the page; none when the report has no baseline. */
export function makeChangesPages(scope: PageScope): PageDraft[] {
  const view = makeChangesView(scope);
  if (!view) return [];
  const { heading, lead, groups, maturity, totals } = view;
  const section = (key: string, table: readonly Table[]): RootContent[] =>
    table.length > 0 ? [makeHeading(2, say(scope, key)), ...table] : [];
  return [
    {
      path: PAGES.changes,
      title: tellPlain(scope, heading),
      content: [
        makeParagraph(tell(scope, lead)),
        ...section('changes.maturity', maturity.length > 0 ? [tableMaturity(scope, maturity)] : []),
        ...section('changes.totals', totals.length > 0 ? [tableTotals(scope, totals)] : []),
        ...groups.flatMap((group): RootContent[] => [
          makeHeading(2, tellPlain(scope, group.title)),
          tableGroup(scope, group),
        ]),
      ],
    },
  ];
}

function tableMaturity(scope: PageScope, moves: readonly MaturityMove[]): Table {
  const side = (line: MaturityLine | undefined): Part => {
    if (!line) return '–';
    const { rated, atTarget: n, applicable: total } = line.maturity;
    const reached = rated > 0 ? say(scope, 'maturity.atTarget', { n, total }) : undefined;
    return joinParts([averageWords(scope, line.maturity), reached], ' · ');
  };
  return makeTable(
    [say(scope, 'columns.category'), ...sides(scope)],
    moves.map(({ title, reference, before, after }) => {
      const name = tellPlain(scope, title);
      return [reference ? linkThing(reference, name) : name, side(before), side(after)];
    }),
  );
}

function tableTotals(scope: PageScope, moves: readonly TotalsMove[]): Table {
  return makeTable(
    [say(scope, 'columns.what'), ...sides(scope)],
    moves.map(({ title, before, after }) => [
      tellPlain(scope, title),
      joinParts(before, ' · '),
      joinParts(after, ' · '),
    ]),
  );
}

function sides(scope: PageScope): string[] {
  return [say(scope, 'changes.before'), say(scope, 'changes.after')];
}

function tableGroup(scope: PageScope, { subject, heads, rows }: ChangeGroup): Table {
  return makeTable(
    [subject, ...heads].map((head) => tellPlain(scope, head)),
    rows.map((row) => [linkRow(scope, row), ...row.values.map((value) => tellValue(scope, value))]),
  );
}

function linkRow(scope: PageScope, { id, title, reference }: ChangeRow): Part {
  const name = [id, title && tellPlain(scope, title)].filter((part) => part !== undefined);
  const words = name.join(' – ');
  return [reference ? linkThing(reference, words) : words, title && nameLanguage(scope, title)];
}

function tellValue(scope: PageScope, { text, check }: ChangeValue): Part {
  return check ? sayLevel(scope, check.rating) : tell(scope, text);
}
