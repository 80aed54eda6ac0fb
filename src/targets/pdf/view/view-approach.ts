/** The report → the chapter on the engagement itself: pages, scope and limits, people, sources, deliverables. */
import { bodyPrefix } from '../anchors.ts';
import { composeBody } from '../../shared/compose-body.ts';
import { say, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';

/** The chapter on the approach. */
export function viewApproach(scope: LanguageScope): ChapterDraft {
  const { engagement, pages, questions } = scope.report;
  const { scope: bounds, platform, sources } = engagement;
  return {
    kind: 'approach',
    anchor: 'approach',
    title: { value: say(scope, 'report.approach'), lang: scope.lang, fallback: false },
    entries: pages.map(({ id, title }) => ({ anchor: `page-${id}`, id: '', title })),
    annex: false,
    view: {
      engagement,
      pages: pages.map((page) => ({
        page,
        prefix: bodyPrefix({ kind: 'page', id: page.id }),
        body: composeBody(scope, page.bodies),
      })),
      hasScope: bounds.in.length + bounds.out.length + bounds.limits.length > 0,
      components: Object.entries(platform?.components ?? {}).map(([name, version]) => ({
        name,
        version,
      })),
      interviews: sources.filter(({ kind }) => kind === 'interview'),
      documents: sources.filter(({ kind }) => kind !== 'interview'),
      questions,
    },
  };
}
