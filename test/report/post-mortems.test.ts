/** Two public post-mortems: what their authors typed of the clock, beside what their own timeline gives. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { measureIncident, type IncidentMetric } from '../../src/report/incident-metrics.ts';
import type { Incident, TimelineEvent } from '../../src/report/report.ts';
import { byId } from '../helpers/tiny.ts';
import { checkWith } from '../helpers/base-engagement.ts';
import { readFolder } from '../../src/source/read-folder.ts';
import { reportOf, ROOT } from '../helpers/report.ts';

const BOSKOS = 'test/engagements/boskos-2019';
const MYBINDER = 'test/engagements/mybinder-2019';

/** A duration that the authors typed, in minutes, of which figure, and how far ours is from it. */
interface Typed {
  readonly words: string;
  readonly figure: IncidentMetric['id'];
  readonly minutes: number;
  readonly difference: number;
}

const TYPED: Readonly<Record<string, readonly Typed[]>> = {
  [BOSKOS]: [
    { words: 'just over nine hours', figure: 'impactDuration', minutes: 540, difference: 6 },
    { words: '23:04 to 08:12', figure: 'impactDuration', minutes: 548, difference: -2 },
    { words: 'deployed at 10:04', figure: 'impactDuration', minutes: 660, difference: -114 },
  ],
  [MYBINDER]: [
    { words: '30min outage', figure: 'impactDuration', minutes: 30, difference: 9 },
    { words: '40min of total outage', figure: 'impactDuration', minutes: 40, difference: -1 },
    { words: 'unnoticed for 40minutes', figure: 'timeToDetect', minutes: 40, difference: -2 },
  ],
};

async function incidentOf(engagement: string): Promise<Incident> {
  return byId((await reportOf(engagement)).incidents, 'INC-01');
}

function minutesOf({ durations }: Incident['metrics'], id: IncidentMetric['id']): number {
  return durations.find((metric) => metric.id === id)?.minutes ?? Number.NaN;
}

for (const [engagement, typed] of Object.entries(TYPED)) {
  test(`${engagement}: ours against the authors’ own durations`, async (t) => {
    const { metrics } = await incidentOf(engagement);
    for (const { words, figure, minutes, difference } of typed) {
      t.is(minutesOf(metrics, figure) - minutes, difference, words);
    }
  });

  test(`${engagement}: sound, and its source says each slip`, async (t) => {
    const folder = await readFolder(join(ROOT, engagement), engagement);
    const { diagnostics } = await checkWith(Object.fromEntries(folder.files), {});
    t.deepEqual(diagnostics, []);
    const source = await readFile(join(ROOT, engagement, 'pages/source.md'), 'utf8');
    t.regex(source, /https:\/\/github\.com\/\S+\/[0-9a-f]{40}\/\S+\.md/, 'the source is named');
    const { metrics } = await incidentOf(engagement);
    const length = minutesOf(metrics, 'impactDuration');
    const hours = Math.floor(length / 60);
    const said = hours > 0 ? `${hours} h ${String(length % 60).padStart(2, '0')}` : `${length} min`;
    t.true(source.includes(said), said);
  });
}

test('Boskos: every figure, from both its instants', async (t) => {
  const { metrics } = await incidentOf(BOSKOS);
  t.deepEqual(
    metrics.durations.map(({ id, minutes }) => [id, minutes]),
    [
      ['timeToDetect', 226],
      ['timeToAcknowledge', 266],
      ['timeToMitigate', 546],
      ['impactDuration', 546],
      ['timeToResolve', 548],
    ],
  );
  t.like(metrics.durations[3], { from: '2019-03-26T06:04:00Z', to: '2019-03-26T15:10:00Z' });
});

test('Boskos as typed: the dates of its evening make time run backwards, which is an error', async (t) => {
  const folder = await readFolder(join(ROOT, BOSKOS), BOSKOS);
  const path = 'incidents/INC-01-boskos.md';
  const written = new TextDecoder().decode(folder.files.get(path));
  const typed = written.replaceAll('2019-03-25T', '2019-03-26T');
  const { diagnostics } = await checkWith(
    { ...Object.fromEntries(folder.files), [path]: typed },
    {},
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const lines = typed.split('\n');
  t.deepEqual(
    errors
      .map(({ rule, line }) => [rule, lines[line - 1]?.includes('2019-03-26T02:50')])
      .slice(0, 1),
    [['incident/order', true]],
  );
  t.true(errors.some(({ rule }) => rule === 'incident/phase-order'));
});

test('Boskos as typed: an impact in February would have lasted a month', async (t) => {
  const { timeline } = await incidentOf(BOSKOS);
  const asTyped = timeline.map((event): TimelineEvent => {
    if (event.phase !== 'impact') return event;
    // 23:04 on 25 February, when California is on winter time; the authors declare UTC−7.
    return { ...event, at: '2019-02-26T06:04:00Z' };
  });
  const days = 28;
  t.is(minutesOf(measureIncident(asTyped), 'impactDuration'), 546 + days * 24 * 60);
});

test('Mybinder: what its report does not say is missing, and which phase lacks is said', async (t) => {
  const { metrics } = await incidentOf(MYBINDER);
  t.deepEqual(
    metrics.durations.map(({ id, minutes, missing }) => [id, minutes ?? missing]),
    [
      ['timeToDetect', 38],
      ['timeToAcknowledge', 'acknowledged'],
      ['timeToMitigate', 39],
      ['impactDuration', 39],
      ['timeToResolve', 'resolved'],
    ],
  );
});
