/** A day of the journal is called by its date. */
import { date } from '../schema/fields.ts';
import type { Problem, Rule } from './rule.ts';

/** The file's name is the date. */
export const journalName: Rule = {
  id: 'journal/name',
  severity: 'error',
  summary: 'The name of a journal’s file is a date that exists.',
  why: 'The journal is shown day by day, and the last day is the date of the report.',
  mend: 'Rename the file, as `2026-03-02.md`.',
  example: {
    files: { 'journal/2026-02-30.md': '---\ntitle: Kick-off\n---\n' },
    at: 'journal/2026-02-30.md:1:1',
  },
  *check({ index }): Generator<Problem> {
    for (const { stem, file } of index.sources.journal) {
      if (date.safeParse(stem).success) continue;
      const message = `Unexpected file name "${stem}", expected a date that exists, as 2026-03-02`;
      yield { file, line: 1, column: 1, message };
    }
  },
};
