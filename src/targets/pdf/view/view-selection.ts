/** The report and a part of it → the same cover with the chapters of that part alone. */
import type { Category } from '../../../report/report.ts';
import type { Selection } from '../../../report/select.ts';
import { hasChapter } from '../anchors.ts';
import { say, speakPlain, type LanguageScope } from '../../shared/language-scope.ts';
import { numberChapters, type ChapterDraft } from './chapters.ts';
import { viewCategory } from './view-category.ts';
import { viewIncidents } from './view-incidents.ts';
import { viewReport, type ReportView } from './view-report.ts';

/** Makes the view: whole categories as in the report, and else the chosen findings and incidents in theirs. */
export function viewSelection(scope: LanguageScope, selection: Selection): ReportView {
  const { report } = scope;
  const drafts: (ChapterDraft | undefined)[] = report.categories
    .map((category) => selectFrom(category, selection))
    .filter(hasChapter)
    .map((category) => viewCategory(scope, category));
  const chosen = report.incidents.filter(({ id }) => selection.incidents.includes(id));
  if (chosen.length > 0) {
    drafts.push(viewIncidents({ ...scope, report: { ...report, incidents: chosen } }));
  }
  const whole = viewReport(scope);
  const extract = say(scope, 'print.extract', { names: nameParts(scope, selection) });
  return {
    ...whole,
    cover: { ...whole.cover, extract },
    title: `${whole.title} – ${extract}`,
    chapters: numberChapters(drafts.filter((draft) => draft !== undefined)),
  };
}

/** Ids as they are; a category is known by its title. */
function nameParts(scope: LanguageScope, { names }: Selection): string {
  const titleOf = (name: string): string => {
    const category = scope.categories.get(name);
    return category ? speakPlain(scope, category.title) : name;
  };
  return names.map(titleOf).join(', ');
}

/** The category as it is, or with nothing but what is chosen of it. */
function selectFrom(category: Category, { findings, categories }: Selection): Category {
  if (categories.includes(category.id)) return category;
  const chosen = (ids: readonly string[]): string[] => ids.filter((id) => findings.includes(id));
  return {
    ...category,
    checks: [],
    recommendations: chosen(category.recommendations),
    strengths: chosen(category.strengths),
  };
}
