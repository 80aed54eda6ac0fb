/** Rules on what the pages paint: all of it is structure or artifact, and there is text. */
import { unless } from './document-rules.ts';
import type { PdfRule } from './rule.ts';

/** The rules, in the order they are reported. */
export const contentRules: readonly PdfRule[] = [
  {
    rule: '7.1-content',
    says: 'All that is painted is tagged or an artifact, and each tag is in the structure',
    problems: ({ scans }) => scans.flatMap(({ problems }) => problems),
  },
  {
    rule: 'text',
    says: 'The pages hold text, not pictures of it',
    problems: ({ scans }) => {
      const found = scans.some(({ text }) => text);
      return unless(found, 'no text');
    },
  },
  {
    rule: '7.21-glyphs',
    says: 'Every sign has a glyph in its font',
    problems: ({ scans }) => scans.flatMap(({ missing }) => missing),
  },
  {
    rule: 'content-once',
    says: 'No content belongs to two elements',
    problems: ({ content }) =>
      unless(![...content.values()].includes('twice'), 'content claimed by two elements'),
  },
];
