/** A recommendation can be carried out. */
import type { RootContent } from 'mdast';

import { plainNodes } from '../markdown/plain-prose.ts';
import { visit } from '../markdown/visit.ts';
import { TO_DO } from '../report/totals.ts';
import type { Problem, Rule } from './rule.ts';
import { partBody } from './shared/part-body.ts';
import { rememberEach } from './shared/remember.ts';

/** Words from which on a paragraph may well describe what to do. */
const ENOUGH = 15;

/** Nodes that hold a step, or lead to one. */
const STEPS: ReadonlySet<string> = new Set([
  'list',
  'code',
  'inlineCode',
  'table',
  'link',
  'image',
]);

/** Asked of what is to be done: a draft is still being written, the rest is past. */
export const findingHowSteps: Rule = {
  id: 'finding/how-steps',
  severity: 'warning',
  summary: `From \`proposed\` on, “How to do it” holds a step: a list, code, or ${ENOUGH} words at least.`,
  why: 'The team that will do it was not in the room: one short sentence leaves them with the title.',
  mend: 'List the steps in order, with the commands or the code where there are any, and how to go back.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\nstatus: proposed\nimpact: Nobody outside reaches the control plane\ncost: 0\n---\n\n# Close the public API\n\n## How to do it\n\nMake the cluster private.\n',
    },
    at: 'security/SEC-02-private-cluster.md:12:1',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.findings) {
      const { kind, status = 'draft' } = record.data;
      if (kind === 'strength' || !TO_DO.has(status)) continue;
      for (const body of record.bodies) {
        const content = partBody(body, index.sections).known.get('recommendation') ?? [];
        const [first] = content;
        if (!first || hasStep(content)) continue;
        const { line, column } = first.position?.start ?? { line: 1, column: 1 };
        const message =
          'Unexpected “How to do it” without a step, expected a list, code or a full description';
        yield { ...body.place(line, column), message };
      }
    }
  },
};

const hasStep = rememberEach((content: readonly RootContent[]): boolean => {
  const found: string[] = [];
  visit({ type: 'root', children: [...content] }, ({ type }) => {
    if (STEPS.has(type)) found.push(type);
  });
  return found.length > 0 || plainNodes(content).split(/\s+/).filter(Boolean).length >= ENOUGH;
});
