/** The report → the roadmap: effort against priority as a drawing, the same as a table, and the totals. */
import { drawEffortMatrix } from '../../charts/effort-matrix.ts';
import { typography } from '../../markdown/typography.ts';
import type { Finding } from '../../report/report.ts';
import { effortText } from '../../templates/figures-text.ts';
import { makeDrawing, type Drawing } from '../shared/drawing.ts';
import type { SitePage } from './site-page.ts';
import { pick, speakIn, word, type LanguageScope } from '../shared/language-scope.ts';
import { PAGES, pagePath, relativeHref } from './urls.ts';
import { makeFindingRow } from '../shared/rows.ts';
import { makeTotals } from './view-totals.ts';

const PRIORITIES = [1, 2, 3] as const;

/** Makes the page of the roadmap. */
export function viewRoadmap(scope: LanguageScope): SitePage {
  const { totals } = scope.report;
  const toDo = pick(scope.findings, totals.toDo.tickets);
  const phases = PRIORITIES.map((priority) => ({
    priority,
    anchor: `Priority-${priority}`,
    rows: toDo
      .filter((finding) => finding.priority === priority)
      .map((finding) => makeFindingRow(scope, finding)),
  })).filter(({ rows }) => rows.length > 0);
  const chart = drawMatrix(scope, toDo);
  return {
    path: PAGES.roadmap,
    template: 'roadmap',
    title: word(scope, 'sections.roadmap'),
    outline: [
      ...(chart ? [{ id: 'Effort', label: word(scope, 'sections.effortPriority') }] : []),
      ...phases.map(({ priority, anchor }) => ({
        id: anchor,
        label: word(scope, `finding.priority.${priority}`),
      })),
      { id: 'Totals', label: word(scope, 'sections.budget') },
    ],
    wide: false,
    draft: false,
    view: { phases, chart, totals: makeTotals(scope) },
  };
}

/** Draws the tickets whose effort is known; undefined when there is none. */
function drawMatrix(scope: LanguageScope, toDo: readonly Finding[]): Drawing | undefined {
  const { locale, lang } = scope;
  const say = (key: string): string => typography(locale.t(key), lang);
  const title = (finding: Finding): string => typography(speakIn(scope, finding.title).value, lang);
  const known = toDo.flatMap((finding) => {
    const { effort, priority } = finding;
    return effort && priority ? [{ finding, effort, priority }] : [];
  });
  if (known.length === 0) return undefined;
  const rows = PRIORITIES.map((priority) => ({
    priority,
    label: say(`finding.priority.${priority}`),
    note: say(`finding.priorityHorizon.${priority}`),
  }));
  const description = known.map(({ finding, effort, priority }) =>
    [finding.id, say(`finding.priorityShort.${priority}`), effortText(effort, 'short', scope)].join(
      ' ',
    ),
  );
  return makeDrawing(
    drawEffortMatrix({
      id: 'EffortChart',
      title: say('site.effortChart'),
      description: description.join(', '),
      axis: say('site.effortAxis'),
      rows,
      tickets: known.map(({ finding, effort, priority }) => ({
        id: finding.id,
        priority,
        min: effort.min,
        max: effort.max,
        title: title(finding),
        quick: finding.quickWin,
        href: relativeHref(PAGES.roadmap, pagePath({ kind: 'finding', id: finding.id })),
      })),
    }),
  );
}
