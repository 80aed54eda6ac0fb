/** Below its title, a text begins at the second level. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { SourceRecord } from '../source/source-record.ts';
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
    const message = 'Unexpected heading of the first level, expected ## below the title';
    for (const record of allRecords(index)) {
      for (const place of firstLevel(record)) yield { ...place, message };
    }
  },
};

/** Where the bodies of a record have a heading of the first level. */
const firstLevel = rememberEach(({ bodies }: SourceRecord<unknown>): readonly Place[] =>
  bodies.flatMap(({ root, place }) =>
    root.children.flatMap((node) => {
      if (node.type !== 'heading' || node.depth !== 1) return [];
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      return [place(line, column)];
    }),
  ),
);
