/** A small engagement whose incident has sixty events, over the night when the clocks of Paris go back. */
import { PHASES } from '../../src/schema/incident.ts';
import { front, ticket, tinyEngagement, type TinyFiles } from './tiny.ts';

/** How many events it has. */
export const EVENTS = 60;

/** What the event of a number says, in the middle of a sentence of one line and more. */
export function eventWord(number: number): string {
  return `event-${String(number).padStart(2, '0')}`;
}

/** An event every thirteen minutes, phases in their order, many of each. */
export function longIncident(): TinyFiles {
  const timeline = Array.from({ length: EVENTS }, (_, at) => ({
    at: `${new Date(Date.UTC(2025, 9, 25, 20, at * 13)).toISOString().slice(0, 16)}Z`,
    phase: PHASES[Math.floor((at * PHASES.length) / EVENTS)],
    text: `What happened at ${eventWord(at + 1)}, told in a sentence that is long enough to take two lines of a table on a page or on a slide, with SEC-01 in it.`,
    by: 'human',
    evidence: `https://logs.example/query/${'a'.repeat(60)}/${String(at)}`,
    key: at % 4 === 0,
  }));
  return {
    'engagement.yaml': tinyEngagement({ trigger: 'INC-01' }),
    'security/SEC-01.md': ticket({ owner: 'Operators' }),
    'incidents/INC-01-long.md': front({
      title: 'A night with sixty events',
      severity: 'sev1',
      status: 'reviewed',
      timezone: 'Europe/Paris',
      slo: { target: 99.9, window: '30d' },
      timeline,
      detectionGap: 'Nothing watched.',
      causes: {
        trigger: 'A restart.',
        root: 'A defect.',
        whys: ['Why? Because.'],
        factors: [{ text: 'No alert', role: 'detect' }],
      },
      actions: [{ finding: 'SEC-01', type: 'prevent' }],
    }),
  };
}
