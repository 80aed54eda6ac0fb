/** The report in one language → everything that its templates read: plain data, drawings done. */
import { plainProse } from '../../../markdown/plain-prose.ts';
import type { Spoken, Text } from '../../../report/text.ts';
import { hasChapter } from '../anchors.ts';
import { say, speakPlain, type LanguageScope } from '../../shared/language-scope.ts';
import { numberChapters, type Chapter } from './chapters.ts';
import { viewAnnexes } from './view-annexes.ts';
import { viewCategory } from './view-category.ts';
import { viewChanges } from './view-changes.ts';
import { viewDecisions } from './view-decisions.ts';
import { viewControl, viewCover } from './view-front.ts';
import { viewIncidents } from './view-incidents.ts';
import { viewMaturity } from './view-maturity.ts';
import { viewRoadmap } from './view-roadmap.ts';
import { viewSummary } from './view-summary.ts';

/** What the document's template reads, but for its style sheet. */
export interface ReportView {
  readonly lang: string;
  /** As the window and the metadata say it, in plain words. */
  readonly title: string;
  readonly cover: ReturnType<typeof viewCover>;
  readonly chapters: readonly Chapter[];
}

/** Makes the view; a chapter with nothing to say is left out. */
export function viewReport(scope: LanguageScope): ReportView {
  const { report } = scope;
  const drafts = [
    viewSummary(scope),
    viewDecisions(scope),
    viewControl(scope),
    viewMaturity(scope),
    viewChanges(scope),
    ...report.categories.filter(hasChapter).map((category) => viewCategory(scope, category)),
    viewIncidents(scope),
    viewRoadmap(scope),
    ...viewAnnexes(scope),
  ];
  return {
    lang: scope.lang,
    title: titleOf(scope),
    cover: viewCover(scope),
    chapters: numberChapters(drafts.filter((draft) => draft !== undefined)),
  };
}

/** A chapter's title as plain words, for the running head. */
export function headOf(scope: LanguageScope, { title }: Pick<Chapter, 'title'>): string {
  return isSpoken(title) ? title.value : speakPlain(scope, title);
}

function isSpoken(title: Text | Spoken): title is Spoken {
  return typeof title['fallback'] === 'boolean';
}

function titleOf(scope: LanguageScope): string {
  const { engagement } = scope.report;
  const title = plainProse(speakPlain(scope, engagement.title));
  return `${title} – ${engagement.client.name} – ${say(scope, 'sections.report')}`;
}
