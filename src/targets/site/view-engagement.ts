/** The engagement → the page that says who did what, where, with what limits, and what was delivered. */
import type { SitePage } from './site-page.ts';
import { word, type LanguageScope } from '../shared/language-scope.ts';
import { PAGES } from './urls.ts';

/** The words for what the client answered. */
const OUTCOMES: Readonly<Record<string, string>> = {
  accepted: 'control.accepted',
  'with-reserves': 'control.acceptedWithReserves',
  refused: 'control.refused',
};

/** Makes the page on the engagement itself. */
export function viewEngagement(scope: LanguageScope): SitePage {
  const { engagement, edition } = scope.report;
  const { scope: bounds, platform, sources, team, deliverables, acceptance } = engagement;
  const interviews = sources.filter(({ kind }) => kind === 'interview');
  const documents = sources.filter(({ kind }) => kind !== 'interview');
  const components = Object.entries(platform?.components ?? {});
  const outcome = acceptance?.outcome ? OUTCOMES[acceptance.outcome] : undefined;
  const shown = {
    context:
      Boolean(engagement.stakes ?? engagement.client.description) || engagement.figures.length > 0,
    platform: platform !== undefined,
    scope: bounds.in.length + bounds.out.length + bounds.limits.length > 0,
    team: team.length > 0,
    sources: sources.length > 0,
    deliverables: deliverables.length > 0,
    control: true,
    acceptance: acceptance !== undefined,
  };
  const entries: [boolean, string, string][] = [
    [shown.context, 'Context', 'sections.context'],
    [shown.platform, 'Platform', 'engagement.platform'],
    [shown.scope, 'Scope', 'sections.scope'],
    [shown.team, 'Team', 'sections.team'],
    [shown.sources, 'Sources', 'site.sources'],
    [shown.deliverables, 'Deliverables', 'engagement.deliverables'],
    [shown.control, 'Control', 'control.title'],
    [shown.acceptance, 'Acceptance', 'control.acceptance'],
  ];
  return {
    path: PAGES.engagement,
    template: 'engagement',
    title: word(scope, 'things.engagement.one'),
    outline: entries
      .filter(([show]) => show)
      .map(([, id, key]) => ({ id, label: word(scope, key) })),
    wide: false,
    draft: false,
    view: { engagement, edition, shown, interviews, documents, components, acceptance, outcome },
  };
}
