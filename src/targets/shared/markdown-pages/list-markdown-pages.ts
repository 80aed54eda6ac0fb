/** The report in one language → its pages as Markdown: what a wiki, a repository or a reader without HTML is given. */
import { tellFrozen } from '../../../templates/tell-frozen.ts';
import type { Keeping } from '../../../templates/templates.ts';
import type { LanguageScope } from '../language-scope.ts';
import { tellFacts } from '../tell-facts.ts';
import type { PageDraft } from './page-draft.ts';
import { makeChangesPages } from './page-changes.ts';
import { makeEngagementPage } from './page-engagement.ts';
import { makeFindingPage } from './page-finding.ts';
import { makeHomePage } from './page-home.ts';
import { makeIncidentPage, makeIncidentsPage } from './page-incident.ts';
import { makeCategoryPage, makeChecksPage } from './page-maturity.ts';
import { makeFreePages, makeJournalPages } from './page-prose.ts';
import { makeRoadmapPage } from './page-roadmap.ts';
import { createPageScope, type PageScope } from './page-scope.ts';
import { pagePath } from './page-paths.ts';
import { makeBoardPage, makeFindingsPage } from './page-tickets.ts';
import { writePages, type PlannedDraft } from './write-pages.ts';

/** One page as Markdown. */
export interface MarkdownPage {
  /** Below the language's folder, with `/`. */
  readonly path: string;
  /** Plain words, the id of the thing first. */
  readonly title: string;
  /** The whole text, its title as its only heading of level 1. */
  readonly markdown: string;
}

/** Where a tree of pages stands. */
export interface MarkdownPlaces {
  /** Path of the first page: `index.md`, or `README.md` where GitHub is to show it with its folder. */
  readonly home: string;
  /** What leads from the language's folder to that of the engagement's pictures and files: `files/`, `../files/`. */
  readonly files: string;
}

/** Lists every page in reading order; all languages have the same paths. Links are relative, to pages of the list. */
export function listMarkdownPages(
  scope: LanguageScope,
  places: MarkdownPlaces,
  keeping?: Keeping,
): MarkdownPage[] {
  const pageScope = createPageScope(scope, places.home);
  const remember = keeping?.remember;
  return writePages(planPages(pageScope, keeping), { scope: pageScope, places, remember });
}

function planPages(scope: PageScope, keeping: Keeping | undefined): PlannedDraft[] {
  const { incidents, categories, checks } = scope.report;
  const plan = (...drafts: readonly PageDraft[]): PlannedDraft[] =>
    drafts.map((draft) => ({ path: draft.path, make: () => draft }));
  return [
    ...plan(makeHomePage(scope), makeFindingsPage(scope)),
    ...planFindings(scope, keeping),
    ...plan(
      ...categories.map((category) => makeCategoryPage(scope, category)),
      ...(checks.length > 0 ? [makeChecksPage(scope)] : []),
      makeBoardPage(scope),
      ...(incidents.length > 0 ? [makeIncidentsPage(scope)] : []),
      ...incidents.map((incident) => makeIncidentPage(scope, incident)),
      makeRoadmapPage(scope),
      ...makeChangesPages(scope),
      makeEngagementPage(scope),
      ...makeFreePages(scope),
      ...makeJournalPages(scope),
    ),
  ];
}

/** A finding's page is made of the finding and of what the report tells besides articles: of others it shows titles, answers and ratings. */
function planFindings(scope: PageScope, keeping: Keeping | undefined): PlannedDraft[] {
  const { findings } = scope.report;
  const facts = keeping && keeping.binding + scope.home + tellFacts(scope.report);
  return findings.map((finding, index) => {
    const neighbours = { previous: findings[index - 1], next: findings[index + 1] };
    return {
      path: pagePath({ kind: 'finding', id: finding.id }),
      make: () => makeFindingPage(scope, finding, neighbours),
      ...(facts !== undefined && { key: facts + tellFrozen(finding).text }),
    };
  });
}
