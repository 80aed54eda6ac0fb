import test from 'ava';
import fc from 'fast-check';

import { STATUSES } from '../../src/schema/finding.ts';
import type { Cost, Effort, Finding, Kind, Status } from '../../src/report/report.ts';
import {
  countFindings,
  isRecommendation,
  sumTickets,
  totalReport,
} from '../../src/report/totals.ts';
import {
  ANSWER,
  byId,
  front,
  ticket,
  tinyEngagement,
  tinyReport,
  type TinyFiles,
} from '../helpers/tiny.ts';

/** A finding with what totals look at; the rest is of no concern to them. */
function makeFinding(changes: Partial<Finding>): Finding {
  const plain = { id: 'SEC-01', kind: 'finding', status: 'proposed', quickWin: false };
  return { ...plain, ...changes } as Finding;
}

const effort = (min: number, max = min, monthly = { min: 0, max: 0 }): Effort => ({
  min,
  max,
  monthly,
});
const cost = (changes: Partial<Cost> = {}): Cost => ({
  once: 0,
  monthly: 0,
  saving: 0,
  unknown: false,
  ...changes,
});

/** One ticket of each status, a strength of each that it may have, a draft. */
const ONE_OF_EACH: TinyFiles = Object.fromEntries([
  ...STATUSES.map((status, index): [string, string] => [
    `security/SEC-1${index}.md`,
    ticket({ status, validation: ANSWER, effort: `${index + 1}d`, cost: 100 * (index + 1) }),
  ]),
  ...(['draft', 'proposed', 'validated', 'verified'] as const).map(
    (status, index): [string, string] => [
      `security/SEC-2${index}.md`,
      front({ title: 'Right already', kind: 'strength', status, validation: ANSWER }, 'Good.'),
    ],
  ),
]);

test('recommendations are findings and improvements that are not drafts', (t) => {
  const expected: Record<Kind, (status: Status) => boolean> = {
    finding: (status) => status !== 'draft',
    improvement: (status) => status !== 'draft',
    strength: () => false,
  };
  for (const [kind, isExpected] of Object.entries(expected) as [
    Kind,
    (status: Status) => boolean,
  ][]) {
    for (const status of STATUSES) {
      t.is(isRecommendation({ kind, status }), isExpected(status), `${kind} ${status}`);
    }
  }
});

test('each status is counted where the contract puts it', (t) => {
  const { totals } = tinyReport(ONE_OF_EACH);
  t.deepEqual(
    totals.toDo.tickets,
    ['SEC-11', 'SEC-12', 'SEC-15'],
    'proposed, validated, in-progress',
  );
  t.deepEqual(totals.achieved.tickets, ['SEC-16', 'SEC-17'], 'done, verified');
  t.deepEqual(totals.rejected, ['SEC-13']);
  t.deepEqual(totals.deferred, ['SEC-14']);
  t.deepEqual(totals.acceptedRisk, ['SEC-18']);
  t.is(totals.toDo.effort.min, 2 + 3 + 6);
  t.is(totals.achieved.effort.min, 7 + 8);
  t.is(totals.toDo.cost.once, 200 + 300 + 600);
  t.is(totals.achieved.cost.once, 700 + 800);
});

test('strengths are counted apart, drafts nowhere', (t) => {
  const { totals, categories } = tinyReport(ONE_OF_EACH);
  t.is(totals.counts.recommendations, 8);
  t.is(totals.counts.strengths, 3);
  const [security, availability] = categories;
  t.deepEqual(security?.counts, totals.counts);
  t.is(security?.recommendations.length, 8);
  t.deepEqual(security?.strengths, ['SEC-21', 'SEC-22', 'SEC-23']);
  t.is(availability?.counts.recommendations, 0);
  t.deepEqual(availability?.recommendations, []);
});

test('the internal edition shows drafts and counts the same', (t) => {
  const client = tinyReport(ONE_OF_EACH);
  const internal = tinyReport(ONE_OF_EACH, 'internal');
  t.is(byId(internal.findings, 'SEC-10').status, 'draft');
  t.false(client.findings.some(({ id }) => id === 'SEC-10'));
  t.deepEqual(internal.totals, client.totals);
});

test('priorities, statuses and improvements are counted over recommendations', (t) => {
  const counts = countFindings([
    makeFinding({ priority: 1, quickWin: true }),
    makeFinding({ priority: 2, kind: 'improvement', status: 'done' }),
    makeFinding({ priority: 2, status: 'draft' }),
    makeFinding({ kind: 'strength', status: 'verified' }),
    makeFinding({ kind: 'strength', status: 'draft' }),
  ]);
  t.deepEqual(counts, {
    recommendations: 2,
    improvements: 1,
    strengths: 1,
    quickWins: 1,
    byPriority: { 1: 1, 2: 1, 3: 0 },
    byStatus: { proposed: 1, done: 1 },
  });
});

test('ranges add end by end, months stay apart, and what nobody gave is named', (t) => {
  const sums = sumTickets([
    makeFinding({
      id: 'SEC-01',
      effort: effort(2, 3),
      cost: cost({ once: 1200, monthly: 40, saving: 25 }),
    }),
    makeFinding({ id: 'SEC-02', effort: effort(0.5, 0.5, { min: 0.5, max: 1 }), cost: cost() }),
    makeFinding({ id: 'SEC-03', cost: cost({ unknown: true }) }),
    makeFinding({ id: 'SEC-04', effort: effort(1) }),
  ]);
  t.deepEqual(sums.effort, { min: 3.5, max: 4.5, monthly: { min: 0.5, max: 1 } });
  t.deepEqual(sums.cost, { once: 1200, monthly: 40, saving: 25, unknown: true });
  t.deepEqual(sums.withoutEffort, ['SEC-03']);
  t.deepEqual(sums.toBeCosted, ['SEC-03', 'SEC-04']);
});

test('nothing adds up to nothing', (t) => {
  const sums = sumTickets([]);
  t.deepEqual(sums.effort, effort(0));
  t.deepEqual(sums.cost, cost());
  t.deepEqual(sums.tickets, []);
});

test('decimals add up without the errors of binary fractions', (t) => {
  const tickets = Array.from({ length: 30 }, (_, index) =>
    makeFinding({ id: `SEC-${index + 10}`, effort: effort(0.1), cost: cost({ once: 0.1 }) }),
  );
  t.is(sumTickets(tickets).effort.min, 3);
  t.is(sumTickets(tickets).cost.once, 3);
  t.deepEqual(totalReport(tickets, [], 3).weeks, { min: 1, max: 1 }, '3 days at 3 days a week');
});

test('weeks are whole and enough, and absent without a capacity', (t) => {
  const files = { 'security/SEC-01.md': ticket({ effort: '4-7d' }) };
  const withCapacity = { ...files, 'engagement.yaml': tinyEngagement({ capacity: '3d/week' }) };
  t.deepEqual(tinyReport(withCapacity).totals.weeks, { min: 2, max: 3 });
  t.is(tinyReport(files).totals.weeks, undefined);
});

const anyFinding = fc.record({
  kind: fc.constantFrom<Kind>('finding', 'improvement', 'strength'),
  status: fc.constantFrom(...STATUSES),
  priority: fc.constantFrom(1 as const, 2 as const, 3 as const),
  effort: fc.option(
    fc
      .tuple(fc.nat(40), fc.nat(40), fc.nat(8))
      .map(([a, b, c]) => effort(a / 4, (a + b) / 4, { min: c / 4, max: c / 2 })),
    { nil: undefined },
  ),
  cost: fc.option(
    fc.record({
      once: fc.nat(9000),
      monthly: fc.nat(500),
      saving: fc.nat(500),
      unknown: fc.boolean(),
    }),
    { nil: undefined },
  ),
});

const anyFindings = fc.array(anyFinding, { maxLength: 40 }).map((all) =>
  all.map(({ effort, cost, ...rest }, index) =>
    makeFinding({
      ...rest,
      id: `SEC-${index + 10}`,
      ...(effort ? { effort } : {}),
      ...(cost ? { cost } : {}),
    }),
  ),
);

test('property: each recommendation is in exactly one group, nothing else is in any', (t) => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const totals = totalReport(findings, []);
      const groups = [
        totals.toDo.tickets,
        totals.achieved.tickets,
        totals.deferred,
        totals.rejected,
        totals.acceptedRisk,
      ].flat();
      const expected = findings.filter(isRecommendation).map(({ id }) => id);
      t.deepEqual([...groups].sort(), [...expected].sort());
      t.is(totals.counts.recommendations, expected.length);
      const { byPriority, byStatus } = totals.counts;
      const sum = (counts: Readonly<Record<string, number>>): number =>
        Object.values(counts).reduce((a: number, b: number) => a + b, 0);
      t.is(sum(byPriority), expected.length);
      t.is(sum(byStatus), expected.length);
    }),
  );
});

test('property: the sums of two halves are the sums of the whole, and no range turns round', (t) => {
  fc.assert(
    fc.property(anyFindings, fc.nat(40), (findings, cut) => {
      const [all, left, right] = [findings, findings.slice(0, cut), findings.slice(cut)].map(
        sumTickets,
      );
      if (!all || !left || !right) throw new Error('three sums were made');
      t.is(all.effort.min, left.effort.min + right.effort.min);
      t.is(all.effort.max, left.effort.max + right.effort.max);
      t.is(all.effort.monthly.max, left.effort.monthly.max + right.effort.monthly.max);
      t.is(all.cost.once, left.cost.once + right.cost.once);
      t.is(all.cost.saving, left.cost.saving + right.cost.saving);
      t.is(all.cost.unknown, left.cost.unknown || right.cost.unknown);
      t.true(all.effort.min <= all.effort.max);
    }),
  );
});
