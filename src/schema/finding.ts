/** What may be written in a finding's front matter. */
import * as z from 'zod';

import { cost } from './cost.ts';
import { effort } from './effort.ts';
import { audience, basis, date, key, text, word, words } from './fields.ts';

/** A finding's statuses, in the order of its life. */
export const STATUSES = [
  'draft',
  'proposed',
  'validated',
  'rejected',
  'deferred',
  'in-progress',
  'done',
  'verified',
  'accepted-risk',
] as const;

/** An id: a category's code, a hyphen, two or more digits. */
export const findingId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*-\d{2,}$/)
  .meta({ expected: 'a category’s code, a hyphen and two or more digits, as SEC-01' });

/** A finding as authors write it. */
export const findingSchema = z.strictObject({
  id: findingId
    .optional()
    .describe('Absent: from the file’s name')
    .meta({ examples: ['SEC-01'] }),
  title: text.optional().describe('An action; absent: the body’s only H1'),
  category: word.optional().describe('Absent: the folder'),
  kind: z
    .enum(['finding', 'improvement', 'strength'])
    .optional()
    .describe('An improvement is no defect; a strength is already right')
    .meta({ default: 'finding' }),
  priority: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .optional()
    .describe('1 first, 3 last: a human’s decision'),
  severity: z.enum(['critical', 'high', 'medium', 'low']).optional().describe('How grave it is'),
  basis: basis.optional(),
  key: key.optional(),
  status: z
    .enum(STATUSES)
    .optional()
    .describe('Where it stands in its life')
    .meta({ default: 'draft' }),
  validation: z
    .strictObject({
      by: text.optional().describe('The role that answered'),
      on: date.optional().describe('When'),
      note: text.optional().describe('Why: needed when rejected, deferred or accepted as a risk'),
      until: date.optional().describe('Until when: needed when deferred or accepted as a risk'),
    })
    .optional()
    .describe('Who answered, when, and why'),
  checks: words.optional().describe('Ids of the checks that it raises, of any category'),
  effort: effort.optional(),
  cost: cost.optional(),
  impact: text.optional().describe('What changes once it is done, in one sentence'),
  risk: text.optional().describe('What happens if nothing is done'),
  verify: text.optional().describe('How one knows that it is done'),
  resources: words.optional().describe('What it is about: clusters, projects, services'),
  references: words.optional().describe('Standards and addresses'),
  depends: words.optional().describe('Ids of the findings that must come first'),
  incidents: words.optional().describe('Ids of its incidents; completed both ways'),
  owner: text.optional().describe('The role that carries it out'),
  due: date.optional().describe('When it should be done'),
  faq: z
    .array(z.strictObject({ q: text.describe('The question'), a: text.describe('The answer') }))
    .optional()
    .describe('Questions and answers, for the notes and the annex'),
  audience: audience.optional(),
  aliases: words.optional().describe('Earlier ids, which still lead here'),
  fields: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), words]))
    .optional()
    .describe('The firm’s own keys, declared under `fields` in engagement.yaml'),
  body: text.optional().describe('In a .yaml file: the Markdown body'),
});

/** A finding as authors write it. */
export type FindingData = z.infer<typeof findingSchema>;
