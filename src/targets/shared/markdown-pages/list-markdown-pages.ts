/** The report in one language → its pages as Markdown: what a wiki, a repository or a reader without HTML is given. */
import type { Root } from 'mdast';

import type { Remember } from '../../../cache/kept-values.ts';
import type { LanguageScope } from '../language-scope.ts';
import { assemblePage, type PageDraft } from './page-draft.ts';
import { makeChangesPages } from './page-changes.ts';
import { makeEngagementPage } from './page-engagement.ts';
import { makeFindingPage } from './page-finding.ts';
import { makeHomePage } from './page-home.ts';
import { makeIncidentPage, makeIncidentsPage } from './page-incident.ts';
import { makeCategoryPage, makeChecksPage } from './page-maturity.ts';
import { makeFreePages, makeJournalPages } from './page-prose.ts';
import { makeRoadmapPage } from './page-roadmap.ts';
import { createPageScope, type PageScope } from './page-scope.ts';
import { makeBoardPage, makeFindingsPage } from './page-tickets.ts';
import { placeLinks } from './place-links.ts';
import { writeMarkdown } from './write-markdown.ts';

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

/** Lists every page in reading order; all languages have the same paths. Links are relative, to pages of the list; `remember` keeps what was written for the next build. */
export function listMarkdownPages(
  scope: LanguageScope,
  places: MarkdownPlaces,
  remember: Remember = (_, make) => make(),
): MarkdownPage[] {
  const pageScope = createPageScope(scope, places.home);
  const drafts = listDrafts(pageScope);
  const trees = new Map(
    drafts.map((draft): [string, Root] => [draft.path, assemblePage(draft, pageScope)]),
  );
  placeLinks(trees, pageScope, places.files);
  return drafts.map(({ path, title }) => {
    const tree = trees.get(path) ?? { type: 'root', children: [] };
    const key = `markdown ${JSON.stringify(tree)}`;
    return { path, title, markdown: remember(key, () => writeMarkdown(tree)) };
  });
}

function listDrafts(scope: PageScope): PageDraft[] {
  const { findings, incidents, categories, checks } = scope.report;
  return [
    makeHomePage(scope),
    makeFindingsPage(scope),
    ...findings.map((finding, index) =>
      makeFindingPage(scope, finding, { previous: findings[index - 1], next: findings[index + 1] }),
    ),
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
  ];
}
