/** A category may not be called what the format calls something else. */
import { RESERVED_FOLDERS } from '../source/classify.ts';
import type { Problem, Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** The names of folders, and the code of incidents. */
export const idReserved: Rule = {
  id: 'id/reserved',
  severity: 'error',
  summary: 'A category’s id is no reserved folder’s name, and its code is not INC.',
  why: 'A folder called `assets` would hold findings and pictures at once, and INC-01 would name two things.',
  mend: 'Choose another id, or another code, for the category.',
  example: {
    files: {
      'engagement.yaml': ENGAGEMENT.replace('availability, code: AVA', 'incidents, code: AVA'),
    },
    at: 'engagement.yaml:8:11',
  },
  *check({ index }): Generator<Problem> {
    const { data, locate } = index.sources.engagement;
    for (const [at, { id, code }] of data.categories.entries()) {
      if (RESERVED_FOLDERS.some((name) => name === id)) {
        const message = `Unexpected category "${id}", expected a name that is not reserved`;
        yield { ...locate(['categories', at, 'id']), message };
      }
      if (code === 'INC') {
        const message = 'Unexpected code "INC", expected another: it is that of incidents';
        yield { ...locate(['categories', at, 'code']), message };
      }
    }
  },
};
