/** The report → the chapter on maturity: the averages as a radar and in figures, then every check. */
import { drawRadar } from '../../../charts/radar.ts';
import type { Category } from '../../../report/report.ts';
import { pick, say, speakPlain, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';
import { makeDrawing, type Drawing } from '../../shared/drawing.ts';
import { averageWords, makeCheckRow, makeMaturityLine, nameLevel } from '../../shared/rows.ts';

/** The chapter on maturity; undefined when nothing was assessed. */
export function viewMaturity(scope: LanguageScope): ChapterDraft | undefined {
  const { report } = scope;
  const categories = report.categories.filter(({ checks }) => checks.length > 0);
  if (categories.length === 0) return undefined;
  return {
    kind: 'maturity',
    anchor: 'maturity',
    title: { value: say(scope, 'maturity.title'), lang: scope.lang, fallback: false },
    entries: [],
    annex: false,
    view: {
      radar: drawMaturity(scope, categories),
      compared: report.totals.maturity.averagePrevious !== undefined,
      total: makeMaturityLine(scope, report.totals.maturity),
      levels: listLevels(scope),
      categories: categories.map((category) => ({
        category,
        line: makeMaturityLine(scope, category.maturity),
        checks: pick(scope.checks, category.checks).map((check) => makeCheckRow(scope, check)),
      })),
    },
  };
}

/** A radar needs three axes to have a shape. */
function drawMaturity(scope: LanguageScope, categories: readonly Category[]): Drawing | undefined {
  if (categories.length < 3) return undefined;
  const { max } = scope.report.engagement.rating;
  const axes = categories.map(
    ({ title, maturity: { average, averageTarget, averagePrevious }, maturity }) => ({
      label: speakPlain(scope, title),
      note: average === undefined ? averageWords(scope, maturity) : outOf(scope, average),
      ...(average === undefined ? {} : { average }),
      ...(averageTarget === undefined ? {} : { target: averageTarget }),
      ...(averagePrevious === undefined ? {} : { previous: averagePrevious }),
    }),
  );
  const compared = axes.some(({ previous }) => previous !== undefined);
  return makeDrawing(
    drawRadar({
      id: 'radar',
      title: say(scope, 'report.radar'),
      description: axes.map(({ label, note }) => `${label} ${note}`).join(', '),
      max,
      axes,
      reached: say(scope, 'maturity.current'),
      aimed: say(scope, 'maturity.target'),
      ...(compared ? { before: say(scope, 'maturity.previous') } : {}),
    }),
  );
}

function outOf(scope: LanguageScope, average: number): string {
  const { max } = scope.report.engagement.rating;
  return say(scope, 'maturity.outOf', { n: scope.format.average(average), max });
}

/** The levels with their dots, as a key to the grid. */
function listLevels(scope: LanguageScope) {
  const { max } = scope.report.engagement.rating;
  return Array.from({ length: max + 1 }, (_, level) => ({
    check: { rating: level, target: level },
    name: nameLevel(scope, level),
    help: scope.locale.has(`maturity.levelsHelp.${level}`) && max === 3 ? level : undefined,
  }));
}
