/** What may be written in an incident's front matter. */
import * as z from 'zod';

import { audience, instant, text, texts, word } from './fields.ts';

/** The phases of a timeline. */
export const PHASES = [
  'lead-up',
  'trigger',
  'impact',
  'detected',
  'acknowledged',
  'hypothesis',
  'cause-found',
  'mitigated',
  'resolved',
  'after',
] as const;

/** A contributing factor, with those behind it. */
export interface FactorData {
  text: z.infer<typeof text>;
  role: 'prevent' | 'detect' | 'respond' | 'amplify';
  factors?: FactorData[] | undefined;
}

const factor: z.ZodType<FactorData> = z
  .lazy(() =>
    z.strictObject({
      text: text.describe('What it is'),
      role: z
        .enum(['prevent', 'detect', 'respond', 'amplify'])
        .describe('What it acted on: it let it happen, hid it, slowed the answer, made it worse'),
      factors: z.array(factor).optional().describe('The factors behind it'),
    }),
  )
  .meta({ id: 'factor' });

/** An incident as authors write it. */
export const incidentSchema = z.strictObject({
  id: z
    .string()
    .regex(/^INC-\d+$/)
    .meta({ expected: '`INC-` and a number' })
    .optional()
    .describe('Absent: from the file’s name'),
  title: text.optional().describe('Absent: the body’s only H1'),
  severity: z.enum(['sev1', 'sev2', 'sev3', 'sev4']).optional().describe('`sev1` is the gravest'),
  status: z
    .enum(['draft', 'in-review', 'reviewed', 'closed'])
    .optional()
    .describe('How far its page is')
    .meta({ default: 'draft' }),
  timezone: z
    .string()
    .refine(isTimezone)
    .meta({ expected: 'an IANA time zone, as Europe/Paris' })
    .describe('In which times are shown, and read where they have no offset'),
  component: z
    .strictObject({
      name: word.describe('Its name'),
      version: word.optional().describe('The version that ran'),
    })
    .optional()
    .describe('What failed, and the version that ran'),
  upstream: z
    .strictObject({
      project: word.describe('As `owner/name` on GitHub'),
      issue: z.union([word, z.number().int()]).optional().describe('Its number or address'),
      introduced: word.optional().describe('The version that brought it'),
      fixed: word.optional().describe('The version that mended it'),
    })
    .optional()
    .describe('The defect in somebody else’s code'),
  slo: z
    .strictObject({
      target: z.number().gt(0).lt(100).describe('Per cent'),
      window: z
        .string()
        .regex(/^\d+d$/)
        .meta({ expected: 'days, as 30d' })
        .describe('Over how long it is measured'),
    })
    .optional()
    .describe('The service level objective'),
  impact: z
    .array(
      z.strictObject({
        what: text.describe('What was hit'),
        value: z.union([z.number(), z.string()]).optional().describe('The figure'),
        unit: text.optional().describe('Of what, as %'),
        source: text.optional().describe('Where the figure comes from'),
        confidence: z
          .enum(['measured', 'estimated', 'declared', 'unknown'])
          .optional()
          .describe('How sure it is'),
      }),
    )
    .optional()
    .describe('What it did to whom, in figures'),
  timeline: z
    .array(
      z.strictObject({
        at: instant.describe('When'),
        phase: z.enum(PHASES).describe('What this event begins'),
        text: text.describe('What happened'),
        by: z.enum(['human', 'monitor', 'automation']).optional().describe('Who or what did it'),
        evidence: word.optional().describe('A file of the engagement, or an address'),
        key: z.boolean().optional().describe('Worth a slide'),
      }),
    )
    .optional()
    .describe('Events in order of time'),
  detectionGap: text.optional().describe('Why it was not detected sooner'),
  causes: z
    .strictObject({
      trigger: text.optional().describe('What set it off'),
      root: text.optional().describe('What made it possible'),
      whys: texts.optional().describe('Answers to “why?”, each to the one above'),
      factors: z.array(factor).optional().describe('What contributed'),
    })
    .optional()
    .describe('Trigger, root cause, chain of whys, tree of factors'),
  lessons: z
    .strictObject({
      well: texts.optional().describe('What went well'),
      poorly: texts.optional().describe('What went poorly'),
      lucky: texts.optional().describe('Where luck helped'),
    })
    .optional()
    .describe('What went well, poorly, and by luck'),
  actions: z
    .array(
      z.strictObject({
        finding: word.describe('Id of a finding'),
        type: z
          .enum(['prevent', 'detect', 'mitigate', 'respond', 'learn'])
          .describe('What it is good for'),
      }),
    )
    .optional()
    .describe('What is done about it: findings'),
  audience: audience.optional(),
});

/** An incident as authors write it. */
export type IncidentData = z.infer<typeof incidentSchema>;

function isTimezone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
