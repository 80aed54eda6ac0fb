/** What `data/findings.json` holds: the schema that scripts may rely on. */
import * as z from 'zod';

const text = z.record(z.string(), z.string()).describe('A text by language; plain words');
const effort = z.strictObject({
  min: z.number(),
  max: z.number(),
  monthly: z.strictObject({ min: z.number(), max: z.number() }),
});
const cost = z.strictObject({
  once: z.number(),
  monthly: z.number(),
  saving: z.number(),
  unknown: z.boolean(),
});
const ids = z.array(z.string());
const rating = z.union([z.number().int(), z.literal('n/a'), z.literal('unknown')]);
const bodies = z
  .record(
    z.string(),
    z.strictObject({
      summary: z.string(),
      sections: z.array(
        z.strictObject({
          id: z.string(),
          known: z.boolean(),
          heading: z.string(),
          text: z.string(),
        }),
      ),
    }),
  )
  .describe('The body by language, as plain words');
const maturity = z.strictObject({
  applicable: z.number().int(),
  rated: z.number().int(),
  atTarget: z.number().int(),
  average: z.number().optional(),
  averageTarget: z.number().optional(),
  averagePrevious: z.number().optional(),
});
const counts = z.strictObject({
  recommendations: z.number().int(),
  improvements: z.number().int(),
  strengths: z.number().int(),
  quickWins: z.number().int(),
  byPriority: z.record(z.enum(['1', '2', '3']), z.number().int()),
  byStatus: z.record(z.string(), z.number().int()),
});
const sums = z.strictObject({
  tickets: ids,
  effort,
  cost,
  withoutEffort: ids,
  toBeCosted: ids,
});

const finding = z.strictObject({
  id: z.string(),
  kind: z.enum(['finding', 'improvement', 'strength']),
  category: z.string(),
  title: text,
  priority: z.number().int().min(1).max(3).optional(),
  severity: z.string().optional(),
  basis: z.string().optional(),
  key: z.boolean(),
  status: z.string(),
  planned: z.boolean(),
  overdue: z.boolean(),
  quickWin: z.boolean(),
  validation: z
    .strictObject({
      by: text.optional(),
      on: z.string().optional(),
      note: text.optional(),
      until: z.string().optional(),
    })
    .optional(),
  checks: ids,
  effort: effort.optional(),
  cost: cost.optional(),
  impact: text.optional(),
  risk: text.optional(),
  verify: text.optional(),
  resources: ids,
  references: ids,
  depends: ids,
  blocks: ids,
  incidents: ids,
  owner: text.optional(),
  due: z.string().optional(),
  faq: z.array(z.strictObject({ q: text, a: text })),
  aliases: ids,
  fields: z.record(z.string(), z.unknown()),
  body: bodies,
});

const event = z.strictObject({
  at: z.string(),
  phase: z.string(),
  text,
  by: z.string().optional(),
  evidence: z.string().optional(),
  key: z.boolean(),
});

const incident = z.looseObject({
  id: z.string(),
  title: text,
  severity: z.string().optional(),
  status: z.string(),
  timezone: z.string(),
  timeline: z.array(event),
  metrics: z.looseObject({ durations: z.array(z.looseObject({ id: z.string() })) }),
  actions: z.array(z.strictObject({ finding: z.string(), type: z.string() })),
  effect: z
    .array(
      z.strictObject({
        type: z.string(),
        findings: ids,
        done: z.number().int(),
        toDo: z.number().int(),
        aside: z.number().int(),
        effort,
        cost,
      }),
    )
    .describe('What the actions attack, kind by kind; days and money are those still to do'),
  findings: ids,
  body: bodies,
});

/** The schema of the file; `schemaVersion` rises when it changes. */
export const dataSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  edition: z.string(),
  languages: z.array(z.string()),
  date: z.string(),
  engagement: z.looseObject({
    title: text,
    client: z.looseObject({ name: z.string() }),
    auditor: z.looseObject({ name: z.string() }),
    currency: z.string(),
  }),
  categories: z.array(
    z.strictObject({
      id: z.string(),
      code: z.string(),
      title: text,
      verdict: text.optional(),
      maturity,
      counts,
      checks: ids,
      recommendations: ids,
      strengths: ids,
    }),
  ),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      category: z.string(),
      title: text,
      rating,
      target: z.number().int(),
      previous: rating.optional(),
      basis: z.string().optional(),
      key: z.boolean(),
      note: text.optional(),
      levels: z.array(text).describe('What is seen at each level, from 0 up; may be empty'),
      references: ids,
      findings: ids,
    }),
  ),
  findings: z.array(finding),
  incidents: z.array(incident),
  pages: z.array(z.strictObject({ id: z.string(), title: text, body: bodies })),
  journal: z.array(
    z.strictObject({
      date: z.string(),
      title: text,
      workshop: z.string().optional(),
      attendance: z.array(text),
      decided: z.array(text),
      body: bodies,
    }),
  ),
  totals: z.strictObject({
    counts,
    maturity,
    toDo: sums,
    achieved: sums,
    deferred: ids,
    rejected: ids,
    acceptedRisk: ids,
    weeks: z.strictObject({ min: z.number().int(), max: z.number().int() }).optional(),
  }),
});

/** What `data/findings.json` holds. */
export type Data = z.infer<typeof dataSchema>;
