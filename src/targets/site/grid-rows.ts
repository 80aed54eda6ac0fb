/** Checks → the rows of a maturity grid: where each stands, what it aims at, where it stood before. */
import type { Check } from '../../report/report.ts';
import type { Spoken, Text } from '../../report/text.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import { makeCheckRow, nameLevel, type CheckRow } from '../shared/rows.ts';
import { checkAnchor } from './urls.ts';

/** A level as a cell shows it: dots, and its name. */
export interface GridLevel {
  /** What the dots draw. */
  readonly dots: Pick<Check, 'rating' | 'target'>;
  readonly name: Text | Spoken;
}

/** A check as the grid shows it. */
export interface GridRow extends CheckRow {
  readonly current: GridLevel;
  /** Absent where nothing is aimed at: the check does not concern the platform. */
  readonly aim?: GridLevel;
  readonly before?: GridLevel;
}

/** A grid of checks. */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** True when an earlier audit rated one of them. */
  readonly compared: boolean;
}

/** Makes a grid; only one on a page of its own has places that links lead to. */
export function makeGrid(scope: LanguageScope, checks: readonly Check[]): Grid {
  return {
    rows: checks.map((check) => makeGridRow(scope, check)),
    compared: checks.some(({ previous }) => previous !== undefined),
  };
}

/** Gives rows the ids that links to checks lead to. */
export function anchorRows(grid: Grid): Grid & { rows: readonly (GridRow & { anchor: string })[] } {
  const rows = grid.rows.map((row) => ({ ...row, anchor: checkAnchor(row.check.id) }));
  return { ...grid, rows };
}

function makeGridRow(scope: LanguageScope, check: Check): GridRow {
  const { rating, target, previous } = check;
  const level = (value: Check['rating'], aim = value): GridLevel => ({
    dots: { rating: value, target: typeof aim === 'number' ? aim : target },
    name: nameLevel(scope, value),
  });
  return {
    ...makeCheckRow(scope, check),
    // The dots of the report and the deck: reached, and aimed at.
    current: level(rating, target),
    ...(rating === 'n/a' ? {} : { aim: level(target) }),
    ...(previous === undefined ? {} : { before: level(previous) }),
  };
}
