/** Findings, checks and categories → the rows that several pages show. */
import { drawAverageDots } from '../../charts/average-dots.ts';
import { typography } from '../../markdown/typography.ts';
import type { Category, Check, Finding, Maturity } from '../../report/report.ts';
import type { Spoken, Text } from '../../report/text.ts';
import { makeDrawing, type Drawing } from './site-page.ts';
import { pick, word, type SiteScope } from './site-scope.ts';

/** A finding as lists and tables show it. */
export interface FindingRow {
  readonly finding: Finding;
  readonly category: Category | undefined;
  /** The key of the status shown: the derived one where there is one. */
  readonly status: string;
  readonly improvement: boolean;
  readonly draft: boolean;
}

/** Makes the row of a finding. */
export function makeFindingRow(scope: SiteScope, finding: Finding): FindingRow {
  return {
    finding,
    category: scope.categories.get(finding.category),
    status: shownStatus(finding),
    improvement: finding.kind === 'improvement',
    draft: finding.status === 'draft',
  };
}

/** Makes rows of findings by id. */
export function makeFindingRows(scope: SiteScope, ids: readonly string[]): FindingRow[] {
  return pick(scope.findings, ids).map((finding) => makeFindingRow(scope, finding));
}

/** Names the status to show: overdue and planned say more than what was typed. */
export function shownStatus(finding: Finding): string {
  if (finding.overdue) return 'overdue';
  return finding.planned ? 'planned' : finding.status;
}

/** A check as the grid shows it. */
export interface CheckRow {
  readonly check: Check;
  readonly level: Text | Spoken;
  readonly findings: readonly Finding[];
  /** How it moved since the last audit; absent without one. */
  readonly move?: 'up' | 'down' | 'same';
}

/** Makes the row of a check. */
export function makeCheckRow(scope: SiteScope, check: Check): CheckRow {
  const move = compareRatings(check);
  return {
    check,
    level: nameLevel(scope, check.rating),
    findings: pick(scope.findings, check.findings),
    ...(move ? { move } : {}),
  };
}

/** Names a level: by the firm's word where it has one, else by ours. */
export function nameLevel(scope: SiteScope, rating: Check['rating']): Text | Spoken {
  const own = scope.report.engagement.rating.labels?.[rating];
  if (own) return own;
  const key = `maturity.levels.${rating}`;
  return word(scope, scope.locale.has(key) ? key : 'words.level');
}

function compareRatings({ rating, previous }: Check): CheckRow['move'] {
  if (typeof rating !== 'number' || typeof previous !== 'number') return undefined;
  if (rating === previous) return 'same';
  return rating > previous ? 'up' : 'down';
}

/** A category's maturity as a line shows it. */
export interface MaturityLine {
  readonly maturity: Maturity;
  /** Absent when nothing is rated. */
  readonly drawing?: Drawing;
}

/** Makes the line of a maturity, its average drawn as dots. */
export function makeMaturityLine(scope: SiteScope, maturity: Maturity): MaturityLine {
  const { average, averageTarget } = maturity;
  if (average === undefined) return { maturity };
  const { max } = scope.report.engagement.rating;
  const said = scope.locale.t('maturity.outOf', { n: scope.format.average(average), max });
  const aimed =
    averageTarget === undefined
      ? ''
      : `, ${scope.locale.t('maturity.aimedAt', { target: scope.format.average(averageTarget) })}`;
  const drawing = drawAverageDots({
    average,
    max,
    ...(averageTarget === undefined ? {} : { target: averageTarget }),
    label: typography(said + aimed, scope.lang),
  });
  return { maturity, drawing: makeDrawing(drawing) };
}
