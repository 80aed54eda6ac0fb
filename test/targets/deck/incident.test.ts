/** The incident's slides: what they choose to tell, and that what they say is true. */
import test from 'ava';

import type { Report } from '../../../src/report/report.ts';
import { createDeckScope, type DeckScope } from '../../../src/targets/deck/view/deck-scope.ts';
import { viewCauses, viewIncident } from '../../../src/targets/deck/view/view-incident.ts';
import { contextOf } from '../../helpers/context.ts';
import { front, ticket, tinyReport } from '../../helpers/tiny.ts';

const context = await contextOf('findings');
test.after.always(() => context.close());

const NOWHERE = { href: () => undefined, image: () => undefined, diagram: () => undefined };
const scopeOf = (report: Report): DeckScope =>
  createDeckScope(report, context.templates('en', NOWHERE));

const PHASES = ['trigger', 'impact', 'detected', 'acknowledged', 'hypothesis', 'mitigated'];

/** An incident whose events of the given numbers are key. */
function incidentWith(keys: readonly number[], more: object = {}): DeckScope {
  const timeline = PHASES.map((phase, at) => ({
    at: `2026-03-01T1${at}:00Z`,
    phase,
    text: `Event ${at}`,
    ...(keys.includes(at) ? { key: true } : {}),
  }));
  const data = { title: 'Out', status: 'reviewed', timezone: 'Europe/Paris', timeline, ...more };
  return scopeOf(
    tinyReport({
      'incidents/INC-01-out.md': front(data),
      'security/SEC-01-a.md': ticket({ effort: '2d' }),
      'security/SEC-02-b.md': ticket({
        status: 'done',
        validation: { by: 'CTO', on: '2026-03-02' },
      }),
      'security/SEC-03-c.md': ticket({}),
    }),
  );
}

const eventsOf = (scope: DeckScope): string[] =>
  viewIncident(scope)?.happened.events.map(({ text }) => text['en'] ?? '') ?? [];

test('the first slide tells the key events alone, and chooses only where the author did not', (t) => {
  t.deepEqual(eventsOf(incidentWith([1, 5])), ['Event 1', 'Event 5']);
  t.is(eventsOf(incidentWith([])).length, 6);
});

test('of the example, too: every event told is a key one', (t) => {
  const { incidents } = context.report;
  const keys = new Set(incidents[0]?.timeline.filter(({ key }) => key).map(({ text }) => text));
  const events = viewIncident(scopeOf(context.report))?.happened.events ?? [];
  t.true(events.length >= 4);
  for (const { text } of events) t.true(keys.has(text));
});

const ACTIONS = [
  { finding: 'SEC-03', type: 'detect' },
  { finding: 'SEC-01', type: 'prevent' },
  { finding: 'SEC-02', type: 'prevent' },
];

test('the third slide groups actions by what they attack, with what is done and left to do', (t) => {
  const prevents = viewIncident(incidentWith([], { actions: ACTIONS }))?.prevents;
  t.is(prevents?.count, 3);
  t.true(prevents?.acts);
  t.deepEqual(
    prevents?.groups.map(({ effect, progress, rows }) => [
      effect.type,
      progress.map(({ name, count }) => `${count} ${name}`),
      rows.map(({ finding }) => finding.id),
    ]),
    [
      ['prevent', ['1 done', '1 toDo'], ['SEC-01', 'SEC-02']],
      ['detect', ['1 toDo'], ['SEC-03']],
    ],
  );
});

test('what is only learned is not said to prevent anything', (t) => {
  const actions = [{ finding: 'SEC-01', type: 'learn' }];
  t.false(viewIncident(incidentWith([], { actions }))?.prevents?.acts);
});

test('an impact that nobody knows stays, and says that it has no figure', (t) => {
  const impact = [
    { what: 'Lost', value: 0, unit: 'records', confidence: 'measured', source: 'Database' },
    { what: 'Missed', confidence: 'unknown', source: 'None' },
  ];
  const shown = viewIncident(incidentWith([], { impact }))?.happened.impact;
  t.deepEqual(
    shown?.map(({ known }) => known),
    [true, false],
  );
});

test('the annex tells the whys, and the factors where the slide did not tell them all', (t) => {
  const flat = [{ text: 'a', role: 'detect' }];
  const deep = [{ text: 'a', role: 'detect', factors: [{ text: 'b', role: 'detect' }] }];
  const told = (causes: object) =>
    viewCauses(incidentWith([], { causes })).map(({ whys, factors }) => [
      whys.length,
      factors.length,
    ]);
  t.deepEqual(told({}), []);
  t.deepEqual(told({ factors: flat }), []);
  t.deepEqual(told({ factors: flat, whys: ['Why?'] }), [[1, 0]]);
  t.deepEqual(told({ factors: deep }), [[0, 1]]);
});
