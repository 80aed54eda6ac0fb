import test from 'ava';
import { stringify } from 'yaml';

import type { Engagement } from '../../src/report/report.ts';
import {
  ANSWER,
  front,
  ticket,
  tinyEngagement,
  tinyReport,
  type TinyFiles,
} from '../helpers/tiny.ts';

/** Makes the engagement of a report. */
function engagement(changes: object, others: TinyFiles = {}): Engagement {
  return tinyReport({ 'engagement.yaml': tinyEngagement({ ...changes }), ...others }).engagement;
}

test('what is left out has the contract’s defaults, or is absent', (t) => {
  const made = engagement({});
  t.like(made, {
    title: { en: 'A tiny audit' },
    dates: { start: '2026-03-02', end: '2026-03-03' },
    rating: { max: 3, target: 2 },
    currency: 'EUR',
    pageSize: 'A4',
  });
  for (const list of [
    'figures',
    'asked',
    'messages',
    'decisions',
    'next',
    'team',
    'sources',
    'deliverables',
  ] as const) {
    t.deepEqual(made[list], [], list);
  }
  t.deepEqual(made.scope, { in: [], out: [], limits: [] });
  t.deepEqual(made.document, { history: [], distribution: [] });
  t.deepEqual(made.fields, {});
  t.deepEqual(made.deck, { layouts: {}, places: { layouts: {} } });
  for (const key of [
    'trigger',
    'capacity',
    'platform',
    'acceptance',
    'verdict',
    'version',
    'stakes',
  ]) {
    t.false(key in made, key);
  }
});

test('every key of engagement.yaml arrives', (t) => {
  const made = engagement(
    {
      client: { name: 'Client', description: 'Sells', website: 'https://client.example/' },
      dates: { start: '2026-03-02', end: '2026-03-03', restitution: '2026-03-06' },
      version: '1.0',
      classification: 'confidential',
      rating: { max: 5, target: 4, labels: { '0': 'None' } },
      currency: 'GBP',
      report: { size: 'Letter' },
      trigger: 'INC-01',
      stakes: 'Much',
      figures: [{ value: '3 500', label: 'doctors' }],
      platform: { cloud: 'gcp', kubernetes: '1.32', components: { traefik: '2.1.7' } },
      asked: [
        { id: 'Q1', ask: 'Safe?', categories: ['security'], answer: 'No' },
        { id: 'Q2', ask: 'Fast?' },
      ],
      verdict: 'Open',
      messages: ['One', 'Two'],
      next: [{ what: 'Start', who: 'Ops', due: '2026-03-10' }, { what: 'Then' }],
      capacity: '3d/week',
      team: [
        { role: 'Lead', side: 'auditor', days: 2, mission: 'Reads', name: 'Ann' },
        { role: 'Owner', side: 'client', approves: true },
      ],
      scope: { in: ['A'], out: ['B'], limits: ['C'] },
      sources: [
        { kind: 'interview', with: 'Ops', on: '2026-03-02' },
        { kind: 'document', what: 'Plan' },
      ],
      deliverables: [
        { what: 'Report', format: 'PDF', level: 'All', due: '2026-03-06' },
        { what: 'Site' },
      ],
      document: {
        history: [{ version: '0.9', on: '2026-03-06', text: 'First' }],
        written: 'W',
        reviewed: 'R',
        approved: 'A',
        distribution: ['D'],
      },
      acceptance: {
        sent: '2026-03-10',
        reply: '10d',
        outcome: 'with-reserves',
        reserves: [{ text: 'One', lifted: '2026-03-16' }, { text: 'Two' }],
        by: 'CTO',
        on: '2026-03-17',
      },
      fields: { cvss: { type: 'number', label: 'CVSS' }, bare: { type: 'string' } },
      deck: { layouts: { category: 'Two Content' } },
      site: { url: 'https://x.example/', repository: 'https://github.com/a/b' },
    },
    { 'incidents/INC-01.md': front({ title: 'Out', status: 'closed', timezone: 'UTC' }) },
  );
  t.like(made, {
    client: { name: 'Client', description: { en: 'Sells' }, website: 'https://client.example/' },
    dates: { start: '2026-03-02', end: '2026-03-03', restitution: '2026-03-06' },
    version: '1.0',
    classification: 'confidential',
    rating: { max: 5, target: 4, labels: { '0': { en: 'None' } } },
    currency: 'GBP',
    pageSize: 'Letter',
    trigger: 'INC-01',
    stakes: { en: 'Much' },
    platform: { cloud: 'gcp', kubernetes: '1.32', components: { traefik: '2.1.7' } },
    verdict: { en: 'Open' },
    capacity: 3,
    scope: { in: [{ en: 'A' }], out: [{ en: 'B' }], limits: [{ en: 'C' }] },
    deck: { layouts: { category: 'Two Content' } },
    site: { url: 'https://x.example/', repository: 'https://github.com/a/b' },
  });
  t.deepEqual(made.figures, [{ value: { en: '3 500' }, label: { en: 'doctors' } }]);
  t.deepEqual(made.asked, [
    { id: 'Q1', ask: { en: 'Safe?' }, categories: ['security'], answer: { en: 'No' } },
    { id: 'Q2', ask: { en: 'Fast?' }, categories: [] },
  ]);
  t.deepEqual(made.messages, [{ en: 'One' }, { en: 'Two' }]);
  t.deepEqual(made.next, [
    { what: { en: 'Start' }, who: { en: 'Ops' }, due: '2026-03-10' },
    { what: { en: 'Then' } },
  ]);
  t.deepEqual(made.team, [
    {
      role: { en: 'Lead' },
      side: 'auditor',
      approves: false,
      days: 2,
      mission: { en: 'Reads' },
      name: 'Ann',
    },
    { role: { en: 'Owner' }, side: 'client', approves: true },
  ]);
  t.deepEqual(made.sources, [
    { kind: 'interview', with: { en: 'Ops' }, on: '2026-03-02' },
    { kind: 'document', what: { en: 'Plan' } },
  ]);
  t.deepEqual(made.deliverables, [
    { what: { en: 'Report' }, format: { en: 'PDF' }, level: { en: 'All' }, due: '2026-03-06' },
    { what: { en: 'Site' } },
  ]);
  t.deepEqual(made.document, {
    history: [{ version: '0.9', on: '2026-03-06', text: { en: 'First' } }],
    written: { en: 'W' },
    reviewed: { en: 'R' },
    approved: { en: 'A' },
    distribution: [{ en: 'D' }],
  });
  t.deepEqual(made.acceptance, {
    sent: '2026-03-10',
    reply: '10d',
    outcome: 'with-reserves',
    reserves: [{ text: { en: 'One' }, lifted: '2026-03-16' }, { text: { en: 'Two' } }],
    by: { en: 'CTO' },
    on: '2026-03-17',
  });
  t.deepEqual(made.fields, {
    cvss: { type: 'number', label: { en: 'CVSS' } },
    bare: { type: 'string', label: { en: 'bare' } },
  });
});

test('a scale of one level aims at that level', (t) => {
  t.deepEqual(engagement({ rating: { max: 1 } }).rating, { max: 1, target: 1 });
});

test('a decision adds up the findings that it sets going, by id or alias', (t) => {
  const { decisions } = engagement(
    {
      decisions: [
        {
          id: 'D1',
          ask: 'Go?',
          who: 'CTO',
          before: '2026-03-20',
          findings: ['SEC-2', 'SEC-01'],
          otherwise: 'Risk',
        },
        { id: 'D2', ask: 'Wait?' },
      ],
    },
    {
      'security/SEC-01.md': ticket({ effort: '2-3d', cost: 1200 }),
      'security/SEC-02.md': ticket({ effort: '1d', cost: '40/month', aliases: ['SEC-2'] }),
      'security/SEC-03.md': ticket({ effort: '9d' }),
    },
  );
  t.like(decisions[0], {
    findings: ['SEC-01', 'SEC-02'],
    who: { en: 'CTO' },
    before: '2026-03-20',
    otherwise: { en: 'Risk' },
    sums: {
      tickets: ['SEC-01', 'SEC-02'],
      effort: { min: 3, max: 4, monthly: { min: 0, max: 0 } },
      cost: { once: 1200, monthly: 40, saving: 0, unknown: false },
    },
  });
  t.deepEqual(decisions[1], { id: 'D2', ask: { en: 'Wait?' }, findings: [] });
});

test('yes and no, as YAML reads them, are answers in each language; other words stay', (t) => {
  const answer = (value: unknown): unknown =>
    engagement({ decisions: [{ id: 'D1', ask: 'Go?', answer: value }] }).decisions[0]?.answer;
  t.like(answer(true), { en: 'yes' });
  t.like(answer('no'), { fr: 'non', en: 'no' });
  t.deepEqual(answer('Later'), { en: 'Later' });
});

test('the trigger is shown when its incident is', (t) => {
  const incident = (changes: object): TinyFiles => ({
    'incidents/INC-01.md': front({ title: 'Out', status: 'closed', timezone: 'UTC', ...changes }),
  });
  t.is(engagement({ trigger: 'INC-01' }, incident({})).trigger, 'INC-01');
  t.false('trigger' in engagement({ trigger: 'INC-01' }, incident({ audience: 'internal' })));
});

test('the date of a report is the latest day that records something done', (t) => {
  const date = (changes: object, others: TinyFiles = {}): string =>
    tinyReport({ 'engagement.yaml': tinyEngagement({ ...changes }), ...others }).date;
  t.is(date({}), '2026-03-03', 'the end');
  t.is(
    date({ dates: { start: '2026-03-02', end: '2026-03-03', restitution: '2026-03-06' } }),
    '2026-03-06',
  );
  t.is(
    date({ document: { history: [{ version: '1', on: '2026-03-07', text: 'V' }] } }),
    '2026-03-07',
  );
  t.is(
    date({ decisions: [{ id: 'D1', ask: 'Go?', before: '2027-01-01', on: '2026-03-08' }] }),
    '2026-03-08',
  );
  t.is(date({ acceptance: { on: '2026-03-17' } }), '2026-03-17');
  t.is(date({}, { 'journal/2026-03-04.md': front({ title: 'Day' }, 'Read.') }), '2026-03-04');
  const answered = ticket({ status: 'validated', validation: { ...ANSWER, on: '2026-03-09' } });
  t.is(date({}, { 'security/SEC-01.md': answered }), '2026-03-09');
  const planned = { next: [{ what: 'Start', due: '2027-01-01' }] };
  t.is(
    date(planned, { 'security/SEC-01.md': ticket({ due: '2027-01-01' }) }),
    '2026-03-03',
    'plans do not count',
  );
});

test('pages come by order and then id, journal days by date, questions as written', (t) => {
  const { pages, journal, questions } = tinyReport({
    'pages/last.md': front({ title: 'Last' }, 'x'),
    'pages/also-last.md': front({ title: 'Also last' }, 'x'),
    'pages/second.md': front({ title: 'Second', order: 2 }, 'x'),
    'pages/first.md': front({ title: 'First', order: 1 }, 'x'),
    'journal/2026-03-03.md': front(
      { title: 'Two', workshop: 'team', attendance: ['A'], decided: ['B'] },
      'x',
    ),
    'journal/2026-03-02.md': front({ title: 'One' }, 'x'),
    'questions.yaml': stringify([
      {
        id: 'A-02',
        kind: 'access',
        what: 'Keys',
        to: 'CTO',
        asked: '2026-03-02',
        got: '2026-03-03',
      },
      { id: 'A-01', kind: 'question', what: 'Why?', answer: 'So.' },
    ]),
  });
  t.deepEqual(
    pages.map(({ id }) => id),
    ['first', 'second', 'also-last', 'last'],
  );
  t.deepEqual(
    journal.map(({ date }) => date),
    ['2026-03-02', '2026-03-03'],
  );
  t.like(journal[1], { workshop: 'team', attendance: [{ en: 'A' }], decided: [{ en: 'B' }] });
  t.deepEqual(questions, [
    {
      id: 'A-02',
      kind: 'access',
      what: { en: 'Keys' },
      to: { en: 'CTO' },
      asked: '2026-03-02',
      got: '2026-03-03',
    },
    { id: 'A-01', kind: 'question', what: { en: 'Why?' }, answer: { en: 'So.' } },
  ]);
});

test('a report is frozen, whatever the depth', (t) => {
  const report = tinyReport({
    'engagement.yaml': tinyEngagement({
      decisions: [{ id: 'D1', ask: 'Go?', findings: ['SEC-01'] }],
    }),
    'security/SEC-01.md': ticket(
      {},
      '![Map](map.png)\n\n## How\n\nSee [the incident](../incidents/INC-01.md).',
    ),
    'security/map.png': new Uint8Array([1]),
    'incidents/INC-01.md': front({ title: 'Out', status: 'closed', timezone: 'UTC' }, 'Text.'),
  });
  const loose: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    if (!Object.isFrozen(value) && !(value instanceof Map)) loose.push(path);
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    for (const [key, item] of entries as [string, unknown][]) visit(item, `${path}.${key}`);
  };
  visit(report, 'report');
  t.deepEqual(loose, []);
  t.throws(() => ((report.findings[0] as { id: string }).id = 'SEC-99'), { instanceOf: TypeError });
});
