/** The report → the board: a column a category, its tickets in order of priority, those done or put aside below. */
import type { SitePage } from './site-page.ts';
import { word, type LanguageScope } from '../shared/language-scope.ts';
import { PAGES } from './urls.ts';
import { makeFindingRows } from '../shared/rows.ts';

/** Makes the page of the board. */
export function viewBoard(scope: LanguageScope): SitePage {
  const { categories, totals } = scope.report;
  const closed = new Set([
    ...totals.achieved.tickets,
    ...totals.deferred,
    ...totals.rejected,
    ...totals.acceptedRisk,
  ]);
  return {
    path: PAGES.board,
    template: 'board',
    title: word(scope, 'sections.board'),
    outline: [],
    wide: true,
    draft: false,
    view: {
      counts: totals.counts,
      columns: categories.map((category) => ({
        category,
        open: makeFindingRows(
          scope,
          category.recommendations.filter((id) => !closed.has(id)),
        ),
        closed: makeFindingRows(
          scope,
          category.recommendations.filter((id) => closed.has(id)),
        ),
      })),
    },
  };
}
