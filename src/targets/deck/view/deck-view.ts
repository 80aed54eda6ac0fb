/** The report in one language → everything that the deck's templates say, in the order of the story. */
import type { DeckScope } from './deck-scope.ts';
import { viewFaq, viewGlossary, viewScale } from './view-annex.ts';
import { viewCategory, viewCategoryAnnex } from './view-category.ts';
import { viewChanges } from './view-changes.ts';
import { viewCauses, viewIncident, viewTimelines } from './view-incident.ts';
import { viewMatrix } from './view-matrix.ts';
import {
  viewEssentials,
  viewQuestions,
  viewScope,
  viewStrengths,
  viewTitle,
} from './view-opening.ts';
import {
  viewAnswers,
  viewBudget,
  viewDecisions,
  viewMaturity,
  viewNext,
  viewQuickWins,
  viewRoadmap,
} from './view-plan.ts';

/** Makes the view: what has nothing to say is undefined, and no slide is printed for it. */
export function viewDeck(scope: DeckScope) {
  const { report } = scope;
  return {
    engagement: report.engagement,
    edition: report.edition.id,
    internal: report.edition.base === 'internal',
    title: viewTitle(scope),
    questions: viewQuestions(scope),
    essentials: viewEssentials(scope),
    scope: viewScope(scope),
    strengths: viewStrengths(scope),
    incident: viewIncident(scope),
    maturity: viewMaturity(scope),
    changes: viewChanges(scope),
    categories: report.categories
      .map((category) => viewCategory(category, scope))
      .filter(({ empty }) => !empty),
    quickWins: viewQuickWins(scope),
    roadmap: viewRoadmap(scope),
    budget: viewBudget(scope),
    decisions: viewDecisions(scope),
    next: viewNext(scope),
    annex: viewAnnex(scope),
  };
}

/** Makes the annex; nothing when the story told all. */
function viewAnnex(scope: DeckScope) {
  const { report } = scope;
  const read = report.findings.length + report.checks.length > 0;
  const timelines = viewTimelines(scope);
  const causes = viewCauses(scope);
  const answers = viewAnswers(scope);
  const told = timelines.length + causes.length > 0 || answers || report.baseline;
  if (!read && !told) return undefined;
  const annexes = report.categories.map((category) => viewCategoryAnnex(category, scope));
  return {
    answers,
    tickets: annexes.filter(({ tickets }) => tickets.length > 0),
    matrix: viewMatrix(scope),
    grids: annexes.filter(({ checks }) => checks.length > 0),
    timelines,
    causes,
    // Levels and priorities are explained where there are any.
    scale: read ? viewScale(scope) : undefined,
    glossary: viewGlossary(scope),
    faq: viewFaq(scope),
  };
}

/** What the templates of the deck are given. */
export type DeckView = ReturnType<typeof viewDeck>;
