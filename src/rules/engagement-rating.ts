/** The scale holds its own target, and has a word for each level. */
import type { Problem, Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';
import { highestLevel } from './shared/scale.ts';

/** Constat has words for the levels 0 to 3; any other scale brings its own. */
export const engagementRating: Rule = {
  id: 'engagement/rating',
  severity: 'error',
  summary: 'The scale’s target is one of its levels, and each level has a label.',
  why: 'A level without a word is a row of dots that each reader understands in another way.',
  mend: 'Write a label for each level from "0" to the maximum, or keep the scale of 0 to 3, which has words already.',
  example: {
    files: { 'engagement.yaml': `${ENGAGEMENT}rating: { max: 3, target: 4 }\n` },
    at: 'engagement.yaml:9:27',
  },
  *check({ index }): Generator<Problem> {
    const { data, locate } = index.sources.engagement;
    const { target, labels } = data.rating ?? {};
    const max = highestLevel(index);
    if (target !== undefined && target > max) {
      const message = `Unexpected target ${target}, expected a level from 0 to ${max}`;
      yield { ...locate(['rating', 'target']), message };
    }
    if (labels === undefined && max === 3) return;
    const given = labels ?? {};
    const levels = Array.from({ length: max + 1 }, (_, level) => String(level));
    const missing = levels.filter((level) => !Object.hasOwn(given, level));
    if (missing.length > 0) {
      const message = `Missing labels, expected one for each level from 0 to ${max}: ${missing.join(', ')}`;
      yield { ...locate(['rating', labels ? 'labels' : 'max'], 'key'), message };
    }
    for (const level of Object.keys(given).filter((key) => !levels.includes(key))) {
      const message = `Unexpected label of the level ${level}, expected levels from 0 to ${max}`;
      yield { ...locate(['rating', 'labels', level], 'key'), message };
    }
  },
};
