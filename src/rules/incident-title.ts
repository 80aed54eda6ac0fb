/** An incident has a title. */
import type { Problem, Rule } from './rule.ts';

/** A key, or the only heading of the first level that the body begins with. */
export const incidentTitle: Rule = {
  id: 'incident/title',
  severity: 'error',
  summary: 'An incident has a title: the key `title`, or the H1 that its body begins with.',
  why: 'The title is what the summary and the site’s list show of it.',
  mend: 'Begin the body with `# ` and what happened: “Total outage of 19 March”.',
  example: {
    files: {
      'incidents/INC-02-queue.md': '---\ntimezone: Europe/Paris\n---\n\nThe queue was full.\n',
    },
    at: 'incidents/INC-02-queue.md:2:1',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.incidents) {
      if (record.data.title !== undefined) continue;
      const message = 'Missing title, expected the key `title`, or one H1 at the top of the body';
      yield { ...record.locate([]), message };
    }
  },
};
