/** Free pages and journal entries → pages of prose; and the journal's own list. */
import type { JournalEntry, Page } from '../../report/report.ts';
import { composeBody } from '../shared/compose-body.ts';
import type { PageLink, SitePage } from './site-page.ts';
import { titleOf, word, type LanguageScope } from '../shared/language-scope.ts';
import { PAGES, pagePath } from './urls.ts';

/** The words for a journal entry's workshop. */
const WORKSHOPS = {
  kickoff: 'sections.kickoff',
  team: 'sections.teamWorkshop',
  restitution: 'sections.restitution',
} as const;

/** Makes every free page, in their order. */
export function viewPages(scope: LanguageScope): SitePage[] {
  const { pages } = scope.report;
  return pages.map((page, index) => {
    const body = composeBody(scope, page.bodies);
    return {
      path: pagePath({ kind: 'page', id: page.id }),
      template: 'page',
      title: page.title,
      outline: body?.outline ?? [],
      ...neighbours(pages[index - 1], pages[index + 1], linkPage),
      wide: false,
      source: page.source,
      draft: false,
      view: { page, body },
    };
  });
}

/** Makes the journal: its list, then a page a day. */
export function viewJournal(scope: LanguageScope): SitePage[] {
  const { journal, questions } = scope.report;
  if (journal.length + questions.length === 0) return [];
  const title = word(scope, 'things.journalEntry.other');
  const entries = journal.map((entry, index): SitePage => {
    const body = composeBody(scope, entry.bodies);
    return {
      path: pagePath({ kind: 'journal', id: entry.date }),
      template: 'journal-entry',
      title: titleOf(scope, entry),
      outline: [
        ...(entry.decided.length > 0
          ? [{ id: 'Decided', label: word(scope, 'sections.decisionsTaken') }]
          : []),
        ...(body?.outline ?? []),
        ...(entry.attendance.length > 0
          ? [{ id: 'Attendance', label: word(scope, 'sections.attendance') }]
          : []),
      ],
      parent: { path: PAGES.journal, title },
      ...neighbours(journal[index - 1], journal[index + 1], linkEntry),
      wide: false,
      source: entry.source,
      draft: false,
      view: { entry, body, workshop: nameWorkshop(entry) },
    };
  });
  const list: SitePage = {
    path: PAGES.journal,
    template: 'journal',
    title,
    outline: [
      ...(journal.length > 0 ? [{ id: 'Days', label: word(scope, 'site.days') }] : []),
      ...(questions.length > 0 ? [{ id: 'Questions', label: word(scope, 'site.waiting') }] : []),
    ],
    wide: false,
    draft: false,
    view: {
      entries: journal.map((entry) => ({ entry, workshop: nameWorkshop(entry) })),
      questions,
    },
  };
  return [list, ...entries];
}

function nameWorkshop({ workshop }: JournalEntry): string | undefined {
  return workshop && WORKSHOPS[workshop];
}

function neighbours<T>(before: T | undefined, after: T | undefined, link: (thing: T) => PageLink) {
  return {
    ...(before ? { previous: link(before) } : {}),
    ...(after ? { next: link(after) } : {}),
  };
}

function linkPage({ id, title }: Page): PageLink {
  return { path: pagePath({ kind: 'page', id }), title };
}

function linkEntry({ date, title }: JournalEntry): PageLink {
  return { path: pagePath({ kind: 'journal', id: date }), title };
}
