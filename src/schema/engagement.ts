/** What may be written in engagement.yaml. */
import * as z from 'zod';

import { deckOptions } from './deck-options.ts';
import { acceptance, documentControl } from './document-control.ts';
import { parseEffort } from './effort.ts';
import { date, slug, text, texts, word, words } from './fields.ts';

const party = z.strictObject({
  name: word.describe('Its name, the same in all languages'),
  description: text.optional().describe('What it does, in one sentence'),
  website: z
    .url({ protocol: /^https?$/ })
    .meta({ expected: 'an http or https address' })
    .optional()
    .describe('Its site'),
  logo: word.optional().describe('A picture of the engagement'),
});

const category = z.strictObject({
  id: slug.describe('The name of its folder'),
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9]*$/)
    .meta({ expected: 'capital letters and digits, as SEC' })
    .describe('What its ids begin with'),
  title: text.describe('What it is called'),
  verdict: text.optional().describe('One sentence with a verb: the title of its slide'),
});

const decision = z.strictObject({
  id: word.describe('Any word, as D1'),
  ask: text.describe('What is asked'),
  who: text.optional().describe('The role that decides'),
  before: date.optional().describe('Until when'),
  findings: words.optional().describe('What it sets going'),
  otherwise: text.optional().describe('What happens if it is not taken'),
  answer: z.union([text, z.boolean()]).optional().describe('What was decided'),
  on: date.optional().describe('When it was decided'),
});

/** Reads `3d/week`; undefined for anything else. */
export function parseCapacity(value: string): number | undefined {
  const match = /^(\S+)\s*\/\s*(?:week|semaine)$/.exec(value.trim());
  const days = match && parseEffort(match[1] ?? '');
  return days && days.min > 0 ? days.min : undefined;
}

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
  'compare',
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

const optional = {
  format: z.literal(1).optional().describe('Of the contract that these files follow'),
  version: word.optional().describe('Of the deliverables'),
  classification: z
    .enum(['public', 'internal', 'confidential', 'secret'])
    .optional()
    .describe('Who may read the deliverables; printed on each page'),
  rating: z
    .strictObject({
      max: z
        .number()
        .int()
        .min(1)
        .max(10)
        .optional()
        .describe('The highest level')
        .meta({ default: 3 }),
      target: z
        .number()
        .int()
        .nonnegative()
        .optional()
        .describe('For checks that name none')
        .meta({ default: 2 }),
      labels: z.record(z.string().regex(/^\d+$/), text).optional().describe('Words of the levels'),
    })
    .optional()
    .describe('The scale: 0 to 3, target 2, unless said otherwise'),
  currency: z
    .string()
    .refine((code) => Intl.supportedValuesOf('currency').includes(code))
    .meta({ expected: 'an ISO 4217 code, as EUR' })
    .optional()
    .describe('Of all amounts')
    .meta({ default: 'EUR' }),
  theme: word
    .optional()
    .describe('A folder whose theme.yaml, locales and templates replace ours by name'),
  report: z
    .strictObject({
      size: z.enum(['A4', 'Letter']).optional().describe('Of its pages').meta({ default: 'A4' }),
      pdfa: z
        .enum(['3b'])
        .optional()
        .describe('Experimental: the report also says that it is PDF/A-3b, for archives'),
    })
    .optional()
    .describe('How the PDF report is made'),
  trigger: word.optional().describe('Id of the incident for which the auditor was called'),
  stakes: text.optional().describe('Why it matters to the client, in a paragraph'),
  figures: z
    .array(
      z.strictObject({
        value: text.describe('The figure, as it is to be read'),
        label: text.describe('What it counts'),
      }),
    )
    .optional()
    .describe('Figures that tell how large the platform is'),
  platform: z
    .strictObject({
      cloud: word.optional().describe('Whose cloud, as gcp'),
      kubernetes: word.optional().describe('The version that runs'),
      components: z.record(z.string(), word).optional().describe('Versions by name'),
    })
    .optional()
    .describe('What is audited'),
  asked: z
    .array(
      z.strictObject({
        id: word.describe('Any word, as Q1'),
        ask: text.describe('The question, in the client’s words'),
        categories: words.optional().describe('Ids of the categories that answer it'),
        answer: text.optional().describe('Our answer, in a sentence or two'),
      }),
    )
    .optional()
    .describe('The client’s own questions'),
  verdict: text.optional().describe('One sentence'),
  messages: z
    .array(text)
    .max(3)
    .meta({ expected: 'three messages at most' })
    .optional()
    .describe('What is to be remembered'),
  decisions: z.array(decision).optional().describe('What the client is asked to decide'),
  next: z
    .array(
      z.strictObject({
        what: text.describe('What is done next'),
        who: text.optional().describe('The role that does it'),
        due: date.optional().describe('Until when'),
      }),
    )
    .optional()
    .describe('The next steps'),
  capacity: z
    .string()
    .refine((value) => parseCapacity(value) !== undefined)
    .meta({ expected: 'person-days a week, as 3d/week' })
    .optional()
    .describe('What the client’s team can give: turns effort into weeks'),
  team: z
    .array(
      z.strictObject({
        role: text.describe('The role'),
        side: z.enum(['auditor', 'client']).describe('Whose it is'),
        days: z.number().nonnegative().optional().describe('Person-days on the audit'),
        mission: text.optional().describe('What for'),
        name: word.optional().describe('Who fills it'),
        approves: z.boolean().optional().describe('Signs the validation of the recommendations'),
      }),
    )
    .optional()
    .describe('Who takes part'),
  scope: z
    .strictObject({
      in: texts.optional().describe('What was audited'),
      out: texts.optional().describe('What was not'),
      limits: texts.optional().describe('What narrows the conclusions'),
    })
    .optional()
    .describe('How far the audit went'),
  sources: z
    .array(
      z.strictObject({
        kind: word.describe('An `interview`, a `document`, or any other word'),
        with: text.optional().describe('The role that was heard'),
        what: text.optional().describe('What was read or looked at'),
        on: date.optional().describe('When'),
      }),
    )
    .optional()
    .describe('What the conclusions rest on'),
  deliverables: z
    .array(
      z.strictObject({
        what: text.describe('What is handed over'),
        format: text.optional().describe('As what'),
        level: text.optional().describe('How detailed it is'),
        due: date.optional().describe('When'),
      }),
    )
    .optional()
    .describe('What was agreed to be handed over'),
  document: documentControl.optional().describe('The control page of the report'),
  acceptance: acceptance.optional().describe('Whether the client accepted the deliverables'),
  compare: z
    .strictObject({
      to: word.describe('A revision of the git repository'),
      title: text.optional().describe('What it is called'),
    })
    .optional()
    .describe('An earlier revision'),
  fields: z
    .record(
      slug,
      z.strictObject({
        type: z.enum(['string', 'number', 'boolean', 'date', 'list']).describe('What it holds'),
        label: text.optional().describe('What it is called; absent: its key'),
      }),
    )
    .optional()
    .describe('The firm’s own keys on findings'),
  deck: deckOptions.optional().describe('How the deck is made'),
  site: z
    .strictObject({
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Where the site is read'),
      repository: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Where its sources are edited'),
    })
    .optional()
    .describe('Addresses of the docs site'),
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
    .strictObject({
      start: date.describe('The first day'),
      end: date.describe('The last day'),
      restitution: date.optional().describe('The day when the results are told'),
    })
    .describe('When the audit was done and told'),
  categories: z
    .array(category)
    .min(1)
    .describe('The axes, in order of priority; also the board’s columns'),
  ...optional,
});

/** An engagement as authors write it. */
export type EngagementData = z.infer<typeof engagementSchema>;
