/** Titles, texts and bodies → records of search, before they are numbered. */
import { plainNodes, plainProse } from '../../markdown/plain-prose.ts';
import { typography } from '../../markdown/typography.ts';
import type { Bodies } from '../../report/report.ts';
import { speakBody } from '../../report/speak-body.ts';
import type { Text } from '../../report/text.ts';
import { speakIn, type LanguageScope } from '../shared/language-scope.ts';
import { encodePath } from './urls.ts';

/** What is found together: one section of one page. Addresses count from the language's folder. */
export interface SearchRecord {
  readonly key: number;
  readonly kind: 'Finding' | 'Incident' | 'Check' | 'Category' | 'Page' | 'Journal' | 'Engagement';
  /** Address of the page, by which results are grouped. */
  readonly page: string;
  readonly url: string;
  /** Id and aliases; empty for what has none. */
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** A record without its number. */
export type SearchDraft = Omit<SearchRecord, 'key'>;

/** Puts texts of a record together, those that are there; a blank line tells that no sentence goes on from one to the next. */
export function joinTexts(texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n\n');
}

/** Makes a record of a whole page from its title and some texts. */
export function draftPage(
  scope: LanguageScope,
  kind: SearchRecord['kind'],
  page: string,
  title: Text,
  ...texts: (Text | undefined)[]
): SearchDraft {
  const url = encodePath(page);
  return {
    kind,
    page: url,
    url,
    id: '',
    title: sayPlain(scope, title),
    heading: '',
    text: joinTexts(texts.map((text) => text && sayPlain(scope, text))),
  };
}

/** Writes a text as plain words of the scope's language. */
export function sayPlain(scope: LanguageScope, text: Text): string {
  const { value, lang } = speakIn(scope, text);
  return typography(plainProse(value), lang);
}

/** Makes a record of the summary and one of each section. */
export function draftBody(scope: LanguageScope, first: SearchDraft, bodies: Bodies): SearchDraft[] {
  const body = speakBody(bodies, scope.lang, scope.report.languages);
  if (!body) return [first];
  const summary = plainNodes(body.summary);
  const sections = body.sections.map((section): SearchDraft => {
    const official = section.known && body.lang === scope.lang;
    return {
      ...first,
      url: `${first.page}#${encodeURIComponent(section.id)}`,
      heading: official ? scope.locale.t(`finding.headings.${section.known}`) : section.heading,
      text: plainNodes(section.content),
    };
  });
  return [{ ...first, text: joinTexts([summary, first.text]) }, ...sections];
}
