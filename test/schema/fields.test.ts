import test from 'ava';
import type * as z from 'zod';

import { engagementSchema } from '../../src/schema/engagement.ts';
import { date, instant, slug, text, word } from '../../src/schema/fields.ts';
import { findingSchema } from '../../src/schema/finding.ts';
import { incidentSchema } from '../../src/schema/incident.ts';
import { jsonSchemas } from '../../src/schema/json-schemas.ts';

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

const CASES: Readonly<
  Record<string, [schema: z.ZodType, good: readonly unknown[], bad: readonly unknown[]]>
> = {
  date: [
    date,
    ['2024-02-29', '2026-12-31'],
    ['2026-02-29', '2026-2-3', '2026-13-01', '2026-01-01T00:00', 20260101, ''],
  ],
  instant: [
    instant,
    [
      '2026-03-18T21:40Z',
      '2026-03-18T21:40:05+01:00',
      '2026-03-18T21:40',
      '2026-03-18T21:40-05:30',
    ],
    [
      '2026-03-18',
      '2026-02-30T10:00',
      '2026-02-30T10:00Z',
      '2026-03-18T25:00Z',
      '2026-03-18 21:40',
      'now',
      5,
    ],
  ],
  slug: [slug, ['rbac', 'a-1', '9'], ['RBAC', '-a', 'a_b', '', 'é']],
  text: [
    text,
    ['a', { fr: 'a' }, { fr: 'a', eng: 'b' }],
    ['', '  ', 5, null, [], { FR: 'a' }, { fr: '' }, { fr: 5 }],
  ],
  word: [word, ['a', '1.20'], ['', ' ', 1.2, null]],
  'incident.timezone': [
    incidentSchema.shape.timezone,
    ['Europe/Paris', 'UTC', 'America/New_York'],
    ['Paris', 'Mars/Base', '', 5],
  ],
  'incident.id': [incidentSchema.shape.id, ['INC-1', 'INC-012'], ['INC-', 'inc-1', 'SEC-01']],
  'incident.slo': [
    incidentSchema.shape.slo,
    [{ target: 99.9, window: '30d' }],
    [
      { target: 100, window: '30d' },
      { target: 0, window: '30d' },
      { target: 99, window: '30' },
    ],
  ],
  'finding.id': [
    findingSchema.shape.id,
    ['SEC-01', 'S3-100'],
    ['SEC-1', 'sec-01', 'SEC01', '3S-01'],
  ],
  'finding.fields': [
    findingSchema.shape.fields,
    [{ a: 1, b: ['x'], c: true, d: 'x' }],
    [{ a: {} }, { a: [1] }, 5],
  ],
  'engagement.currency': [
    engagementSchema.shape.currency,
    ['EUR', 'GBP'],
    ['EURO', 'eur', 'XQX', 5],
  ],
  'engagement.languages': [
    engagementSchema.shape.languages,
    [['fr'], ['fr', 'en']],
    [[], ['FR'], 'fr', ['french']],
  ],
  'engagement.messages': [
    engagementSchema.shape.messages,
    [['a', 'b', 'c']],
    [['a', 'b', 'c', 'd']],
  ],
  'engagement.capacity': [engagementSchema.shape.capacity, ['3d/week'], ['3d']],
  'engagement.site': [
    engagementSchema.shape.site,
    [{ url: 'https://x.example' }],
    [{ url: 'ftp://x.example' }, { url: 'x' }],
  ],
};

for (const [name, [schema, good, bad]] of Object.entries(CASES)) {
  test(`${name}: what is accepted and what is not`, (t) => {
    for (const value of good) t.true(accepts(schema, value), JSON.stringify(value));
    for (const value of bad) t.false(accepts(schema, value), JSON.stringify(value));
  });
}

test('an unknown key is an error at every depth', (t) => {
  t.false(accepts(findingSchema, { onse: 1 }));
  t.false(accepts(findingSchema, { validation: { who: 'x' } }));
  t.false(
    accepts(incidentSchema, {
      timezone: 'UTC',
      causes: {
        factors: [
          { text: 'x', role: 'prevent', factors: [{ text: 'y', role: 'detect', cause: 1 }] },
        ],
      },
    }),
  );
  t.true(
    accepts(incidentSchema, {
      timezone: 'UTC',
      causes: {
        factors: [{ text: 'x', role: 'prevent', factors: [{ text: 'y', role: 'detect' }] }],
      },
    }),
  );
});

test('each concept has a JSON Schema that refuses unknown keys', (t) => {
  const files = jsonSchemas();
  t.deepEqual(
    files.map(({ name }) => name),
    [
      'engagement',
      'finding',
      'check',
      'incident',
      'page',
      'journal',
      'candidates',
      'question',
      'picture',
      'catalogue',
      'benchmark',
      'findings',
    ].map((name) => `${name}.schema.json`),
  );
  for (const { text: json } of files) {
    const schema = JSON.parse(json) as {
      $schema: string;
      items?: { additionalProperties: boolean };
      additionalProperties?: boolean;
    };
    t.regex(schema.$schema, /2020-12/);
    t.false((schema.items ?? schema).additionalProperties);
  }
});
