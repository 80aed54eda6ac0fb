/** The report in one language → every page of its site, in reading order. */
import type { Late } from './planned-file.ts';
import type { SitePage } from './site-page.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import { PAGES, pagePath } from './urls.ts';
import { planBoards } from './view-board.ts';
import { planChanges } from './view-changes.ts';
import { viewCategory } from './view-category.ts';
import { viewChecks } from './view-checks.ts';
import { viewContents } from './view-contents.ts';
import { viewEngagement } from './view-engagement.ts';
import { viewFinding } from './view-finding.ts';
import { viewFindings } from './view-findings.ts';
import { viewGlossary } from './view-glossary.ts';
import { viewHome, type Download } from './view-home.ts';
import { viewIncident } from './view-incident.ts';
import { viewIncidents } from './view-incidents.ts';
import { viewJournal, viewPages } from './view-prose.ts';
import { viewRoadmap } from './view-roadmap.ts';

/** A page that is made when it is asked for. */
export interface PlannedPage {
  readonly path: string;
  readonly make: () => SitePage;
  readonly late?: Late;
}

/** Plans every page, in reading order; all languages have the same paths. */
export function planPages(
  scope: LanguageScope,
  downloads: () => readonly Download[],
): PlannedPage[] {
  const { findings, incidents, categories, checks } = scope.report;
  return [
    { path: PAGES.home, make: () => viewHome(scope, downloads()), late: () => [] },
    { path: PAGES.findings, make: () => viewFindings(scope) },
    ...findings.map((finding, index) => ({
      path: pagePath({ kind: 'finding', id: finding.id }),
      make: () =>
        viewFinding(scope, finding, { previous: findings[index - 1], next: findings[index + 1] }),
    })),
    ...categories.map((category) => ({
      path: pagePath({ kind: 'category', id: category.id }),
      make: () => viewCategory(scope, category),
    })),
    ...(checks.length > 0 ? [{ path: PAGES.checks, make: () => viewChecks(scope) }] : []),
    ...planBoards(scope),
    ...(incidents.length > 0 ? [{ path: PAGES.incidents, make: () => viewIncidents(scope) }] : []),
    ...incidents.map((incident) => ({
      path: pagePath({ kind: 'incident', id: incident.id }),
      make: () => viewIncident(scope, incident),
    })),
    { path: PAGES.roadmap, make: () => viewRoadmap(scope) },
    ...planChanges(scope),
    { path: PAGES.engagement, make: () => viewEngagement(scope) },
    ...[...viewPages(scope), ...viewJournal(scope)].map((page) => ({
      path: page.path,
      make: () => page,
    })),
    { path: PAGES.glossary, make: () => viewGlossary(scope) },
    { path: PAGES.search, make: () => viewContents(scope) },
  ];
}

/** Makes every page. */
export function listPages(scope: LanguageScope, downloads: readonly Download[]): SitePage[] {
  return planPages(scope, () => downloads).map(({ make }) => make());
}
