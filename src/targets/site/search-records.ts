/** The report in one language → what search looks through: one record a section, and every id's own. */
import type { Finding } from '../../report/report.ts';
import type { Spoken, Text } from '../../report/text.ts';
import {
  draftBody,
  draftPage,
  joinTexts,
  sayPlain,
  type SearchDraft,
  type SearchRecord,
} from './search-drafts.ts';
import { draftEngagement, draftIncident } from './search-stories.ts';
import { pick, type LanguageScope } from '../shared/language-scope.ts';
import { checkAnchor, encodePath, PAGES, pagePath } from './urls.ts';
import { draftChanges } from './view-changes.ts';
import { nameLevel } from '../shared/rows.ts';

/** Records, and the one that each id or alias leads to. */
export interface SearchContent {
  readonly records: readonly SearchRecord[];
  readonly ids: readonly { readonly name: string; readonly record: SearchRecord }[];
}

/** Makes the records of all that the report shows in the scope's language. */
export function listSearchContent(scope: LanguageScope): SearchContent {
  const { report } = scope;
  const named: { names: readonly string[]; drafts: SearchDraft[] }[] = [
    ...report.findings.map((finding) => ({
      names: [finding.id, ...finding.aliases],
      drafts: findingRecords(scope, finding),
    })),
    ...report.incidents.map((incident) => ({
      names: [incident.id],
      drafts: draftIncident(scope, incident),
    })),
  ];
  const others = [
    ...report.categories.map((category) =>
      draftPage(
        scope,
        'Category',
        pagePath({ kind: 'category', id: category.id }),
        category.title,
        category.verdict,
      ),
    ),
    ...report.checks.map((check) => checkRecord(scope, check.id)),
    ...report.pages.flatMap((page) => {
      const draft = draftPage(scope, 'Page', pagePath({ kind: 'page', id: page.id }), page.title);
      return draftBody(scope, draft, page.bodies);
    }),
    ...report.journal.flatMap((entry) => {
      const path = pagePath({ kind: 'journal', id: entry.date });
      const draft = draftPage(scope, 'Journal', path, entry.title, ...entry.decided);
      return draftBody(scope, draft, entry.bodies);
    }),
    ...draftEngagement(scope),
    ...draftChanges(scope),
  ].filter((draft) => draft !== undefined);
  let key = 0;
  const number = (draft: SearchDraft): SearchRecord => ({ key: (key += 1), ...draft });
  const found = named.map(({ names, drafts }) => ({ names, records: drafts.map(number) }));
  const ids = found.flatMap(({ names, records: [first] }) =>
    first ? names.map((name) => ({ name, record: first })) : [],
  );
  return { records: [...found.flatMap(({ records }) => records), ...others.map(number)], ids };
}

/** Writes down all that search looks through, as JSON Lines: an array of records for each page, then the ids. */
export function tellSearchContent({ records, ids }: SearchContent): string {
  const pages = Map.groupBy(records, ({ page }) => page);
  const names = ids.map(({ name }) => name);
  return [...pages.values(), names].map((line) => JSON.stringify(line)).join('\n');
}

function findingRecords(scope: LanguageScope, finding: Finding): SearchDraft[] {
  const { title, impact, risk, verify, faq } = finding;
  const page = pagePath({ kind: 'finding', id: finding.id });
  const checks = pick(scope.checks, finding.checks).map((check) => check.title);
  const questions = faq.flatMap(({ q, a }) => [q, a]);
  const first = draftPage(
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
  const facts = joinTexts([first.text, ...finding.references, ...finding.resources]);
  const names = [finding.id, ...finding.aliases].join(' ');
  const drafts = draftBody(scope, { ...first, id: names, text: facts }, finding.bodies);
  // The id belongs to the page: its sections are found by their own words.
  return drafts.map((draft, index) => (index === 0 ? draft : { ...draft, id: finding.id }));
}

function checkRecord(scope: LanguageScope, id: string): SearchDraft | undefined {
  const check = scope.checks.get(id);
  if (!check) return undefined;
  const level = nameLevel(scope, check.rating);
  const name = isSpoken(level) ? level.value : sayPlain(scope, level);
  const url = encodePath(`${PAGES.checks}#${checkAnchor(id)}`);
  const note = check.note ? sayPlain(scope, check.note) : '';
  return {
    kind: 'Check',
    page: url,
    url,
    id: '',
    title: sayPlain(scope, check.title),
    heading: '',
    text: [name, note, id].filter(Boolean).join(' · '),
  };
}

function isSpoken(text: Text | Spoken): text is Spoken {
  return typeof text['fallback'] === 'boolean';
}
