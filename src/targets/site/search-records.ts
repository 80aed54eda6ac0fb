/** The report in one language → what search looks through: one record a section, and every id's own. */
import { plainNodes, plainProse } from '../../markdown/plain-prose.ts';
import { typography } from '../../markdown/typography.ts';
import type { Bodies, Finding, Incident } from '../../report/report.ts';
import type { Spoken, Text } from '../../report/text.ts';
import { speakBody } from '../../report/speak-body.ts';
import { pick, speakIn, type SiteScope } from './site-scope.ts';
import { checkAnchor, encodePath, PAGES, pagePath } from './urls.ts';
import { nameLevel } from './view-rows.ts';

/** What is found together: one section of one page. Addresses count from the language's folder. */
export interface SearchRecord {
  readonly key: number;
  readonly kind: 'Finding' | 'Incident' | 'Check' | 'Category' | 'Page' | 'Journal' | 'Engagement';
  /** Address of the page, by which results are grouped. */
  readonly page: string;
  readonly url: string;
  /** Id and aliases, for what has any. */
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** Records, and the one that each id or alias leads to. */
export interface SearchContent {
  readonly records: readonly SearchRecord[];
  readonly ids: readonly { readonly name: string; readonly record: SearchRecord }[];
}

type Draft = Omit<SearchRecord, 'key'>;

/** Makes the records of all that the report shows in the scope's language. */
export function listSearchContent(scope: SiteScope): SearchContent {
  const { report } = scope;
  const named: { names: readonly string[]; drafts: Draft[] }[] = [
    ...report.findings.map((finding) => ({
      names: [finding.id, ...finding.aliases],
      drafts: findingRecords(scope, finding),
    })),
    ...report.incidents.map((incident) => ({
      names: [incident.id],
      drafts: incidentRecords(scope, incident),
    })),
  ];
  const others = [
    ...report.categories.map((category) =>
      record(
        scope,
        'Category',
        pagePath({ kind: 'category', id: category.id }),
        category.title,
        category.verdict,
      ),
    ),
    ...report.checks.map((check) => checkRecord(scope, check.id)),
    ...report.pages.flatMap((page) => {
      const draft = record(scope, 'Page', pagePath({ kind: 'page', id: page.id }), page.title);
      return bodyRecords(scope, draft, page.bodies);
    }),
    ...report.journal.flatMap((entry) => {
      const path = pagePath({ kind: 'journal', id: entry.date });
      const draft = record(scope, 'Journal', path, entry.title, ...entry.decided);
      return [draft, ...bodyRecords(scope, draft, entry.bodies)];
    }),
    ...engagementRecords(scope),
  ].filter((draft) => draft !== undefined);
  let key = 0;
  const number = (draft: Draft): SearchRecord => ({ key: (key += 1), ...draft });
  const found = named.map(({ names, drafts }) => ({ names, records: drafts.map(number) }));
  const ids = found.flatMap(({ names, records: [first] }) =>
    first ? names.map((name) => ({ name, record: first })) : [],
  );
  return { records: [...found.flatMap(({ records }) => records), ...others.map(number)], ids };
}

/** Makes a record of a whole page from its title and some texts. */
function record(
  scope: SiteScope,
  kind: SearchRecord['kind'],
  page: string,
  title: Text,
  ...texts: (Text | undefined)[]
): Draft {
  const url = encodePath(page);
  return {
    kind,
    page: url,
    url,
    id: '',
    title: say(scope, title),
    heading: '',
    text: texts.flatMap((text) => (text ? [say(scope, text)] : [])).join('\n'),
  };
}

function say(scope: SiteScope, text: Text): string {
  const { value, lang } = speakIn(scope, text);
  return typography(plainProse(value), lang);
}

/** Makes a record of the summary and one of each section. */
function bodyRecords(scope: SiteScope, first: Draft, bodies: Bodies): Draft[] {
  const body = speakBody(bodies, scope.lang, scope.report.languages);
  if (!body) return [first];
  const summary = plainNodes(body.summary);
  const sections = body.sections.map((section): Draft => {
    const official = section.known && body.lang === scope.lang;
    return {
      ...first,
      url: `${first.page}#${encodeURIComponent(section.id)}`,
      heading: official ? scope.locale.t(`finding.headings.${section.known}`) : section.heading,
      text: plainNodes(section.content),
    };
  });
  return [{ ...first, text: [summary, first.text].filter(Boolean).join('\n') }, ...sections];
}

function findingRecords(scope: SiteScope, finding: Finding): Draft[] {
  const { title, impact, risk, verify, faq } = finding;
  const page = pagePath({ kind: 'finding', id: finding.id });
  const checks = pick(scope.checks, finding.checks).map((check) => check.title);
  const questions = faq.flatMap(({ q, a }) => [q, a]);
  const first = record(
    scope,
    'Finding',
    page,
    title,
    impact,
    risk,
    verify,
    ...checks,
    ...questions,
  );
  const facts = [first.text, ...finding.references, ...finding.resources]
    .filter(Boolean)
    .join('\n');
  const names = [finding.id, ...finding.aliases].join(' ');
  const drafts = bodyRecords(scope, { ...first, id: names, text: facts }, finding.bodies);
  // The id belongs to the page: its sections are found by their own words.
  return drafts.map((draft, index) => (index === 0 ? draft : { ...draft, id: finding.id }));
}

function incidentRecords(scope: SiteScope, incident: Incident): Draft[] {
  const page = pagePath({ kind: 'incident', id: incident.id });
  const { causes, lessons, component, upstream } = incident;
  const first = {
    ...record(scope, 'Incident', page, incident.title, incident.detectionGap),
    id: incident.id,
  };
  const facts = [component?.name, component?.version, upstream?.project, upstream?.issue];
  const section = (
    anchor: string,
    heading: string,
    texts: readonly (Text | undefined)[],
  ): Draft[] => {
    const text = texts.flatMap((one) => (one ? [say(scope, one)] : [])).join('\n');
    return text ? [{ ...first, url: `${first.page}#${anchor}`, heading, text }] : [];
  };
  return [
    ...bodyRecords(
      scope,
      { ...first, text: [first.text, ...facts].filter(Boolean).join('\n') },
      incident.bodies,
    ),
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

function checkRecord(scope: SiteScope, id: string): Draft | undefined {
  const check = scope.checks.get(id);
  if (!check) return undefined;
  const level = nameLevel(scope, check.rating);
  const name = isSpoken(level) ? level.value : say(scope, level);
  const url = encodePath(`${PAGES.checks}#${checkAnchor(id)}`);
  const note = check.note ? say(scope, check.note) : '';
  return {
    kind: 'Check',
    page: url,
    url,
    id: '',
    title: say(scope, check.title),
    heading: '',
    text: [name, note, id].filter(Boolean).join(' · '),
  };
}

function isSpoken(text: Text | Spoken): text is Spoken {
  return typeof text['fallback'] === 'boolean';
}

function engagementRecords(scope: SiteScope): Draft[] {
  const { engagement } = scope.report;
  const { asked, decisions, scope: bounds } = engagement;
  const about = record(
    scope,
    'Engagement',
    PAGES.engagement,
    engagement.title,
    engagement.stakes,
    ...bounds.in,
    ...bounds.out,
    ...bounds.limits,
  );
  const home = record(
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
      heading: say(scope, ask),
      text: answer ? say(scope, answer) : '',
    })),
    ...decisions.map(({ ask, answer, otherwise }) => ({
      ...home,
      url: `${home.page}#Decisions`,
      heading: say(scope, ask),
      text: [answer, otherwise].flatMap((text) => (text ? [say(scope, text)] : [])).join('\n'),
    })),
    about,
  ];
}
