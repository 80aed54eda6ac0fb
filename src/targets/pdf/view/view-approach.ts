/** The report → the annex on the engagement itself: pages, scope and limits, people, sources, deliverables. */
import { bodyPrefix } from '../anchors.ts';
import { composeBody } from '../../shared/compose-body.ts';
import { say, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';

/** The annex on the approach; undefined when nobody wrote of it. */
export function viewApproach(scope: LanguageScope): ChapterDraft | undefined {
  if (!isDescribed(scope)) return undefined;
  const { engagement, pages, questions } = scope.report;
  const { scope: bounds, platform, sources } = engagement;
  return {
    kind: 'approach',
    anchor: 'approach',
    title: { value: say(scope, 'report.approach'), lang: scope.lang, fallback: false },
    entries: pages.map(({ id, title }) => ({ anchor: `page-${id}`, id: '', title })),
    annex: true,
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

function isDescribed({ report: { engagement, pages, questions } }: LanguageScope): boolean {
  const { client, stakes, figures, platform, scope, team, sources, deliverables } = engagement;
  const lists = [pages, questions, figures, team, sources, deliverables];
  const bounds = [scope.in, scope.out, scope.limits];
  return (
    Boolean(client.description ?? stakes ?? platform) ||
    [...lists, ...bounds].some(({ length }) => length > 0)
  );
}
