/** What may be written in questions.yaml. */
import * as z from 'zod';

import { date, text, word } from './fields.ts';

/** Something that the auditor waits for. */
export const questionSchema = z.strictObject({
  id: word.describe('Any word, as A-02'),
  kind: z.enum(['access', 'question']).describe('An access, or an answer'),
  what: text.describe('What is asked for'),
  to: text.optional().describe('The role that was asked'),
  asked: date.optional().describe('When it was asked'),
  got: date.optional().describe('When it came; absent while it is waited for'),
  answer: text.optional().describe('What was answered'),
});

/** What the auditor waits for: a list. */
export const questionsSchema = z.array(questionSchema);

/** Something that the auditor waits for. */
export type QuestionData = z.infer<typeof questionSchema>;
