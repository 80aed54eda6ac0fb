import test from 'ava';
import fc from 'fast-check';

import { measureIncident, type IncidentMetric } from '../../src/report/incident-metrics.ts';
import { stageIncident } from '../../src/report/incident-stages.ts';
import type { Phase, TimelineEvent } from '../../src/report/report.ts';
import { PHASES } from '../../src/schema/incident.ts';

/** Events of a timeline written short: `impact 21:40` is on 2020-03-18, UTC. */
function timeline(...events: readonly string[]): TimelineEvent[] {
  return events.map((event) => {
    const [phase = '', at = ''] = event.split(' ');
    const full = at.includes('T') ? at : `2020-03-18T${at}:00Z`;
    return { at: full, phase: phase as Phase, text: { en: event }, key: false };
  });
}

const WHOLE = timeline(
  'lead-up 20:00',
  'trigger 21:00',
  'impact 21:40',
  'detected 21:52',
  'impact 21:55',
  'acknowledged 22:00',
  'detected 22:05',
  'hypothesis 22:10',
  'acknowledged 22:15',
  'mitigated 22:30',
  'cause-found 23:00',
  'mitigated 23:10',
  'resolved 23:30',
  'resolved 23:40',
  'after 23:59',
);

/** Durations in minutes, or the missing phase, by figure. */
function figures(events: readonly TimelineEvent[]): Record<string, number | string | undefined> {
  const { durations } = measureIncident(events);
  return Object.fromEntries(durations.map(({ id, minutes, missing }) => [id, minutes ?? missing]));
}

test('each figure goes from the first to the first or last that the contract names', (t) => {
  t.deepEqual(figures(WHOLE), {
    timeToDetect: 12,
    timeToAcknowledge: 8,
    timeToMitigate: 90,
    impactDuration: 90,
    timeToResolve: 120,
  });
});

test('a figure keeps both its instants', (t) => {
  const { durations } = measureIncident(WHOLE);
  const detect = durations.find(({ id }) => id === 'timeToDetect');
  t.deepEqual(detect, {
    id: 'timeToDetect',
    from: '2020-03-18T21:40:00Z',
    to: '2020-03-18T21:52:00Z',
    minutes: 12,
  } satisfies IncidentMetric);
});

test('where nothing was mitigated, the impact lasts until the last resolved', (t) => {
  const events = timeline('impact 10:00', 'detected 10:05', 'resolved 10:30', 'resolved 11:00');
  t.deepEqual(figures(events), {
    timeToDetect: 5,
    timeToAcknowledge: 'acknowledged',
    timeToMitigate: 60,
    impactDuration: 60,
    timeToResolve: 60,
  });
});

test('a figure whose phase is missing says which', (t) => {
  t.deepEqual(figures(timeline('trigger 10:00')), {
    timeToDetect: 'impact',
    timeToAcknowledge: 'detected',
    timeToMitigate: 'impact',
    impactDuration: 'impact',
    timeToResolve: 'impact',
  });
  t.deepEqual(figures(timeline('impact 10:00')), {
    timeToDetect: 'detected',
    timeToAcknowledge: 'detected',
    timeToMitigate: 'mitigated',
    impactDuration: 'mitigated',
    timeToResolve: 'resolved',
  });
  t.is(figures([])['timeToDetect'], 'impact');
});

test('an alarm before the impact takes no time to detect, not less than none', (t) => {
  const events = timeline('trigger 09:00', 'detected 09:30', 'impact 10:00', 'mitigated 10:10');
  t.is(figures(events)['timeToDetect'], 0);
});

test('instants are compared as instants: the night the clocks change is right by itself', (t) => {
  const events = timeline(
    'impact 2025-10-26T00:30:00Z',
    'detected 2025-10-26T01:30:00Z',
    'mitigated 2025-10-26T02:00:00Z',
  );
  t.like(figures(events), { timeToDetect: 60, timeToMitigate: 90 });
});

const slo = { target: 99.9, window: '30d' };
const outage = (minutes: number): TimelineEvent[] => {
  const end = new Date(Date.UTC(2020, 2, 18, 0, minutes)).toISOString();
  return timeline('impact 2020-03-18T00:00:00Z', `mitigated ${end}`);
};

test('the budget is window × (1 − target/100), burnt as a multiple of one decimal', (t) => {
  t.deepEqual(measureIncident(outage(255), slo).budget, {
    minutes: 43.2,
    window: '30d',
    multiple: 5.9,
  });
  t.is(measureIncident(outage(0), slo).budget?.multiple, 0);
  t.deepEqual(measureIncident(outage(60), { target: 99, window: '7d' }).budget, {
    minutes: 100.8,
    window: '7d',
    multiple: 0.6,
  });
});

test('a multiple is rounded half up, whatever its binary fraction', (t) => {
  const half = { target: 99.5, window: '30d' };
  t.is(measureIncident(outage(270), half).budget?.multiple, 1.3, '270 / 216 = 1.25');
  t.is(measureIncident(outage(54), half).budget?.multiple, 0.3, '54 / 216 = 0.25');
});

test('without an end the budget has no multiple; without an objective there is no budget', (t) => {
  t.deepEqual(measureIncident(timeline('impact 10:00'), slo).budget, {
    minutes: 43.2,
    window: '30d',
    missing: 'mitigated',
  });
  t.false('budget' in measureIncident(WHOLE));
  t.false('budget' in measureIncident(WHOLE, { target: 99, window: 'a month' }));
});

const steps = fc.array(fc.tuple(fc.nat(600), fc.constantFrom(...PHASES)), { maxLength: 25 });

test('property: events in order of time never give a negative duration, and always a figure or a reason', (t) => {
  fc.assert(
    fc.property(steps, (all) => {
      let minute = 0;
      const events = all.map(([step, phase]): TimelineEvent => {
        minute += step;
        const at = new Date(Date.UTC(2025, 9, 25, 20, minute)).toISOString();
        return { at, phase, text: {}, key: false };
      });
      const phases = new Set(all.map(([, phase]) => phase));
      for (const { minutes, missing, id } of measureIncident(events, slo).durations) {
        t.is((minutes === undefined) !== (missing === undefined), true, id);
        if (minutes !== undefined) t.true(minutes >= 0, id);
        if (missing !== undefined) t.false(phases.has(missing), `${id} misses ${missing}`);
      }
    }),
  );
});

test('property: shifting a whole timeline changes no duration', (t) => {
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), (minutes) => {
      const shifted = WHOLE.map((event) => ({
        ...event,
        at: new Date(Date.parse(event.at) + minutes * 60_000).toISOString(),
      }));
      t.deepEqual(figures(shifted), figures(WHOLE));
    }),
  );
});

/** A step of minutes and the second of the minute at which its event falls. */
const step = fc.tuple(fc.nat(5000), fc.nat(59));

test('property: phases in their order give durations that are never negative and add up', (t) => {
  const phases = [
    'trigger',
    'impact',
    'detected',
    'acknowledged',
    'mitigated',
    'resolved',
  ] as const;
  const length = phases.length;
  fc.assert(
    fc.property(fc.array(step, { minLength: length, maxLength: length }), (all) => {
      let minute = 0;
      const events = phases.map((phase, at): TimelineEvent => {
        const [minutes = 0, second = 0] = all[at] ?? [];
        // Over the night when the clocks of Paris go back, an hour is no longer than elsewhere.
        minute += minutes + (at === 0 ? 0 : 1);
        const time = Date.UTC(2025, 9, 25, 20, minute, second);
        return { at: new Date(time).toISOString(), phase, text: {}, key: false };
      });
      const measured = figures(events) as Record<string, number>;
      const minutesOf = (id: string): number => measured[id] ?? Number.NaN;
      const between = (from: number, to: number): number =>
        all.slice(from + 1, to + 1).reduce((sum, [minutes]) => sum + minutes + 1, 0);
      for (const minutes of Object.values(measured)) t.true(minutes >= 0);
      t.is(minutesOf('timeToDetect') + minutesOf('timeToAcknowledge'), between(1, 3));
      t.is(minutesOf('timeToDetect') + between(2, 4), minutesOf('timeToMitigate'));
      t.is(minutesOf('timeToMitigate') + between(4, 5), minutesOf('timeToResolve'));
      t.is(minutesOf('impactDuration'), minutesOf('timeToMitigate'));
      const stages = stageIncident(events).filter(
        ({ id }) => id !== 'latent' && id !== 'consolidation',
      );
      const sum = stages.reduce((total, { minutes }) => total + minutes, 0);
      t.is(sum, minutesOf('impactDuration'), 'the stages of the drawing are the outage');
    }),
  );
});

test('seconds count to the minute, as instants are printed', (t) => {
  const events = timeline(
    'impact 2020-03-18T21:40:59Z',
    'detected 2020-03-18T21:41:00Z',
    'mitigated 2020-03-18T21:42:30Z',
  );
  t.like(figures(events), { timeToDetect: 1, timeToMitigate: 2 });
});

test('an incident of several days, written with several offsets', (t) => {
  const events = timeline(
    'impact 2020-02-28T23:30:00Z',
    'detected 2020-02-29T08:00:00+05:30',
    'mitigated 2020-03-02T00:15:00-05:00',
    'resolved 2020-03-03T23:30:00Z',
  );
  t.like(figures(events), { timeToDetect: 180, timeToMitigate: 3225, timeToResolve: 4 * 24 * 60 });
});
