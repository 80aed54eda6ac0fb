import test from 'ava';

import { messagesOf, saidOf } from '../helpers/base-engagement.ts';

const FILE = 'incidents/INC-01-outage.md';

/** An incident whose events are at `phase time`, one a line from line 4 on. */
function incident(zone: string, ...events: string[]): Record<string, string> {
  const lines = events.map((event) => {
    const [phase = '', at = ''] = event.split(' ');
    return `  - { at: "${at}", phase: ${phase}, text: X, evidence: "https://x.example" }`;
  });
  return {
    [FILE]: `---\ntimezone: ${zone}\ntimeline:\n${lines.join('\n')}\ndetectionGap: X\n---\n\n# Total outage\n`,
  };
}

const PARIS = 'Europe/Paris';

test('incident/order: compared as instants, whatever the offsets; equal is in order', async (t) => {
  const files = incident(
    PARIS,
    'impact 2026-03-19T02:55Z',
    'detected 2026-03-19T03:54+01:00',
    'after 2026-03-19T04:00',
    'after 2026-03-19T03:00Z',
    'after 2026-03-19T02:00Z',
  );
  t.deepEqual(await saidOf(files), [`${FILE}:5:11 incident/order`, `${FILE}:8:11 incident/order`]);
  t.deepEqual(await messagesOf(files), [
    'Unexpected instant "2026-03-19T03:54+01:00", expected 2026-03-19T02:55Z or later, as the event above',
    'Unexpected instant "2026-03-19T02:00Z", expected 2026-03-19T03:00Z or later, as the event above',
  ]);
});

test('incident/local-time: an hour that is twice, and one that is never', async (t) => {
  const files = incident(
    PARIS,
    'impact 2026-03-29T02:30',
    'impact 2026-03-29T03:00',
    'impact 2026-10-25T02:00',
    'impact 2026-10-25T02:30+01:00',
    'impact 2026-10-25T03:00',
  );
  t.deepEqual(await saidOf(files), [
    `${FILE}:4:11 incident/local-time`,
    `${FILE}:6:11 incident/local-time`,
  ]);
  t.deepEqual(await messagesOf(files), [
    'Unexpected local time "2026-03-29T02:30", expected one that occurs once in Europe/Paris: it occurs never',
    'Unexpected local time "2026-10-25T02:00", expected one that occurs once in Europe/Paris: it occurs twice',
  ]);
  t.deepEqual(await saidOf(incident('Asia/Tokyo', 'impact 2026-03-29T02:30')), []);
});

test('incident/phase-order: the three impossible orders, and phases that need not follow the list', async (t) => {
  const day = (hour: number): string => `2026-03-19T${String(hour).padStart(2, '0')}:00Z`;
  t.deepEqual(await messagesOf(incident(PARIS, `mitigated ${day(1)}`, `impact ${day(2)}`)), [
    'Unexpected last mitigated at "2026-03-19T01:00Z", expected it after the first impact at 2026-03-19T02:00Z',
  ]);
  t.deepEqual(
    await saidOf(incident(PARIS, `impact ${day(1)}`, `resolved ${day(2)}`, `mitigated ${day(3)}`)),
    [`${FILE}:5:11 incident/phase-order`],
  );
  const sound = [
    `cause-found ${day(0)}`,
    `detected ${day(1)}`,
    `acknowledged ${day(2)}`,
    `impact ${day(3)}`,
    `detected ${day(4)}`,
    `mitigated ${day(5)}`,
    `impact ${day(6)}`,
    `mitigated ${day(7)}`,
    `resolved ${day(8)}`,
  ];
  t.deepEqual(await saidOf(incident(PARIS, ...sound)), []);
  t.deepEqual(await saidOf(incident(PARIS, `resolved ${day(1)}`)), []);
});

test('incident/action: rejected, not owned, not done once the incident is closed', async (t) => {
  const finding = (keys: string): string =>
    `---\npriority: 2\n${keys}---\n\n# X\n\n## Steps\n\nx\n`;
  const decided = 'impact: Less\ncost: 0\nvalidation: { by: PO, on: 2026-03-03, note: No }\n';
  const files = (status: string): Record<string, string> => ({
    'security/SEC-02-x.md': finding(`status: rejected\nowner: Ops\n${decided}`),
    'security/SEC-03-x.md': finding('owner: Ops\naliases: [OLD-3]\n'),
    'security/SEC-04-x.md': finding(`status: done\nowner: Ops\n${decided}`),
    [FILE]: `---\ntimezone: Europe/Paris\nstatus: ${status}\nactions:\n${['SEC-01', 'SEC-02', 'OLD-3', 'SEC-04'].map((id) => `  - { finding: ${id}, type: prevent }`).join('\n')}\n---\n\n# X\n`,
  });
  t.deepEqual(await messagesOf(files('reviewed')), [
    'Unexpected action SEC-01, expected a finding with an owner',
    'Unexpected action SEC-02, expected a finding that is not rejected',
  ]);
  t.deepEqual(await saidOf(files('closed')), [
    `${FILE}:5:16 incident/action`,
    `${FILE}:6:16 incident/action`,
    `${FILE}:7:16 incident/action`,
  ]);
});
