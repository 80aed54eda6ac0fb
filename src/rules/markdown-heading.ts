/** Below its title, a text begins at the second level. */
import type { Heading } from 'mdast';

import type { SourceBody } from '../source/source-record.ts';
import type { Problem, Rule } from './rule.ts';
import { allRecords } from './shared/records.ts';
import { rememberEach } from './shared/remember.ts';

/** One H1 at the top is the title where no key gives it; any other is left in the body. */
export const markdownHeading: Rule = {
  id: 'markdown/heading',
  severity: 'error',
  summary: 'A body has no heading of the first level but its title.',
  why: 'The title is the page’s: a second one breaks the outline of the PDF, and the known sections below it are not recognised.',
  mend: 'Write `##` for sections; take out the H1 where the key `title` is there, or the key.',
  example: {
    files: {
      'pages/context.md': '---\ntitle: Context\n---\n\n# Context\n\nTwenty developers.\n',
    },
    at: 'pages/context.md:5:1',
  },
  *check({ index }): Generator<Problem> {
    for (const body of allRecords(index).flatMap(({ bodies }) => bodies)) {
      for (const { position } of firstLevel(body)) {
        const { line, column } = position?.start ?? { line: 1, column: 1 };
        const message = 'Unexpected heading of the first level, expected ## below the title';
        yield { ...body.place(line, column), message };
      }
    }
  },
};

const firstLevel = rememberEach(({ root }: SourceBody): readonly Heading[] =>
  root.children.filter((node) => node.type === 'heading').filter(({ depth }) => depth === 1),
);
