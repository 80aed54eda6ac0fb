/** A finding's id begins with the code of its category. */
import type { Problem, Rule } from './rule.ts';
import { idPlace } from './shared/names.ts';

/** Another category's code in an id is an error. */
export const idCategoryCode: Rule = {
  id: 'id/category-code',
  severity: 'error',
  summary: 'A finding’s id begins with its own category’s code.',
  why: 'A reader who sees AVA-02 looks for it under availability, in the board’s column of that name too.',
  mend: 'Change the id, or move the finding into the category’s folder.',
  example: {
    files: { 'security/AVA-02-replicas.md': '---\npriority: 2\n---\n\n# Run two replicas\n' },
    at: 'security/AVA-02-replicas.md:1:1',
  },
  *check({ index }): Generator<Problem> {
    const { categories } = index.sources.engagement.data;
    for (const { id, category, record } of index.findings) {
      const code = categories.find((one) => one.id === category)?.code;
      const own = id.replace(/-\d+$/, '');
      if (id === '' || code === undefined || own === code) continue;
      const message = `Unexpected id "${id}" in the category ${category}, expected ${code}- and a number`;
      yield { ...idPlace(record), message };
    }
  },
};
