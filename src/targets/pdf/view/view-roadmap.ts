/** The report → the roadmap: effort against priority as a drawing, the same as tables, the totals, what is set aside. */
import { drawEffortMatrix } from '../../../charts/effort-matrix.ts';
import type { Finding } from '../../../report/report.ts';
import { effortText } from '../../../templates/figures-text.ts';
import { pick, say, speakPlain, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';
import { makeDrawing, type Drawing } from '../../shared/drawing.ts';
import { makeFindingRow } from '../../shared/rows.ts';
import { viewTotals } from './view-totals.ts';

const PRIORITIES = [1, 2, 3] as const;

/** The chapter of the roadmap; undefined when nothing was recommended. */
export function viewRoadmap(scope: LanguageScope): ChapterDraft | undefined {
  const { totals } = scope.report;
  if (totals.counts.recommendations === 0) return undefined;
  const toDo = pick(scope.findings, totals.toDo.tickets);
  return {
    kind: 'roadmap',
    anchor: 'roadmap',
    title: { value: say(scope, 'sections.roadmap'), lang: scope.lang, fallback: false },
    entries: [],
    annex: false,
    view: {
      chart: drawMatrix(scope, toDo),
      phases: PRIORITIES.map((priority) => ({
        priority,
        rows: toDo
          .filter((finding) => finding.priority === priority)
          .map((finding) => makeFindingRow(scope, finding)),
      })).filter(({ rows }) => rows.length > 0),
      totals: viewTotals(scope),
    },
  };
}

/** Draws the tickets whose effort is known; undefined when there is none. */
function drawMatrix(scope: LanguageScope, toDo: readonly Finding[]): Drawing | undefined {
  const known = toDo.flatMap((finding) => {
    const { effort, priority } = finding;
    return effort && priority ? [{ finding, effort, priority }] : [];
  });
  if (known.length === 0) return undefined;
  const description = known.map(({ finding, effort, priority }) =>
    [
      finding.id,
      say(scope, `finding.priorityShort.${priority}`),
      effortText(effort, 'short', scope),
    ].join(' '),
  );
  const svg = drawEffortMatrix({
    id: 'effort',
    title: say(scope, 'report.effortChart'),
    description: description.join(', '),
    axis: say(scope, 'report.effortAxis'),
    rows: PRIORITIES.map((priority) => ({
      priority,
      label: say(scope, `finding.priority.${priority}`),
      note: say(scope, `finding.priorityHorizon.${priority}`),
    })),
    tickets: known.map(({ finding, effort, priority }) => ({
      id: finding.id,
      priority,
      min: effort.min,
      max: effort.max,
      title: speakPlain(scope, finding.title),
      quick: finding.quickWin,
    })),
  });
  return makeDrawing(svg);
}
