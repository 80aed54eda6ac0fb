/** The levels that a check describes are those of the scale. */
import type { Problem, Rule } from './rule.ts';
import { highestLevel } from './shared/scale.ts';

/** Those of the catalogue are simply not taken on another scale: they would say another level. */
export const checkLevels: Rule = {
  id: 'check/levels',
  severity: 'error',
  summary: 'A check that says what is seen at each level says it for every level of the scale.',
  why: 'The client reads the text of the level reached: one text more or less, and it is another level’s.',
  mend: 'Write one text a level, from 0 up. The catalogue’s four texts are shown on a scale from 0 to 3 only.',
  example: {
    files: {
      'checks.yaml':
        '- id: rbac\n  category: security\n  title: Least privilege\n  rating: 1\n  levels: [None, Some, All]\n',
    },
    at: 'checks.yaml:5:11',
  },
  *check({ index }): Generator<Problem> {
    const count = highestLevel(index) + 1;
    for (const { record } of index.checks) {
      const { levels } = record.data;
      if (levels === undefined || levels.length === count) continue;
      const message = `Unexpected list of ${levels.length} levels, expected ${count} texts, one a level from 0 to ${count - 1}`;
      yield { ...record.locate(['levels']), message };
    }
  },
};
