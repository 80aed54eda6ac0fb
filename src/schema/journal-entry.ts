/** What may be written in the front matter of a day's journal. */
import * as z from 'zod';

import { audience, text, texts } from './fields.ts';

/** A day of the journal as authors write it; the file's name is the date. */
export const journalSchema = z.strictObject({
  title: text.describe('The day in a few words'),
  workshop: z.enum(['kickoff', 'team', 'restitution']).optional().describe('Which workshop it was'),
  attendance: texts.optional().describe('Who was there, by role'),
  decided: texts.optional().describe('What was decided'),
  audience: audience.optional(),
});

/** A day of the journal as authors write it. */
export type JournalData = z.infer<typeof journalSchema>;
