/** The report → the home page: the verdict, a row a category, the answers, what to do first. */
import type { Category, Incident } from '../../report/report.ts';
import type { OutlineEntry } from '../shared/compose-body.ts';
import type { SitePage } from './site-page.ts';
import { pick, word, type LanguageScope } from '../shared/language-scope.ts';
import { PAGES } from './urls.ts';
import { makeFindingRows, makeMaturityLine } from '../shared/rows.ts';
import { makeTotals } from './view-totals.ts';

/** A file that another target made, to be downloaded from the home page. */
export interface Download {
  /** Below the site's folder. */
  readonly path: string;
  readonly name: string;
  /** Kind of file, by the end of its name. */
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Makes the home page. */
export function viewHome(scope: LanguageScope, downloads: readonly Download[]): SitePage {
  const { report } = scope;
  const { engagement } = report;
  const first = report.findings.filter(({ priority }) => priority === 1).map(({ id }) => id);
  const view = {
    engagement,
    engagementHref: PAGES.engagement,
    findingsHref: PAGES.findings,
    platform: namePlatform(scope),
    counts: report.totals.counts,
    incidents: report.incidents.length,
    categories: report.categories.map((category) => viewCategoryRow(scope, category)),
    asked: engagement.asked.map((question) => ({
      ...question,
      areas: pick(scope.categories, question.categories),
    })),
    first: makeFindingRows(scope, first),
    decisions: engagement.decisions,
    totals: makeTotals(scope),
    strengths: report.findings.filter(({ kind }) => kind === 'strength'),
    trigger: viewTrigger(scope),
    downloads: downloads.map((download) => {
      const label = `site.formats.${download.format}`;
      return { ...download, label: scope.locale.has(label) ? label : undefined };
    }),
  };
  return {
    path: PAGES.home,
    template: 'home',
    title: engagement.title,
    ...(engagement.verdict ? { description: engagement.verdict } : {}),
    outline: outlineHome(scope, view),
    wide: false,
    draft: false,
    view,
  };
}

/** A row says how a category stands and what to do first there. */
function viewCategoryRow(scope: LanguageScope, category: Category) {
  const toDo = new Set(scope.report.totals.toDo.tickets);
  const next = category.recommendations.find((id) => toDo.has(id));
  return {
    category,
    line: makeMaturityLine(scope, category.maturity),
    priorities: ([1, 2, 3] as const).map((priority) => ({
      priority,
      count: category.counts.byPriority[priority],
    })),
    first: next === undefined ? undefined : scope.findings.get(next),
  };
}

/** What the platform is made of, a component with its version each. */
function namePlatform({ report }: LanguageScope): string[] {
  const { cloud, kubernetes, components = {} } = report.engagement.platform ?? {};
  return [
    ...(cloud ? [cloud] : []),
    ...(kubernetes ? [`Kubernetes ${kubernetes}`] : []),
    ...Object.entries(components).map(([name, version]) => `${name} ${version}`),
  ];
}

function viewTrigger(
  scope: LanguageScope,
): { incident: Incident; minutes: number | undefined } | undefined {
  const incident = scope.incidents.get(scope.report.engagement.trigger ?? '');
  if (!incident) return undefined;
  const length = incident.metrics.durations.find(({ id }) => id === 'impactDuration');
  return { incident, minutes: length?.minutes };
}

interface Filled {
  readonly asked: readonly unknown[];
  readonly first: readonly unknown[];
  readonly decisions: readonly unknown[];
  readonly strengths: readonly unknown[];
  readonly downloads: readonly unknown[];
}

function outlineHome(scope: LanguageScope, view: Filled): OutlineEntry[] {
  const { engagement, categories } = scope.report;
  const entries: [boolean, string, string][] = [
    [categories.length > 0, 'Maturity', 'maturity.byCategory'],
    [view.asked.length > 0, 'Answers', 'sections.questionsAsked'],
    [view.first.length > 0, 'First', 'site.firstTickets'],
    [view.decisions.length > 0, 'Decisions', 'sections.decisionsAsked'],
    [true, 'Totals', 'sections.budget'],
    [engagement.next.length > 0, 'Next', 'sections.nextSteps'],
    [view.strengths.length > 0, 'Strengths', 'sections.strengths'],
    [view.downloads.length > 0, 'Downloads', 'site.downloads'],
  ];
  return entries.filter(([shown]) => shown).map(([, id, key]) => ({ id, label: word(scope, key) }));
}
