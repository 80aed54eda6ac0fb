/** What may be written under `document:` and `acceptance:` in engagement.yaml. */
import * as z from 'zod';

import { date, text, texts, word } from './fields.ts';

const history = z.strictObject({
  version: word.describe('Which version'),
  on: date.describe('When'),
  text: text.describe('What changed'),
});

/** Who wrote, read and let go which version. */
export const documentControl = z.strictObject({
  history: z.array(history).optional().describe('Its versions'),
  written: text.optional().describe('The role that wrote it'),
  reviewed: text.optional().describe('The role that read it again'),
  approved: text.optional().describe('The role that let it go'),
  distribution: texts.optional().describe('The roles that receive it'),
});

/** What the client answered when the deliverables were handed over. */
export const acceptance = z.strictObject({
  sent: date.optional().describe('When the deliverables were handed over'),
  reply: word.optional().describe('How long the client has to answer, as 10d'),
  outcome: z
    .enum(['accepted', 'with-reserves', 'refused'])
    .optional()
    .describe('What the client answered'),
  reserves: z
    .array(
      z.strictObject({
        text: text.describe('What is to be mended'),
        lifted: date.optional().describe('When it was'),
      }),
    )
    .optional()
    .describe('What the acceptance hangs on'),
  by: text.optional().describe('The role that answered'),
  on: date.optional().describe('When it answered'),
});
