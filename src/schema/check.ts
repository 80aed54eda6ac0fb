/** What may be written in checks.yaml. */
import * as z from 'zod';

import { audience, basis, key, slug, text, word, words } from './fields.ts';

const rating = z
  .union([z.number().int().nonnegative(), z.literal('n/a'), z.literal('unknown')])
  .meta({ expected: 'a level from 0 to the maximum, `n/a` or `unknown`' });

/** What is seen at each level, from 0 up. */
export const levels = z
  .array(text)
  .min(2)
  .meta({ expected: 'a list of texts, one a level from 0 up' });

/** A check as authors write it. */
export const checkSchema = z.strictObject({
  id: slug.describe('Any word; an id of the catalogue takes title, levels and references from it'),
  category: word.optional().describe('Absent: the folder'),
  title: text.optional().describe('What is assessed'),
  levels: levels.optional().describe('What is seen at each level; absent: the catalogue’s'),
  references: words.optional().describe('Standards and addresses; absent: the catalogue’s'),
  rating: rating.describe('The level reached; `n/a` and `unknown` never count as 0'),
  target: z.number().int().nonnegative().optional().describe('The level aimed at'),
  previous: rating.optional().describe('The level of an earlier audit'),
  basis: basis.optional(),
  key: key.optional(),
  note: text.optional().describe('What was seen, in one sentence'),
  audience: audience.optional(),
});

/** The maturity grid: a list of checks. */
export const checksSchema = z.array(checkSchema);

/** A check as authors write it. */
export type CheckData = z.infer<typeof checkSchema>;
