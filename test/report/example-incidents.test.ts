/** The two incidents of the worked example, by the figures that their pages print. */
import test from 'ava';

import type { Incident } from '../../src/report/report.ts';
import { byId } from '../helpers/tiny.ts';
import { reportOf } from '../helpers/report.ts';

const report = await reportOf('findings');
const incidentOf = (id: string): Incident => byId(report.incidents, id);

test('INC-01: 5 h 57 of outage, two thirds of it before anybody knew', (t) => {
  const { metrics, timeline, upstream, component } = incidentOf('INC-01');
  t.deepEqual(
    metrics.durations.map(({ id, minutes }) => [id, minutes]),
    [
      ['timeToDetect', 237],
      ['timeToAcknowledge', 6],
      ['timeToMitigate', 357],
      ['impactDuration', 357],
      ['timeToResolve', 440],
    ],
  );
  t.deepEqual(metrics.budget, { minutes: 43.2, window: '30d', multiple: 8.3 });
  t.is(timeline.length, 19);
  t.is(component?.version, '2.1.7');
  t.like(upstream, {
    projectUrl: 'https://github.com/traefik/traefik',
    issueUrl: 'https://github.com/traefik/traefik/issues/6520',
    verdict: 'affected',
  });
});

test('INC-02: the impact begins ten minutes after the trigger', (t) => {
  const { metrics, upstream } = incidentOf('INC-02');
  t.deepEqual(
    metrics.durations.map(({ minutes }) => minutes),
    [257, 7, 345, 345, 346],
  );
  t.is(metrics.budget?.multiple, 8);
  t.is(upstream?.verdict, 'affected');
});

test('each action of the example is a finding that names its incident back', (t) => {
  for (const { id, actions, effect } of report.incidents) {
    for (const { finding } of actions) {
      t.true(byId(report.findings, finding).incidents.includes(id), `${finding} names ${id}`);
    }
    const counted = effect.reduce((sum, { done, toDo, aside }) => sum + done + toDo + aside, 0);
    t.is(counted, actions.length, id);
  }
});

test('the effect of INC-01: four actions attack the cause, two the detection', (t) => {
  const { effect } = incidentOf('INC-01');
  t.deepEqual(
    effect.map(({ type, findings }) => [type, findings]),
    [
      ['prevent', ['DEP-01', 'AVA-01', 'AVA-05', 'AVA-07']],
      ['detect', ['MON-01', 'MON-02']],
      ['mitigate', ['AVA-03']],
      ['respond', ['TRA-01', 'MON-05']],
    ],
  );
  const [prevent, detect] = effect;
  const toDo = report.findings.filter(({ id }) => prevent?.findings.includes(id));
  t.is(
    prevent?.effort.max,
    toDo.reduce((sum, { effort }) => sum + (effort?.max ?? 0), 0),
  );
  t.like(detect, { done: 1, toDo: 1 });
});

test('both pages are in both languages', (t) => {
  for (const { bodies, title } of report.incidents) {
    t.deepEqual(Object.keys(bodies), ['fr', 'en']);
    t.deepEqual(Object.keys(title), ['fr', 'en']);
  }
});
