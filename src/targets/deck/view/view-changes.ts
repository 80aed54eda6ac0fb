/** The report's baseline → the slide of what changed since, that of maturity before and after, and all changes for the annex. */
import type { ChangeGroup, ChangeRow } from '../../shared/changes/change-group.ts';
import { makeChangesView, type MaturityMove } from '../../shared/changes/changes-view.ts';
import type { DeckScope } from './deck-scope.ts';
import { LEAST_AXES, MOST_ROWS } from './view-plan.ts';

/** Ids that a line of the table holds, and titles where a thing has no id. */
const MOST_IDS = 8;
const MOST_TITLES = 2;

/** Makes the slides; undefined when the report has no baseline. */
export function viewChanges(scope: DeckScope) {
  const view = makeChangesView(scope);
  const { baseline } = scope.report;
  if (!view || !baseline) return undefined;
  const groups = view.groups.map(makeLine);
  return {
    heading: view.heading,
    lead: view.lead,
    layout: groups.length > 0 ? 'table' : 'content',
    groups: groups.slice(0, MOST_ROWS),
    rest: groups.slice(MOST_ROWS),
    cut: groups.filter(({ more }) => more.length > 0),
    totals: view.totals,
    closed: baseline.changes.findings.closed.length,
    maturity: view.maturity.length > 0 ? viewMaturity(scope, view.maturity) : undefined,
    all: view.groups.flatMap(listAll),
  };
}

/** A group as one line: how many, and the first of them. */
function makeLine({ title, rows }: ChangeGroup) {
  const most = rows.every(({ id }) => id !== undefined) ? MOST_IDS : MOST_TITLES;
  return { title, count: rows.length, rows: rows.slice(0, most), more: rows.slice(most) };
}

/** A group's rows with the group's name, and two sides each: a single value is how it is now, or last was. */
function listAll({ title: group, name, rows }: ChangeGroup) {
  const gone = name.toLowerCase().endsWith('removed');
  return rows.map(({ values, ...row }) => ({ group, ...row, ...sidesOf(values, gone) }));
}

function sidesOf([first, second]: ChangeRow['values'], gone: boolean) {
  if (second) return { before: first, after: second };
  return gone ? { before: first } : { after: first };
}

function viewMaturity(scope: DeckScope, moves: readonly MaturityMove[]) {
  const rated = moves
    .slice(0, -1)
    .filter(
      ({ before, after }) =>
        before?.maturity.average !== undefined && after?.maturity.average !== undefined,
    );
  const total = moves.at(-1);
  return {
    rows: moves,
    rated,
    before: total?.before?.maturity.average,
    after: total?.after?.maturity.average,
    chart: rated.length >= LEAST_AXES ? 'radar' : 'bars',
    layout: rated.length > 0 ? 'chart' : 'content',
    max: scope.report.engagement.rating.max,
  };
}
