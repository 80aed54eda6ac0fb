/** The report → the list of its incidents. */
import type { SitePage } from './site-page.ts';
import { word, type LanguageScope } from '../shared/language-scope.ts';
import { PAGES } from './urls.ts';

/** Makes the page that lists the incidents. */
export function viewIncidents(scope: LanguageScope): SitePage {
  const { incidents } = scope.report;
  return {
    path: PAGES.incidents,
    template: 'incidents',
    title: word(scope, 'things.incident.other'),
    outline: [],
    wide: false,
    draft: false,
    view: {
      incidents: incidents.map((incident) => {
        const start =
          incident.timeline.find(({ phase }) => phase === 'impact') ?? incident.timeline[0];
        return {
          incident,
          start: start?.at,
          length: incident.metrics.durations.find(({ id }) => id === 'impactDuration')?.minutes,
        };
      }),
    },
  };
}
