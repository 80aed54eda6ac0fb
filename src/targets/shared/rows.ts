/** Findings, checks and maturities → the rows that several pages and chapters show. */
import { drawAverageDots } from '../../charts/average-dots.ts';
import { freezeDeep } from '../../report/freeze.ts';
import type { Category, Check, Finding, FindingFacts, Maturity } from '../../report/report.ts';
import type { Text } from '../../report/text.ts';
import { speak, type Spoken } from '../../report/text.ts';
import { pick, say, type LanguageScope } from './language-scope.ts';
import { makeDrawing, type Drawing } from './drawing.ts';
import { listIncidentMarks, type IncidentMark } from './incident-marks.ts';

/** A finding as tables show it. */
export interface FindingRow {
  readonly finding: FindingFacts;
  readonly category: Category | undefined;
  /** Key of the status shown: the derived one where there is one. */
  readonly status: string;
  readonly improvement: boolean;
  readonly draft: boolean;
  /** What it would have done about incidents. */
  readonly marks: readonly IncidentMark[];
}

/** Makes the row of a finding. */
export function makeFindingRow(scope: LanguageScope, finding: Finding): FindingRow {
  return {
    finding: factsOf(finding),
    category: scope.categories.get(finding.category),
    status: shownStatus(finding),
    improvement: finding.kind === 'improvement',
    draft: finding.status === 'draft',
    marks: listIncidentMarks(scope, finding.id),
  };
}

const facts = new WeakMap<FindingFacts, FindingFacts>();

/** A row changes when what it shows does: an article that is rewritten leaves the tables as they are. */
function factsOf(finding: Finding): FindingFacts {
  const known = facts.get(finding);
  if (known) return known;
  const { bodies: _, ...rest } = finding;
  const made = freezeDeep(rest);
  facts.set(finding, made);
  return made;
}

/** Makes rows of findings by id. */
export function makeFindingRows(scope: LanguageScope, ids: readonly string[]): FindingRow[] {
  return pick(scope.findings, ids).map((finding) => makeFindingRow(scope, finding));
}

/** Names the status to show: overdue and planned say more than what was typed. */
export function shownStatus(finding: Finding): string {
  if (finding.overdue) return 'overdue';
  return finding.planned ? 'planned' : finding.status;
}

/** A check as grids show it. */
export interface CheckRow {
  readonly check: Check;
  readonly level: Text | Spoken;
  readonly findings: readonly FindingFacts[];
  /** How it moved since the last audit; absent without one. */
  readonly move?: 'up' | 'down' | 'same';
}

/** Makes the row of a check. */
export function makeCheckRow(scope: LanguageScope, check: Check): CheckRow {
  const move = compareRatings(check);
  return {
    check,
    level: nameLevel(scope, check.rating),
    findings: pick(scope.findings, check.findings).map(factsOf),
    ...(move ? { move } : {}),
  };
}

/** Names a level: by the firm's word where it has one, else by ours, else by its number. */
export function nameLevel(scope: LanguageScope, rating: Check['rating']): Text | Spoken {
  const own = scope.report.engagement.rating.labels?.[rating];
  if (own) return speak(own, scope.lang, scope.report.languages);
  const key = `maturity.levels.${rating}`;
  const value = scope.locale.has(key) ? say(scope, key) : String(rating);
  return { value, lang: scope.lang, fallback: false };
}

function compareRatings({ rating, previous }: Check): CheckRow['move'] {
  if (typeof rating !== 'number' || typeof previous !== 'number') return undefined;
  if (rating === previous) return 'same';
  return rating > previous ? 'up' : 'down';
}

/** A maturity as a line shows it: the figures, and the average as dots where there is one. */
export interface MaturityLine {
  readonly maturity: Maturity;
  readonly drawing?: Drawing;
}

/** Makes the line of a maturity. */
export function makeMaturityLine(scope: LanguageScope, maturity: Maturity): MaturityLine {
  const { average, averageTarget } = maturity;
  if (average === undefined) return { maturity };
  const { max } = scope.report.engagement.rating;
  const target = averageTarget === undefined ? {} : { target: averageTarget };
  const label = averageWords(scope, maturity);
  return { maturity, drawing: makeDrawing(drawAverageDots({ average, max, ...target, label })) };
}

/** Says an average: "0.6 of 3, aimed at: 2.1". */
export function averageWords(scope: LanguageScope, { average, averageTarget }: Maturity): string {
  if (average === undefined) return say(scope, 'maturity.levels.unknown');
  const { max } = scope.report.engagement.rating;
  const reached = say(scope, 'maturity.outOf', { n: scope.format.average(average), max });
  if (averageTarget === undefined) return reached;
  const target = scope.format.average(averageTarget);
  return `${reached}, ${say(scope, 'maturity.aimedAt', { target })}`;
}
