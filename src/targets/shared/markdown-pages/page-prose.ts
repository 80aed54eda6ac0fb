/** Free pages and the journal → pages of prose; and the journal's own list. */
import type { RootContent } from 'mdast';

import type { JournalEntry, Page } from '../../../report/report.ts';
import { say } from '../language-scope.ts';
import { makeBodyParts } from './body-parts.ts';
import {
  joinParts,
  linkThing,
  makeHeading,
  makeList,
  makeParagraph,
  makeTable,
  type Part,
} from './nodes.ts';
import type { PageDraft, PageLink } from './page-draft.ts';
import { PAGES, pagePath } from './page-paths.ts';
import { nameLanguage, tell, tellPlain, type PageScope } from './page-scope.ts';

/** The words for a journal entry's workshop. */
const WORKSHOPS = {
  kickoff: 'sections.kickoff',
  team: 'sections.teamWorkshop',
  restitution: 'sections.restitution',
} as const;

/** Makes every free page, in their order. */
export function makeFreePages(scope: PageScope): PageDraft[] {
  const { pages } = scope.report;
  return pages.map((page, index): PageDraft => {
    const body = makeBodyParts(scope, page.bodies, page.title);
    return {
      ...turnToPage(scope, page),
      ...placeBetween(pages[index - 1], pages[index + 1], (one) => turnToPage(scope, one)),
      untranslated: body.untranslated,
      content: [...body.summary, ...body.sections],
    };
  });
}

/** Makes the journal: its list, then a page a day. */
export function makeJournalPages(scope: PageScope): PageDraft[] {
  const { journal, questions } = scope.report;
  if (journal.length + questions.length === 0) return [];
  const title = say(scope, 'things.journalEntry.other');
  const entries = journal.map((entry, index): PageDraft => {
    const body = makeBodyParts(scope, entry.bodies, entry.title);
    const list = (key: string, texts: JournalEntry['decided']): RootContent[] =>
      texts.length === 0
        ? []
        : [makeHeading(2, say(scope, key)), makeList(texts.map((text) => tell(scope, text)))];
    return {
      ...turnToEntry(scope, entry),
      parent: { path: PAGES.journal, title },
      ...placeBetween(journal[index - 1], journal[index + 1], (one) => turnToEntry(scope, one)),
      untranslated: body.untranslated,
      content: [
        makeParagraph(
          joinParts([scope.format.date(entry.date), nameWorkshop(scope, entry)], ' · '),
        ),
        ...list('sections.decisionsTaken', entry.decided),
        ...body.summary,
        ...body.sections,
        ...list('sections.attendance', entry.attendance),
      ],
    };
  });
  const list: PageDraft = { path: PAGES.journal, title, content: makeDays(scope) };
  return [list, ...entries];
}

function makeDays(scope: PageScope): RootContent[] {
  const { journal } = scope.report;
  const days = journal.map((entry): Part => {
    const { date, title } = entry;
    const link = linkThing({ kind: 'journal', id: date }, tellPlain(scope, title));
    const workshop = nameWorkshop(scope, entry);
    return [
      joinParts([scope.format.date(date), link], ' – '),
      nameLanguage(scope, title),
      workshop && ` (${workshop})`,
    ];
  });
  return [
    ...(days.length > 0 ? [makeHeading(2, say(scope, 'site.days')), makeList(days)] : []),
    ...makeQuestions(scope),
  ];
}

function makeQuestions(scope: PageScope): RootContent[] {
  const { questions } = scope.report;
  if (questions.length === 0) return [];
  const word = (key: string, params = {}): string => say(scope, key, params);
  const day = (key: string, date: string | undefined): string | undefined =>
    date && word(key, { date: scope.format.date(date) });
  const heads = ['columns.id', 'columns.what', 'columns.kind', 'question.to', 'question.answer'];
  return [
    makeHeading(2, word('site.waiting')),
    makeTable(
      heads.map((key) => word(key)),
      questions.map(({ id, kind, what, to, asked, got, answer }) => [
        id,
        tell(scope, what),
        joinParts([word(`question.kind.${kind}`), day('question.asked', asked)], ' – '),
        tell(scope, to),
        got || answer
          ? joinParts([tell(scope, answer), day('question.got', got)], ' – ')
          : word('question.pending'),
      ]),
    ),
  ];
}

function nameWorkshop(scope: PageScope, { workshop }: JournalEntry): string | undefined {
  return workshop && say(scope, WORKSHOPS[workshop]);
}

function placeBetween<T>(
  before: T | undefined,
  after: T | undefined,
  turnTo: (thing: T) => PageLink,
): Pick<PageDraft, 'previous' | 'next'> {
  return {
    ...(before ? { previous: turnTo(before) } : {}),
    ...(after ? { next: turnTo(after) } : {}),
  };
}

function turnToPage(scope: PageScope, { id, title }: Page): PageLink {
  return { path: pagePath({ kind: 'page', id }), title: tellPlain(scope, title) };
}

function turnToEntry(scope: PageScope, { date, title }: JournalEntry): PageLink {
  return { path: pagePath({ kind: 'journal', id: date }), title: tellPlain(scope, title) };
}
