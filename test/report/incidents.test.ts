import test from 'ava';

import { evidencePath } from '../../src/report/make-report.ts';
import { readInstant } from '../../src/report/read-instant.ts';
import type { Incident } from '../../src/report/report.ts';
import {
  byId,
  front,
  ticket,
  tinyEngagement,
  tinyReport,
  type TinyFiles,
} from '../helpers/tiny.ts';

/** Makes the only incident of an engagement. */
function only(data: object, others: TinyFiles = {}): Incident {
  const base = { title: 'Out', status: 'reviewed', timezone: 'Europe/Paris' };
  const files = { 'incidents/INC-01-out.md': front({ ...base, ...data }), ...others };
  return byId(tinyReport(files).incidents, 'INC-01');
}

const READ: readonly (readonly [string, string, string])[] = [
  ['2026-03-18T21:40Z', 'Europe/Paris', '2026-03-18T21:40:00Z'],
  ['2026-03-18T21:40:30Z', 'Europe/Paris', '2026-03-18T21:40:30Z'],
  ['2026-03-18T21:40+02:00', 'Europe/Paris', '2026-03-18T19:40:00Z'],
  ['2026-03-18T21:40', 'Europe/Paris', '2026-03-18T20:40:00Z'],
  ['2026-07-18T21:40', 'Europe/Paris', '2026-07-18T19:40:00Z'],
  ['2026-03-18T21:40', 'Asia/Kolkata', '2026-03-18T16:10:00Z'],
  ['2025-10-26T02:30', 'Europe/Paris', 'twice'],
  ['2025-10-26T02:00', 'Europe/Paris', 'twice'],
  ['2025-10-26T01:59', 'Europe/Paris', '2025-10-25T23:59:00Z'],
  ['2025-10-26T03:00', 'Europe/Paris', '2025-10-26T02:00:00Z'],
  ['2026-03-29T02:30', 'Europe/Paris', 'never'],
  ['2026-03-29T02:00', 'Europe/Paris', 'never'],
  ['2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00:00Z'],
  ['2025-11-02T01:30', 'America/New_York', 'twice'],
  ['2026-03-08T02:15', 'America/New_York', 'never'],
  ['2025-10-26T02:30Z', 'Europe/Paris', '2025-10-26T02:30:00Z'],
];

for (const [written, zone, expected] of READ) {
  test(`${written} in ${zone} is ${expected}`, (t) => {
    const read = readInstant(written, zone);
    t.is(read.ok ? read.at : read.reason, expected);
  });
}

test('events are in UTC whatever they were written in, and the night the clocks change lasts', (t) => {
  const { timeline, metrics } = only({
    timeline: [
      { at: '2025-10-26T01:30', phase: 'impact', text: 'Down' },
      { at: '2025-10-26T02:30+02:00', phase: 'detected', text: 'Seen', by: 'monitor', key: true },
      { at: '2025-10-26T02:30+01:00', phase: 'mitigated', text: 'Up', by: 'human' },
      { at: '2025-10-26T03:30', phase: 'resolved', text: 'Over', evidence: 'https://x.example/1' },
    ],
  });
  t.deepEqual(
    timeline.map(({ at }) => at),
    [
      '2025-10-25T23:30:00Z',
      '2025-10-26T00:30:00Z',
      '2025-10-26T01:30:00Z',
      '2025-10-26T02:30:00Z',
    ],
  );
  const minutes = metrics.durations.map((duration) => duration.minutes);
  t.deepEqual(minutes, [60, undefined, 120, 120, 180]);
  t.deepEqual(timeline[1], {
    at: '2025-10-26T00:30:00Z',
    phase: 'detected',
    text: { en: 'Seen' },
    by: 'monitor',
    key: true,
  });
});

test('every key of an incident arrives', (t) => {
  const incident = only(
    {
      severity: 'sev1',
      component: { name: 'Traefik', version: '2.1.7' },
      upstream: { project: 'traefik/traefik', issue: 6520, introduced: '2.1.7', fixed: '2.1.8' },
      slo: { target: 99.9, window: '30d' },
      impact: [
        { what: 'Doctors', value: 100, unit: '%', source: 'Logs', confidence: 'measured' },
        { what: 'Calls' },
      ],
      detectionGap: 'No probe',
      causes: {
        trigger: 'A node',
        root: 'A defect',
        whys: ['Why?', 'Because SEC-01.'],
        factors: [{ text: 'A', role: 'prevent', factors: [{ text: 'B', role: 'amplify' }] }],
      },
      lessons: { well: ['W'], poorly: ['P'], lucky: ['L'] },
      actions: [{ finding: 'SEC-1', type: 'prevent' }],
    },
    { 'security/SEC-01.md': ticket({ aliases: ['SEC-1'] }) },
  );
  t.like(incident, {
    severity: 'sev1',
    status: 'reviewed',
    timezone: 'Europe/Paris',
    component: { name: 'Traefik', version: '2.1.7' },
    upstream: {
      project: 'traefik/traefik',
      issue: '6520',
      introduced: '2.1.7',
      fixed: '2.1.8',
      projectUrl: 'https://github.com/traefik/traefik',
      issueUrl: 'https://github.com/traefik/traefik/issues/6520',
      issueName: '#6520',
      verdict: 'affected',
    },
    slo: { target: 99.9, window: '30d' },
    detectionGap: { en: 'No probe' },
    lessons: { well: [{ en: 'W' }], poorly: [{ en: 'P' }], lucky: [{ en: 'L' }] },
    actions: [{ finding: 'SEC-01', type: 'prevent' }],
    findings: ['SEC-01'],
  });
  t.deepEqual(incident.impact, [
    {
      what: { en: 'Doctors' },
      value: 100,
      unit: { en: '%' },
      source: { en: 'Logs' },
      confidence: 'measured',
    },
    { what: { en: 'Calls' } },
  ]);
  t.deepEqual(incident.causes, {
    trigger: { en: 'A node' },
    root: { en: 'A defect' },
    whys: [{ en: 'Why?' }, { en: 'Because SEC-01.' }],
    factors: [
      {
        text: { en: 'A' },
        role: 'prevent',
        factors: [{ text: { en: 'B' }, role: 'amplify', factors: [] }],
      },
    ],
  });
});

test('an incident that says little has nothing made up', (t) => {
  const incident = only({});
  t.deepEqual(incident.timeline, []);
  t.deepEqual(incident.causes, { whys: [], factors: [] });
  for (const key of ['severity', 'slo', 'component', 'upstream', 'detectionGap']) {
    t.false(key in incident, key);
  }
  t.deepEqual(only({ component: { name: 'Traefik' } }).component, { name: 'Traefik' });
});

test('incidents come in the order of their numbers; drafts are for the internal edition', (t) => {
  const incident = (status: string): string => front({ title: 'Out', status, timezone: 'UTC' });
  const files = {
    'incidents/INC-10.md': incident('closed'),
    'incidents/INC-9.md': incident('in-review'),
    'incidents/INC-2.md': incident('draft'),
  };
  t.deepEqual(
    tinyReport(files).incidents.map(({ id }) => id),
    ['INC-9', 'INC-10'],
  );
  t.deepEqual(
    tinyReport(files, 'internal').incidents.map(({ id }) => id),
    ['INC-2', 'INC-9', 'INC-10'],
  );
});

test('the evidence of a timeline and the logos are among the assets', (t) => {
  const { assets } = tinyReport({
    'engagement.yaml': tinyEngagement({
      client: { name: 'Client', logo: 'assets/client.png' },
      auditor: { name: 'Auditor', logo: 'assets/missing.svg' },
    }),
    'assets/client.png': new Uint8Array([1, 2, 3]),
    'assets/shared.txt': 'log\n',
    'assets/unused.txt': 'no\n',
    'incidents/events.txt': 'log\n',
    'incidents/INC-01.md': front({
      title: 'Out',
      status: 'closed',
      timezone: 'UTC',
      timeline: [
        { at: '2026-03-01T10:00Z', phase: 'impact', text: 'a', evidence: 'events.txt' },
        { at: '2026-03-01T10:01Z', phase: 'detected', text: 'b', evidence: '../assets/shared.txt' },
        { at: '2026-03-01T10:02Z', phase: 'resolved', text: 'c', evidence: 'https://x.example/' },
      ],
    }),
  });
  t.deepEqual(
    [...assets.keys()],
    ['assets/client.png', 'assets/shared.txt', 'incidents/events.txt'],
  );
  t.deepEqual(assets.get('assets/client.png'), {
    path: 'assets/client.png',
    bytes: new Uint8Array([1, 2, 3]),
  });
});

test('evidence is a path beside its incident, or an address', (t) => {
  const file = 'incidents/INC-01.md';
  t.is(evidencePath('a/log.txt', file), 'incidents/a/log.txt');
  t.is(evidencePath('../assets/log.txt', file), 'assets/log.txt');
  t.is(evidencePath('./log.txt', file), 'incidents/log.txt');
  t.is(evidencePath('https://x.example/', file), undefined);
  t.is(evidencePath(undefined, file), undefined);
});
