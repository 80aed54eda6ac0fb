/** The report in one language → every page of its site, in reading order. */
import type { SitePage } from './site-page.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import { viewBoards } from './view-board.ts';
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

/** Lists every page; all languages have the same paths. */
export function listPages(scope: LanguageScope, downloads: readonly Download[]): SitePage[] {
  const { findings, incidents, categories, checks } = scope.report;
  return [
    viewHome(scope, downloads),
    viewFindings(scope),
    ...findings.map((finding, index) =>
      viewFinding(scope, finding, { previous: findings[index - 1], next: findings[index + 1] }),
    ),
    ...categories.map((category) => viewCategory(scope, category)),
    ...(checks.length > 0 ? [viewChecks(scope)] : []),
    ...viewBoards(scope),
    ...(incidents.length > 0 ? [viewIncidents(scope)] : []),
    ...incidents.map((incident) => viewIncident(scope, incident)),
    viewRoadmap(scope),
    viewEngagement(scope),
    ...viewPages(scope),
    ...viewJournal(scope),
    viewGlossary(scope),
    viewContents(scope),
  ];
}
