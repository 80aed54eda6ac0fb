/** The report's baseline → what every deliverable tells of it: heading, maturity and totals before and after, changes. */
import { typography } from '../../../markdown/typography.ts';
import type { Reference } from '../../../markdown/reference.ts';
import type { Changes, Move } from '../../../report/changes/changes.ts';
import type { Baseline, Maturity, Sums } from '../../../report/report.ts';
import type { Spoken } from '../../../report/text.ts';
import { costText, effortText } from '../../../templates/figures-text.ts';
import { say, speakIn, speakPlain, word, type LanguageScope } from '../language-scope.ts';
import { makeMaturityLine, type MaturityLine } from '../rows.ts';
import type { ChangeGroup } from './change-group.ts';
import { listChangeGroups } from './list-change-groups.ts';

/** A maturity before and after; a side is absent where nothing applied. */
export interface MaturityMove {
  readonly title: Spoken;
  /** The category, where it is shown. */
  readonly reference?: Reference;
  readonly before?: MaturityLine;
  readonly after?: MaturityLine;
}

/** Totals before and after, each as its lines: how many, effort, cost. */
export interface TotalsMove {
  readonly title: Spoken;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is told of a baseline. */
export interface ChangesView {
  readonly heading: Spoken;
  /** Says with which day the report is compared, or that nothing changed since. */
  readonly lead: Spoken;
  readonly groups: readonly ChangeGroup[];
  /** The categories, then the whole; nothing where nothing was assessed, or nothing changed at all. */
  readonly maturity: readonly MaturityMove[];
  /** What is to do, then what is achieved; nothing where nothing changed at all. */
  readonly totals: readonly TotalsMove[];
}

/** Makes the view; undefined when the report has no baseline. */
export function makeChangesView(scope: LanguageScope): ChangesView | undefined {
  const { baseline } = scope.report;
  if (!baseline) return undefined;
  const { changes, day } = baseline;
  const groups = listChangeGroups(scope, changes);
  const said = groups.length > 0;
  const date = scope.format.date(day);
  return {
    heading: ours(scope, nameBaseline(scope, baseline)),
    lead: ours(scope, say(scope, said ? 'changes.compared' : 'digest.nothing', { date })),
    groups,
    maturity: said ? listMaturity(scope, changes) : [],
    totals: said ? listTotals(scope, changes) : [],
  };
}

/** By its title; without one, a baseline of the debrief's day is the debrief. */
function nameBaseline(scope: LanguageScope, { title, day }: Baseline): string {
  if (title) return say(scope, 'changes.since', { title: speakPlain(scope, title) });
  const { compare, dates } = scope.report.engagement;
  const { restitution } = dates;
  if (restitution !== undefined && (restitution === day || restitution === compare?.to)) {
    return say(scope, 'sections.sinceRestitution');
  }
  return say(scope, 'changes.sinceDay', { date: scope.format.date(day) });
}

function listMaturity(scope: LanguageScope, changes: Changes): MaturityMove[] {
  const { categories, maturity } = changes;
  const rows = categories
    .map(({ id, title, ...move }): MaturityMove => ({
      title: speakIn(scope, title),
      ...(scope.categories.has(id) ? { reference: { kind: 'category', id } } : {}),
      ...makeLines(scope, move),
    }))
    .filter(({ before, after }) => before ?? after);
  const total = { title: word(scope, 'ui.total'), ...makeLines(scope, maturity) };
  return rows.length > 0 ? [...rows, total] : [];
}

function makeLines(
  scope: LanguageScope,
  { before, after }: Move<Maturity>,
): Pick<MaturityMove, 'before' | 'after'> {
  return {
    ...(before && before.applicable > 0 ? { before: makeMaturityLine(scope, before) } : {}),
    ...(after && after.applicable > 0 ? { after: makeMaturityLine(scope, after) } : {}),
  };
}

function listTotals(scope: LanguageScope, { toDo, achieved }: Changes): TotalsMove[] {
  const rows: [string, Move<Sums>][] = [
    ['totals.toDo', toDo],
    ['totals.achieved', achieved],
  ];
  return rows
    .filter(([, { before, after }]) => [before, after].some((sums) => sums?.tickets.length))
    .map(([key, { before, after }]) => ({
      title: word(scope, key),
      before: sayTotals(scope, before),
      after: sayTotals(scope, after),
    }));
}

/** Says how many tickets, and what they take; nothing of what none takes. */
function sayTotals(scope: LanguageScope, sums: Sums | undefined): string[] {
  const count = sums?.tickets.length ?? 0;
  const tickets = typography(scope.locale.plural('board.counts', count), scope.lang);
  if (!sums || count === 0) return [tickets];
  const { effort, cost } = sums;
  return [
    tickets,
    ...(effort.max + effort.monthly.max > 0 ? [effortText(effort, 'prose', scope)] : []),
    typography(costText(cost, scope), scope.lang),
  ];
}

function ours({ lang }: LanguageScope, value: string): Spoken {
  return { value, lang, fallback: false };
}
