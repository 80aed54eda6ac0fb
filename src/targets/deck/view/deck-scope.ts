/** The report and one language → what every part of the deck's view reads. */
import type { Incident, Report } from '../../../report/report.ts';
import type { Format } from '../../../templates/format.ts';
import type { Locale } from '../../../templates/locale.ts';
import { createScope, type LanguageScope } from '../../shared/language-scope.ts';
import { NO_SITE, type SiteLink } from '../../shared/site-links.ts';
import { chooseTickets } from './choose-tickets.ts';

/** The report in one language, with its things by id, and what the story chose. */
export interface DeckScope extends LanguageScope {
  /** The tickets that have a slide of their own. */
  readonly shown: ReadonlySet<string>;
  /** The incident that the story tells. */
  readonly told: Incident | undefined;
  /** Where the published documentation has a thing. */
  readonly site: SiteLink;
}

/** Gathers what the parts read. */
export function createDeckScope(
  report: Report,
  words: { readonly locale: Locale; readonly format: Format },
  site: SiteLink = NO_SITE,
): DeckScope {
  const told =
    report.incidents.find(({ id }) => id === report.engagement.trigger) ??
    report.incidents.toSorted((a, b) =>
      (a.severity ?? 'sev9') < (b.severity ?? 'sev9') ? -1 : 1,
    )[0];
  return { ...createScope(report, words), shown: chooseTickets(report), told, site };
}
