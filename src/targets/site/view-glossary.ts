/** The report → the glossary: the words that a reader of this site meets, by theme, each with an address. */
import type { Spoken } from '../../report/text.ts';
import { word, type LanguageScope } from '../shared/language-scope.ts';
import type { Term } from '../shared/glossary-term.ts';
import { listGlossary } from '../shared/glossary-terms.ts';
import type { SitePage } from './site-page.ts';
import { PAGES } from './urls.ts';

/** The words of one theme. */
export interface GlossaryGroup {
  readonly anchor: string;
  readonly title: Spoken;
  readonly terms: readonly (Term & { readonly anchor: string })[];
}

/** Makes the page; a theme of which the site says nothing is left out. */
export function viewGlossary(scope: LanguageScope): SitePage {
  const groups = listGlossary(scope).map(({ name, title, terms }): GlossaryGroup => ({
    anchor: `Theme-${name}`,
    title,
    terms: terms.map((term) => ({ ...term, anchor: termAnchor(term.id) })),
  }));
  return {
    path: PAGES.glossary,
    template: 'glossary',
    title: word(scope, 'sections.glossary'),
    outline: groups.map(({ anchor, title }) => ({ id: anchor, label: title })),
    wide: false,
    draft: false,
    view: { groups },
  };
}

/** Gives the id of a term on the page: `Term-priority`. */
export function termAnchor(id: string): string {
  return `Term-${id.replaceAll(/\W/g, '')}`;
}
