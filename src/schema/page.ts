/** What may be written in the front matter of a page. */
import * as z from 'zod';

import { audience, text } from './fields.ts';

/** A free page as authors write it. */
export const pageSchema = z.strictObject({
  title: text.describe('The page’s title'),
  order: z.number().optional().describe('Its place among the pages; then by id'),
  audience: audience.optional(),
});

/** A free page as authors write it. */
export type PageData = z.infer<typeof pageSchema>;
