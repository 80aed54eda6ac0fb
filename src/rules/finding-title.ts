/** A finding has a title. */
import type { Problem, Rule } from './rule.ts';

/** A key, or the only heading of the first level that the body begins with. */
export const findingTitle: Rule = {
  id: 'finding/title',
  severity: 'error',
  summary: 'A finding has a title: the key `title`, or the H1 that its body begins with.',
  why: 'The title is all that a slide, a card and a table show of it.',
  mend: 'Begin the body with `# ` and an action: “Isolate the environments”.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md': '---\npriority: 2\n---\n\nThe API is public.\n',
    },
    at: 'security/SEC-02-private-cluster.md:2:1',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.findings) {
      if (record.data.title !== undefined) continue;
      const message = 'Missing title, expected the key `title`, or one H1 at the top of the body';
      yield { ...record.locate([]), message };
    }
  },
};
