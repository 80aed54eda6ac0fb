/** What `board/board.json` holds: the schema that scripts may rely on. */
import * as z from 'zod';

const text = z.record(z.string(), z.string()).describe('A text by language');
const amounts = z.looseObject({});

const card = z.strictObject({
  id: z.string(),
  kind: z.enum(['finding', 'improvement']),
  title: text.describe('Plain words, without the id'),
  priority: z.number().int().min(1).max(3).optional(),
  severity: z.string().optional(),
  status: z.string(),
  planned: z.boolean(),
  overdue: z.boolean(),
  quickWin: z.boolean(),
  closed: z.boolean().describe('Done or put aside'),
  validation: z.looseObject({}).optional(),
  effort: amounts.optional(),
  cost: amounts.optional(),
  impact: text.optional(),
  how: text.describe('The whole card as Markdown'),
  steps: z.record(z.string(), z.array(z.string())).describe('The steps by language'),
  checks: z.array(z.string()),
  depends: z.array(z.string()),
  incidents: z.array(z.string()),
  owner: text.optional(),
  due: z.string().optional(),
  url: text.optional().describe('Addresses of its page, where the site has one'),
});

/** The schema of the file; `schemaVersion` rises when it changes. */
export const boardSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  edition: z.string(),
  languages: z.array(z.string()),
  date: z.string(),
  engagement: z.strictObject({ title: text, client: z.string(), currency: z.string() }),
  waiting: z.array(z.string()).describe('Ids of what waits for the client’s answer'),
  columns: z.array(z.strictObject({ id: z.string(), title: text, cards: z.array(card) })),
});

/** What `board/board.json` holds. */
export type BoardJson = z.infer<typeof boardSchema>;
