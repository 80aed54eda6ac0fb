/** A day → its journal entry's file. */
import type { Locale } from '../templates/locale.ts';
import type { NewFile } from './new-file.ts';
import { writeSource } from './write-source.ts';

/** What the author says of the day. */
export interface JournalFacts {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly title?: string | undefined;
  readonly workshop?: string | undefined;
}

/** Writes the entry; the file's name is the date. */
export function newJournal({ date, title, workshop }: JournalFacts, locale: Locale): NewFile {
  const text = writeSource({
    data: { title: title ?? locale.t('authoring.day'), workshop },
    comments: workshop === undefined ? [] : ['attendance: [ … ]', 'decided: [ … ]'],
  });
  return { path: `journal/${date}.md`, text };
}
