/** The stages of an incident, end to end. */
import test from 'ava';

import { stageIncident } from '../../src/report/incident-stages.ts';
import type { Phase, TimelineEvent } from '../../src/report/report.ts';

const event = (minute: number, phase: Phase): TimelineEvent => ({
  at: new Date(Date.UTC(2020, 0, 1, 0, minute)).toISOString(),
  phase,
  text: { en: phase },
  key: false,
});
const stages = (...events: readonly (readonly [number, Phase])[]): string[] =>
  stageIncident(events.map(([minute, phase]) => event(minute, phase))).map(
    ({ id, minutes }) => `${id} ${minutes}`,
  );

test('each stage runs from one turning point to the next', (t) => {
  t.deepEqual(
    stages(
      [0, 'trigger'],
      [10, 'impact'],
      [12, 'impact'],
      [40, 'detected'],
      [50, 'cause-found'],
      [60, 'mitigated'],
      [65, 'mitigated'],
      [90, 'resolved'],
    ),
    ['latent 10', 'undetected 30', 'diagnosis 10', 'repair 15', 'consolidation 25'],
  );
});

test('a turning point that is not there is passed over', (t) => {
  t.deepEqual(stages([10, 'impact'], [40, 'mitigated']), ['undetected 30']);
  t.deepEqual(stages([10, 'detected'], [40, 'acknowledged']), []);
});

test('one that comes before the last turns nothing', (t) => {
  t.deepEqual(stages([5, 'detected'], [10, 'impact'], [40, 'mitigated']), ['undetected 30']);
});

test('what lasts longer than the outage allows to draw is left out', (t) => {
  t.deepEqual(stages([0, 'trigger'], [500, 'impact'], [510, 'mitigated'], [900, 'resolved']), [
    'undetected 10',
  ]);
});
