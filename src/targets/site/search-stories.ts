/** Incidents and the engagement itself → records of search. */
import type { Incident } from '../../report/report.ts';
import type { Text } from '../../report/text.ts';
import { draftBody, draftPage, joinTexts, sayPlain, type SearchDraft } from './search-drafts.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import { PAGES, pagePath } from './urls.ts';

/** Makes the records of an incident: its article's, then those of its timeline, causes and lessons. */
export function draftIncident(scope: LanguageScope, incident: Incident): SearchDraft[] {
  const page = pagePath({ kind: 'incident', id: incident.id });
  const { causes, lessons, component, upstream } = incident;
  const first = {
    ...draftPage(scope, 'Incident', page, incident.title, incident.detectionGap),
    id: incident.id,
  };
  const facts = [component?.name, component?.version, upstream?.project, upstream?.issue];
  const section = (
    anchor: string,
    heading: string,
    texts: readonly (Text | undefined)[],
  ): SearchDraft[] => {
    const text = joinTexts(texts.map((one) => one && sayPlain(scope, one)));
    return text ? [{ ...first, url: `${first.page}#${anchor}`, heading, text }] : [];
  };
  return [
    ...draftBody(scope, { ...first, text: joinTexts([first.text, ...facts]) }, incident.bodies),
    ...section(
      'Timeline',
      scope.locale.t('incident.timeline'),
      incident.timeline.map(({ text }) => text),
    ),
    ...section('Causes', scope.locale.t('incident.why'), [
      causes.trigger,
      causes.root,
      ...causes.whys,
      ...causes.factors.flatMap(flattenFactor),
    ]),
    ...section('Lessons', scope.locale.t('incident.lessons.label'), [
      ...lessons.well,
      ...lessons.poorly,
      ...lessons.lucky,
    ]),
  ];
}

function flattenFactor(factor: Incident['causes']['factors'][number]): Text[] {
  return [factor.text, ...factor.factors.flatMap(flattenFactor)];
}

/** Makes the records of the home page, its answers and decisions, and of the page on the engagement. */
export function draftEngagement(scope: LanguageScope): SearchDraft[] {
  const { engagement } = scope.report;
  const { asked, decisions, scope: bounds } = engagement;
  const about = draftPage(
    scope,
    'Engagement',
    PAGES.engagement,
    engagement.title,
    engagement.stakes,
    ...bounds.in,
    ...bounds.out,
    ...bounds.limits,
  );
  const home = draftPage(
    scope,
    'Engagement',
    PAGES.home,
    engagement.title,
    engagement.verdict,
    ...engagement.messages,
  );
  return [
    home,
    ...asked.map(({ ask, answer }) => ({
      ...home,
      url: `${home.page}#Answers`,
      heading: sayPlain(scope, ask),
      text: answer ? sayPlain(scope, answer) : '',
    })),
    ...decisions.map(({ ask, answer, otherwise }) => ({
      ...home,
      url: `${home.page}#Decisions`,
      heading: sayPlain(scope, ask),
      text: joinTexts([answer, otherwise].map((text) => text && sayPlain(scope, text))),
    })),
    about,
  ];
}
