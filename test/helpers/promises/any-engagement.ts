/** Any sound engagement, small: fast-check's arbitrary of its files. */
import fc from 'fast-check';
import { stringify } from 'yaml';

import { ANSWER, ticket, tinyEngagement, type TinyFiles } from '../tiny.ts';

const STATUSES = [
  'proposed',
  'validated',
  'rejected',
  'deferred',
  'in-progress',
  'done',
  'verified',
  'accepted-risk',
] as const;
const CODES = { security: 'SEC', availability: 'AVA' } as const;
const CATEGORIES = ['security', 'availability'] as const;

const effort = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((days) => `${String(days)}d`),
  fc.integer({ min: 1, max: 9 }).map((days) => `${String(days)}-${String(days + 2)}d`),
  fc.constantFrom('0.5d', '2d + 0.5d/month', '1-3d + 1d/month'),
);

const cost = fc.oneof(
  fc.constantFrom<unknown>(0, '?', '1200 + 40/month - 25/month'),
  fc.integer({ min: 0, max: 99_999 }),
);

const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2026, 2, 5 + days)).toISOString().slice(0, 10));

const finding = fc.record({
  category: fc.constantFrom(...CATEGORIES),
  title: fc.constantFrom(
    'Isolate the networks',
    'Close & lock <all> doors',
    'Mesurer l’état — « vite »',
  ),
  kind: fc.constantFrom('finding', 'finding', 'improvement'),
  status: fc.constantFrom(...STATUSES),
  priority: fc.integer({ min: 1, max: 3 }),
  effort,
  cost,
  due: fc.option(day, { nil: undefined }),
  key: fc.boolean(),
  isDraft: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
});

const check = fc.record({
  category: fc.constantFrom(...CATEGORIES),
  rating: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('n/a', 'unknown')),
  target: fc.integer({ min: 0, max: 3 }),
  key: fc.boolean(),
});

/** Files of an engagement that the check lets through: findings of every status, checks of every rating. */
export const anyEngagement: fc.Arbitrary<TinyFiles> = fc
  .record({
    findings: fc.array(finding, { minLength: 1, maxLength: 14 }),
    checks: fc.array(check, { maxLength: 12 }),
    languages: fc.constantFrom(['fr', 'en'], ['en', 'fr'], ['en'], ['fr']),
  })
  .map(({ findings, checks, languages }) => ({
    'engagement.yaml': tinyEngagement({ languages }),
    ...Object.fromEntries(findings.map(fileOf)),
    ...(checks.length > 0 ? { 'checks.yaml': stringify(checks.map(checkOf)) } : {}),
  }));

function fileOf(
  {
    category,
    isDraft,
    status,
    due,
    ...rest
  }: typeof finding extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): [string, string] {
  const id = `${CODES[category]}-${String(index + 1).padStart(2, '0')}`;
  const isAnswered = status !== 'proposed' && !isDraft;
  const data = {
    ...rest,
    status: isDraft ? 'draft' : status,
    ...(isAnswered ? { validation: ANSWER } : {}),
    ...(due === undefined ? {} : { due }),
  };
  return [`${category}/${id}-a.md`, ticket(data)];
}

function checkOf(one: object, index: number): object {
  return { id: `check-${String(index)}`, title: `Check ${String(index)}`, ...one };
}
