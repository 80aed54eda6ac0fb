/** A summary is read at a glance. */
import type { RootContent } from 'mdast';

import { plainNodes } from '../markdown/plain-prose.ts';
import type { Problem, Rule } from './rule.ts';
import { partBody } from './shared/part-body.ts';
import { rememberEach } from './shared/remember.ts';

/** Characters of plain text: about three lines of a card. */
const LIMIT = 240;

/** Code, pictures and diagrams are no text of the summary; a body without any section is a summary as a whole. */
export const findingSummaryLength: Rule = {
  id: 'finding/summary-length',
  severity: 'warning',
  summary: `The summary, what stands before the first section, is ${LIMIT} characters long at most.`,
  why: 'Cards and slides show it whole: a longer one is passed over, or pushes the rest off the slide.',
  mend: 'Keep what is wrong and what is proposed, in two sentences; details go into the section “Observation”.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\n---\n\n# Close the public API\n\nAnybody on the internet reaches the control plane of the cluster, which was created two years ago with the options of that time. Nobody has come back to them since, although the options were to be looked at again every quarter, and the guide to security asks for it.\n',
    },
    at: 'security/SEC-02-private-cluster.md:7:1',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.findings) {
      for (const body of record.bodies) {
        const { first, length } = measure(partBody(body, index.sections).summary);
        if (!first || length <= LIMIT) continue;
        const { line, column } = first.position?.start ?? { line: 1, column: 1 };
        const message = `Unexpected summary of ${length} characters, expected ${LIMIT} at most`;
        yield { ...body.place(line, column), message };
      }
    }
  },
};

/** Measures what is text of a summary, which nobody changes, and finds where it begins. */
const measure = rememberEach((content: readonly RootContent[]) => {
  const summary = content.filter(({ type }) => type !== 'code' && type !== 'footnoteDefinition');
  return { first: summary[0], length: countCharacters(plainNodes(summary)) };
});

const segmenter = new Intl.Segmenter('en');

/** Counts what a reader would, so that an accent written apart is none more. */
function countCharacters(text: string): number {
  // A reader counts no more than there are units: most texts need no second look.
  return text.length <= LIMIT ? text.length : [...segmenter.segment(text)].length;
}
