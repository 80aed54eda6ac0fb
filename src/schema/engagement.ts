/** What may be written in engagement.yaml. */
import * as z from 'zod';

import { parseEffort } from './effort.ts';
import { date, slug, text, texts, word, words } from './fields.ts';

const party = z.strictObject({
  name: word,
  description: text.optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .meta({ expected: 'an http or https address' })
    .optional(),
  logo: word.optional().describe('A picture of the engagement'),
});

const category = z.strictObject({
  id: slug.describe('The name of its folder'),
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9]*$/)
    .meta({ expected: 'capital letters and digits, as SEC' })
    .describe('What its ids begin with'),
  title: text,
  verdict: text.optional().describe('One sentence with a verb: the title of its slide'),
});

const decision = z.strictObject({
  id: word,
  ask: text.describe('What is asked'),
  who: text.optional().describe('The role that decides'),
  before: date.optional(),
  findings: words.optional().describe('What it sets going'),
  otherwise: text.optional().describe('What happens if it is not taken'),
  answer: z.union([text, z.boolean()]).optional().describe('What was decided'),
  on: date.optional(),
});

/** Reads `3d/week`; undefined for anything else. */
export function parseCapacity(value: string): number | undefined {
  const match = /^(\S+)\s*\/\s*(?:week|semaine)$/.exec(value.trim());
  const days = match && parseEffort(match[1] ?? '');
  return days && days.min > 0 ? days.min : undefined;
}

const history = z.strictObject({ version: word, on: date, text });

const acceptance = z.strictObject({
  sent: date.optional(),
  reply: word.optional().describe('How long the client has to answer, as 10d'),
  outcome: z.enum(['accepted', 'with-reserves', 'refused']).optional(),
  reserves: z.array(z.strictObject({ text, lifted: date.optional() })).optional(),
  by: text.optional(),
  on: date.optional(),
});

/** A word that may appear nowhere: the power of two of the cost, the salt and the hash in base64url. */
export const FORBIDDEN = /^scrypt:\d{1,2}:[\w-]{22}:[\w-]{43}$/;

/** What an edition for strangers tells of the engagement only when it says so. */
export const SHOWN_KEYS = [
  'client',
  'trigger',
  'stakes',
  'figures',
  'platform',
  'asked',
  'verdict',
  'verdicts',
  'messages',
  'decisions',
  'next',
  'capacity',
  'team',
  'scope',
  'sources',
  'deliverables',
  'document',
  'acceptance',
] as const;

const edition = z.strictObject({
  from: slug.optional().describe('The edition that one of the firm’s own starts from'),
  notice: text.optional().describe('Printed on what this edition makes'),
  replace: z.record(z.string().min(1), text).optional().describe('Names, and what stands for them'),
  forbid: z
    .array(z.string().regex(FORBIDDEN))
    .meta({ expected: 'hashes that `constat forbid add` makes' })
    .optional()
    .describe('Salted hashes of words that may appear nowhere'),
  show: z
    .array(z.enum(SHOWN_KEYS))
    .optional()
    .describe('In an edition for strangers: what it tells of the engagement all the same'),
});

/** Every kind of slide that our decks have, and what the firm's own layout for it is called. */
const layouts = z.strictObject({
  title: word.optional(),
  section: word.optional(),
  content: word.optional(),
  two: word.optional(),
  three: word.optional(),
  table: word.optional(),
  category: word.optional(),
  ticket: word.optional(),
  essentials: word.optional(),
  figures: word.optional(),
  chart: word.optional(),
  annex: word.optional(),
  closing: word.optional(),
});

const optional = {
  format: z.literal(1).optional().describe('Of the contract that these files follow'),
  version: word.optional().describe('Of the deliverables'),
  classification: z.enum(['public', 'internal', 'confidential', 'secret']).optional(),
  rating: z
    .strictObject({
      max: z.number().int().min(1).max(10).optional(),
      target: z.number().int().nonnegative().optional().describe('For checks that name none'),
      labels: z.record(z.string().regex(/^\d+$/), text).optional().describe('Words of the levels'),
    })
    .optional()
    .describe('The scale: 0 to 3, target 2, unless said otherwise'),
  currency: z
    .string()
    .refine((code) => Intl.supportedValuesOf('currency').includes(code))
    .meta({ expected: 'an ISO 4217 code, as EUR' })
    .optional(),
  theme: word
    .optional()
    .describe('A folder whose theme.yaml, locales and templates replace ours by name'),
  report: z
    .strictObject({
      size: z.enum(['A4', 'Letter']).optional(),
      pdfa: z
        .enum(['3b'])
        .optional()
        .describe('Experimental: the report also says that it is PDF/A-3b, for archives'),
    })
    .optional(),
  trigger: word.optional().describe('Id of the incident for which the auditor was called'),
  stakes: text.optional(),
  figures: z.array(z.strictObject({ value: text, label: text })).optional(),
  platform: z
    .strictObject({
      cloud: word.optional(),
      kubernetes: word.optional(),
      components: z.record(z.string(), word).optional(),
    })
    .optional(),
  asked: z
    .array(
      z.strictObject({
        id: word,
        ask: text,
        categories: words.optional(),
        answer: text.optional(),
      }),
    )
    .optional()
    .describe('The client’s own questions'),
  verdict: text.optional().describe('One sentence'),
  messages: z.array(text).max(3).meta({ expected: 'three messages at most' }).optional(),
  decisions: z.array(decision).optional(),
  next: z
    .array(z.strictObject({ what: text, who: text.optional(), due: date.optional() }))
    .optional(),
  capacity: z
    .string()
    .refine((value) => parseCapacity(value) !== undefined)
    .meta({ expected: 'person-days a week, as 3d/week' })
    .optional()
    .describe('What the client’s team can give: turns effort into weeks'),
  team: z
    .array(
      z.strictObject({
        role: text,
        side: z.enum(['auditor', 'client']),
        days: z.number().nonnegative().optional(),
        mission: text.optional(),
        name: word.optional(),
        approves: z.boolean().optional(),
      }),
    )
    .optional(),
  scope: z
    .strictObject({ in: texts.optional(), out: texts.optional(), limits: texts.optional() })
    .optional(),
  sources: z
    .array(
      z.strictObject({
        kind: word,
        with: text.optional(),
        what: text.optional(),
        on: date.optional(),
      }),
    )
    .optional(),
  deliverables: z
    .array(
      z.strictObject({
        what: text,
        format: text.optional(),
        level: text.optional(),
        due: date.optional(),
      }),
    )
    .optional(),
  document: z
    .strictObject({
      history: z.array(history).optional(),
      written: text.optional(),
      reviewed: text.optional(),
      approved: text.optional(),
      distribution: texts.optional(),
    })
    .optional(),
  acceptance: acceptance.optional(),
  compare: z
    .strictObject({ to: word, title: text.optional() })
    .optional()
    .describe('An earlier revision'),
  fields: z
    .record(
      slug,
      z.strictObject({
        type: z.enum(['string', 'number', 'boolean', 'date', 'list']),
        label: text.optional(),
      }),
    )
    .optional()
    .describe('The firm’s own keys on findings'),
  deck: z
    .strictObject({
      template: word.optional().describe('The firm’s .pptx or .potx'),
      layouts: layouts.optional().describe('Our slide kinds, and its layouts’ names'),
    })
    .optional(),
  site: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).optional(),
      repository: z.url({ protocol: /^https?$/ }).optional(),
    })
    .optional(),
  editions: z.record(slug, edition).optional().describe('Who a build is for'),
};

/** An engagement as authors write it. */
export const engagementSchema = z.strictObject({
  title: text.describe('What the deliverables are called'),
  client: party.describe('Who is audited'),
  auditor: party.describe('Who audits'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .meta({ expected: 'a list of languages such as [fr, en], the default one first' })
    .describe('The first is the default'),
  dates: z
    .strictObject({ start: date, end: date, restitution: date.optional() })
    .describe('When the audit was done and told'),
  categories: z
    .array(category)
    .min(1)
    .describe('The axes, in order of priority; also the board’s columns'),
  ...optional,
});

/** An engagement as authors write it. */
export type EngagementData = z.infer<typeof engagementSchema>;
