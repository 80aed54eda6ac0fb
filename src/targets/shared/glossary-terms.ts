/** The report → the words that a reader of its deliverables meets, by theme. */
import type { Spoken } from '../../report/text.ts';
import { listMaturityTerms } from './glossary-checks.ts';
import { listIncidentTerms } from './glossary-incidents.ts';
import type { Term } from './glossary-term.ts';
import { listEngagementTerms, listTicketTerms } from './glossary-tickets.ts';
import { word, type LanguageScope } from './language-scope.ts';

/** The words of one theme. */
export interface GlossaryTheme {
  /** Its key in the locale, such as `maturity`. */
  readonly name: string;
  readonly title: Spoken;
  readonly terms: readonly Term[];
}

/** Lists the words; a theme of which the report says nothing is left out. */
export function listGlossary(scope: LanguageScope): GlossaryTheme[] {
  const listed: [string, Term[]][] = [
    ['engagement', listEngagementTerms(scope)],
    ['recommendations', listTicketTerms(scope)],
    ['maturity', listMaturityTerms(scope)],
    ['incidents', listIncidentTerms(scope)],
  ];
  return listed
    .filter(([, terms]) => terms.length > 0)
    .map(([name, terms]) => ({ name, title: word(scope, `glossary.groups.${name}`), terms }));
}
