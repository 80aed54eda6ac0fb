/** The report → the maturity grid, a table a category, with the meaning of its levels. */
import type { SitePage } from './site-page.ts';
import { pick, speakIn, word, type LanguageScope } from '../shared/language-scope.ts';
import { anchorRows, makeGrid } from './grid-rows.ts';
import { PAGES } from './urls.ts';
import { makeMaturityLine, nameLevel } from '../shared/rows.ts';

/** Makes the page of all checks. */
export function viewChecks(scope: LanguageScope): SitePage {
  const { report } = scope;
  const { max } = report.engagement.rating;
  const groups = report.categories
    .filter(({ checks }) => checks.length > 0)
    .map((category) => ({
      category,
      anchor: `Category-${category.id}`,
      line: makeMaturityLine(scope, category.maturity),
      grid: anchorRows(makeGrid(scope, pick(scope.checks, category.checks))),
    }));
  return {
    path: PAGES.checks,
    template: 'checks',
    title: word(scope, 'maturity.grid'),
    outline: groups.map(({ category, anchor }) => ({
      id: anchor,
      label: speakIn(scope, category.title),
    })),
    wide: false,
    draft: false,
    view: {
      groups,
      line: makeMaturityLine(scope, report.totals.maturity),
      levels: Array.from({ length: max + 1 }, (_, rating) => ({
        rating,
        target: rating,
        name: nameLevel(scope, rating),
        help: scope.locale.has(`maturity.levelsHelp.${rating}`) && !report.engagement.rating.labels,
      })),
    },
  };
}
