/** The engagement → the page that says who did what, where, with what limits, and what was delivered. */
import type { RootContent } from 'mdast';

import type { Engagement } from '../../../report/report.ts';
import type { Text } from '../../../report/text.ts';
import { say } from '../language-scope.ts';
import { makeAcceptance, makeControl } from './document-control.ts';
import {
  joinParts,
  linkOut,
  makeFacts,
  makeHeading,
  makeList,
  makeParagraph,
  makeTable,
  type Part,
} from './nodes.ts';
import type { PageDraft } from './page-draft.ts';
import { PAGES } from './page-paths.ts';
import { tell, type PageScope } from './page-scope.ts';

/** Makes the page on the engagement itself. */
export function makeEngagementPage(scope: PageScope): PageDraft {
  const { client, auditor, dates, classification } = scope.report.engagement;
  const { format } = scope;
  const word = (key: string): string => say(scope, key);
  const { name, website } = auditor;
  return {
    path: PAGES.engagement,
    title: word('things.engagement.one'),
    content: [
      makeFacts([
        [word('engagement.client'), client.name],
        [word('engagement.auditor'), website === undefined ? name : linkOut(website, name)],
        [word('engagement.period'), format.dateRange(dates.start, dates.end)],
        [word('engagement.restitutionDate'), dates.restitution && format.date(dates.restitution)],
        [word('classification.label'), classification && word(`classification.${classification}`)],
      ]),
      ...makeContext(scope),
      ...makePlatform(scope),
      ...makeBounds(scope),
      ...makeTeam(scope),
      ...makeSources(scope),
      ...makeDeliverables(scope),
      ...makeControl(scope),
      ...makeAcceptance(scope),
    ],
  };
}

function makeContext(scope: PageScope): RootContent[] {
  const { client, stakes, figures } = scope.report.engagement;
  const texts = [client.description, stakes].filter((text) => text !== undefined);
  if (texts.length + figures.length === 0) return [];
  return [
    makeHeading(2, say(scope, 'sections.context')),
    ...texts.map((text) => makeParagraph(tell(scope, text))),
    ...(figures.length > 0
      ? [makeFacts(figures.map(({ value, label }) => [tell(scope, label), tell(scope, value)]))]
      : []),
  ];
}

function makePlatform(scope: PageScope): RootContent[] {
  const { platform } = scope.report.engagement;
  if (!platform) return [];
  const { cloud, kubernetes, components } = platform;
  return [
    makeHeading(2, say(scope, 'engagement.platform')),
    makeList([
      ...(cloud === undefined ? [] : [cloud]),
      ...(kubernetes === undefined ? [] : [`Kubernetes ${kubernetes}`]),
      ...Object.entries(components).map(([name, version]) => `${name} ${version}`),
    ]),
  ];
}

function makeBounds(scope: PageScope): RootContent[] {
  const { in: inside, out, limits } = scope.report.engagement.scope;
  return makeGroups(scope, 'sections.scope', [
    ['sections.inScope', tellAll(scope, inside)],
    ['sections.outOfScope', tellAll(scope, out)],
    ['sections.limits', tellAll(scope, limits)],
  ]);
}

function makeSources(scope: PageScope): RootContent[] {
  const lines = (wanted: boolean): Part[] =>
    scope.report.engagement.sources
      .filter(({ kind }) => (kind === 'interview') === wanted)
      .map((source) => tellSource(scope, source));
  return makeGroups(scope, 'site.sources', [
    ['sections.interviews', lines(true)],
    ['sections.documents', lines(false)],
  ]);
}

function tellSource(scope: PageScope, source: Engagement['sources'][number]): Part {
  const { with: who, what, on } = source;
  return joinParts([tell(scope, who), tell(scope, what), on && scope.format.date(on)], ' – ');
}

function makeGroups(
  scope: PageScope,
  key: string,
  groups: readonly (readonly [key: string, lines: readonly Part[]])[],
): RootContent[] {
  const shown = groups.filter(([, lines]) => lines.length > 0);
  if (shown.length === 0) return [];
  return [
    makeHeading(2, say(scope, key)),
    ...shown.flatMap(([name, lines]) => [makeHeading(3, say(scope, name)), makeList(lines)]),
  ];
}

function makeTeam(scope: PageScope): RootContent[] {
  const { team } = scope.report.engagement;
  if (team.length === 0) return [];
  const word = (key: string): string => say(scope, key);
  return [
    makeHeading(2, word('sections.team')),
    makeTable(
      [
        word('columns.role'),
        word('columns.side'),
        word('columns.mission'),
        { head: word('columns.days'), align: 'right' },
      ],
      team.map(({ role, side, days, mission, name, approves }) => [
        joinParts([tell(scope, role), name], ' – '),
        word(`engagement.side.${side}`),
        joinParts(
          [tell(scope, mission), approves ? `(${word('engagement.approves')})` : undefined],
          ' ',
        ),
        days === undefined ? '' : scope.format.number(days),
      ]),
    ),
  ];
}

function makeDeliverables(scope: PageScope): RootContent[] {
  const { deliverables } = scope.report.engagement;
  if (deliverables.length === 0) return [];
  const columns = ['what', 'format', 'level', 'due'].map((key) => say(scope, `columns.${key}`));
  return [
    makeHeading(2, say(scope, 'engagement.deliverables')),
    makeTable(
      columns,
      deliverables.map(({ what, format, level, due }) => [
        tell(scope, what),
        tell(scope, format),
        tell(scope, level),
        due && scope.format.date(due),
      ]),
    ),
  ];
}

function tellAll(scope: PageScope, texts: readonly Text[]): Part[] {
  return texts.map((text) => tell(scope, text));
}
