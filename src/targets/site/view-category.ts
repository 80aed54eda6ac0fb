/** A category → its page: verdict, grid of checks, tickets in order of priority, strengths. */
import type { Category } from '../../report/report.ts';
import type { OutlineEntry } from '../shared/compose-body.ts';
import type { SitePage } from './site-page.ts';
import { pick, word, type LanguageScope } from '../shared/language-scope.ts';
import { pagePath } from './urls.ts';
import { makeGrid } from './grid-rows.ts';
import { makeFindingRows, makeMaturityLine } from '../shared/rows.ts';

/** Makes the page of one category. */
export function viewCategory(scope: LanguageScope, category: Category): SitePage {
  const asked = scope.report.engagement.asked.filter(({ categories }) =>
    categories.includes(category.id),
  );
  const view = {
    category,
    line: makeMaturityLine(scope, category.maturity),
    grid: makeGrid(scope, pick(scope.checks, category.checks)),
    recommendations: makeFindingRows(scope, category.recommendations),
    strengths: pick(scope.findings, category.strengths),
    asked,
  };
  const entries: [boolean, string, string][] = [
    [view.grid.rows.length > 0, 'Checks', 'maturity.grid'],
    [view.recommendations.length > 0, 'Recommendations', 'sections.recommendations'],
    [view.strengths.length > 0, 'Strengths', 'sections.strengths'],
    [asked.length > 0, 'Answers', 'sections.questionsAsked'],
  ];
  const outline: OutlineEntry[] = entries
    .filter(([shown]) => shown)
    .map(([, id, key]) => ({ id, label: word(scope, key) }));
  return {
    path: pagePath({ kind: 'category', id: category.id }),
    template: 'category',
    title: category.title,
    ...(category.verdict ? { description: category.verdict } : {}),
    outline,
    wide: false,
    draft: false,
    view,
  };
}
