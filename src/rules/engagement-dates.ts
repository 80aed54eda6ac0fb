/** An audit ends after it began. */
import type { Problem, Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** And is told after it began. */
export const engagementDates: Rule = {
  id: 'engagement/dates',
  severity: 'error',
  summary: 'The audit’s end and its restitution do not come before its start.',
  why: 'The dates stand on the cover.',
  mend: 'Correct the day, the month or the year.',
  example: {
    files: { 'engagement.yaml': ENGAGEMENT.replace('end: 2026-03-03', 'end: 2026-02-03') },
    at: 'engagement.yaml:5:34',
  },
  *check({ index }): Generator<Problem> {
    const { data, locate } = index.sources.engagement;
    const { start } = data.dates;
    for (const key of ['end', 'restitution'] as const) {
      const day = data.dates[key];
      if (day === undefined || day >= start) continue;
      const message = `Unexpected ${key} ${day}, expected ${start}, the start, or later`;
      yield { ...locate(['dates', key]), message };
    }
  },
};
