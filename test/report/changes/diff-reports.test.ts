/** Two reports → what changed, by id; nothing between a report and itself, and the mirror the other way. */
import test from 'ava';
import fc from 'fast-check';

import type { Changes, Move } from '../../../src/report/changes/changes.ts';
import { diffReports } from '../../../src/report/changes/diff-reports.ts';
import { ANSWER, front, ticket, tinyReport, type TinyFiles } from '../../helpers/tiny.ts';

const BEFORE: TinyFiles = {
  'security/SEC-01.md': ticket({ title: 'Isolate the network', priority: 2 }),
  'security/SEC-02.md': ticket({ title: 'Rotate the keys' }),
  'security/SEC-03.md': ticket({ title: 'Back up', status: 'done', validation: ANSWER }),
  'security/SEC-04.md': ticket({ title: 'Old name', effort: '1d' }),
  'checks.yaml':
    '- { id: network, category: security, title: Network, rating: 1 }\n- { id: keys, category: security, title: Keys, rating: n/a }\n',
  'pages/context.md': front({ title: 'Context' }, 'A shop of one server.'),
};

const AFTER: TinyFiles = {
  'security/SEC-01.md': ticket({ title: 'Isolate the network', priority: 1, effort: '2-3d' }),
  'security/SEC-02.md': ticket({ title: 'Rotate all keys', status: 'done', validation: ANSWER }),
  'security/SEC-03.md': ticket(
    { title: 'Back up', cost: '40/month' },
    'Seen twice.\n\n## How\n\nDo it now.',
  ),
  'security/SEC-14.md': ticket({ title: 'Old name', aliases: ['SEC-04'] }),
  'security/SEC-05.md': ticket({ title: 'New' }),
  'checks.yaml':
    '- { id: keys, category: security, title: Keys, rating: n/a }\n- { id: network, category: security, title: Network, rating: 2 }\n',
  'pages/context.md': front({ title: 'Context' }, 'A shop of two servers.'),
  'journal/2026-03-03.md': front({ title: 'Second day' }, 'Much was seen.'),
};

test('each kind of change is in its list', (t) => {
  const { findings, checks, pages, journal, categories } = diffReports(
    tinyReport(BEFORE),
    tinyReport(AFTER),
  );
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  t.deepEqual(ids(findings.added), ['SEC-05']);
  t.deepEqual(ids(findings.removed), []);
  t.deepEqual(
    findings.closed.map(({ id, before, after }) => [id, before, after]),
    [['SEC-02', 'proposed', 'done']],
  );
  t.deepEqual(ids(findings.reopened), ['SEC-03']);
  t.deepEqual(findings.moved, []);
  t.deepEqual(
    findings.priorities.map(({ id, before, after }) => [id, before, after]),
    [['SEC-01', 2, 1]],
  );
  t.deepEqual(ids(findings.efforts), ['SEC-01']);
  t.deepEqual(ids(findings.costs), ['SEC-03']);
  t.deepEqual(
    findings.titles.map(({ id, before, after }) => [id, before, after]),
    [['SEC-02', { en: 'Rotate the keys' }, { en: 'Rotate all keys' }]],
  );
  t.deepEqual(
    findings.reworded.map(({ id, parts }) => [id, parts]),
    [
      [
        'SEC-03',
        [
          { part: 'summary', lang: 'en', removed: 1, added: 2 },
          { part: 'recommendation', lang: 'en', removed: 1, added: 2 },
        ],
      ],
    ],
  );
  t.deepEqual(
    checks.ratings.map(({ id, before, after }) => [id, before, after]),
    [['network', 1, 2]],
  );
  t.deepEqual(
    categories.map(({ id, before, after }) => [id, before?.average, after?.average]),
    [
      ['security', 1, 2],
      ['availability', undefined, undefined],
    ],
  );
  t.deepEqual(ids(pages.reworded), ['context']);
  t.deepEqual(ids(journal.added), ['2026-03-03']);
});

test('a body written anew counts all its words', (t) => {
  const long = (word: string): string =>
    Array.from({ length: 5000 }, (_, index) => `${word}${String(index)}`).join(' ');
  const report = (word: string): TinyFiles => ({
    'pages/context.md': front({ title: 'Context' }, long(word)),
  });
  const { pages } = diffReports(tinyReport(report('a')), tinyReport(report('b')));
  t.deepEqual(pages.reworded[0]?.parts, [
    { part: 'summary', lang: 'en', removed: 5000, added: 5000 },
  ]);
});

const finding = fc.record({
  title: fc.constantFrom('Isolate the network', 'Rotate the keys', 'Back up the data'),
  priority: fc.constantFrom(1, 2, 3),
  status: fc.constantFrom('proposed', 'validated', 'done', 'rejected', 'deferred'),
  effort: fc.constantFrom('1d', '2-3d', '1d + 0.5d/month'),
  cost: fc.constantFrom(0, '40/month', '1200 - 25/month', '?'),
  body: fc.constantFrom('Seen.', 'Seen twice by two.', 'Not seen at all'),
});

const engagement = fc
  .record({
    findings: fc.dictionary(fc.constantFrom('SEC-01', 'SEC-02', 'SEC-03', 'SEC-04'), finding),
    ratings: fc.dictionary(
      fc.constantFrom('network', 'keys', 'backup'),
      fc.constantFrom(0, 2, 'n/a'),
    ),
    pages: fc.dictionary(fc.constantFrom('context', 'method'), fc.lorem()),
  })
  .map(({ findings, ratings, pages }): TinyFiles => {
    const written = Object.entries(findings).map(([id, { body, ...data }]) => [
      `security/${id}.md`,
      ticket({ ...data, validation: ANSWER }, `${body}\n\n## How\n\nDo it.`),
    ]);
    const checks = Object.entries(ratings).map(
      ([id, rating]) => `- { id: ${id}, category: security, title: ${id}, rating: ${rating} }\n`,
    );
    const free = Object.entries(pages).map(([id, text]) => [
      `pages/${id}.md`,
      front({ title: id }, text),
    ]);
    return {
      ...Object.fromEntries([...written, ...free]),
      ...(checks.length > 0 ? { 'checks.yaml': checks.join('') } : {}),
    } as TinyFiles;
  });

test('nothing changed between a report and itself', (t) => {
  fc.assert(
    fc.property(engagement, (files) => {
      const report = tinyReport(files);
      t.true(diffReports(report, tinyReport(files)).empty);
    }),
    { numRuns: 30 },
  );
});

test('the other way round is the mirror', (t) => {
  fc.assert(
    fc.property(engagement, engagement, (one, other) => {
      const [a, b] = [tinyReport(one), tinyReport(other)];
      t.deepEqual(factsOf(diffReports(a, b)), factsOf(mirror(diffReports(b, a))));
    }),
    { numRuns: 60 },
  );
});

/** Changes as a set of facts: lists are in the order of the later report, and titles are its own. */
function factsOf(changes: Changes): string[] {
  const { findings, checks, incidents, pages, journal, ...rest } = changes;
  const lists = { findings, checks, incidents, pages, journal };
  const facts = Object.entries(lists).flatMap(([thing, part]) =>
    Object.entries(part).flatMap(([list, items]) =>
      (items as object[]).map((item) => `${thing} ${list} ${factOf(item)}`),
    ),
  );
  const categories = rest.categories.map(factOf);
  return [...facts, ...categories, JSON.stringify([rest.maturity, rest.empty])].sort();
}

function factOf(item: object): string {
  const { title: _, ...facts } = item as { title: unknown };
  return JSON.stringify(facts, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function mirror(changes: Changes): Changes {
  const turn = <Item extends object>(items: readonly Item[]): Item[] =>
    items.map((item) => {
      const { before, after, ...others } = item as Item & Move<unknown>;
      return {
        ...others,
        ...(after === undefined ? {} : { before: after }),
        ...(before === undefined ? {} : { after: before }),
      } as Item;
    });
  const reword = <Item extends { parts: Changes['pages']['reworded'][number]['parts'] }>(
    items: readonly Item[],
  ): Item[] =>
    items.map((item) => ({
      ...item,
      parts: item.parts.map(({ removed, added, ...part }) => ({
        ...part,
        removed: added,
        added: removed,
      })),
    }));
  const part = <Part extends Changes['pages']>(one: Part): Part => ({
    ...one,
    added: one.removed,
    removed: one.added,
    reworded: reword(one.reworded),
  });
  const { findings, checks } = changes;
  return {
    ...changes,
    findings: {
      added: findings.removed,
      removed: findings.added,
      closed: turn(findings.reopened),
      reopened: turn(findings.closed),
      moved: turn(findings.moved),
      priorities: turn(findings.priorities),
      efforts: turn(findings.efforts),
      costs: turn(findings.costs),
      titles: turn(findings.titles),
      reworded: reword(findings.reworded),
    },
    checks: { added: checks.removed, removed: checks.added, ratings: turn(checks.ratings) },
    incidents: { ...part(changes.incidents), statuses: turn(changes.incidents.statuses) },
    pages: part(changes.pages),
    journal: part(changes.journal),
    categories: turn(changes.categories),
    maturity: { ...turn([changes.maturity])[0] },
  };
}
