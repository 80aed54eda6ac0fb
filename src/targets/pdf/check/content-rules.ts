/** Rules on what the pages paint: all of it is structure or artifact, and there is text. */
import { unless } from './document-rules.ts';
import { lostTexts, shrinkage, textsOutside } from './text-places.ts';
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
    rule: '7.21-letters',
    says: 'Every sign tells its letter, and none is one that means nothing',
    problems: ({ texts }) =>
      texts
        .filter(({ letters }) => /[\0\ufeff\ufffe]/.test(letters))
        .map(({ page, letters }) => `page ${page}: ${JSON.stringify(letters.slice(0, 40))}`),
  },
  {
    rule: 'unheard',
    says: 'What is an artifact is a running head or hidden on purpose: no text is lost to readers',
    problems: ({ texts, unheard }) => (unheard === undefined ? [] : lostTexts(texts, unheard)),
  },
  {
    rule: 'page-box',
    says: 'No text runs off its page',
    problems: ({ file, texts }) => textsOutside(file, texts),
  },
  {
    rule: 'size',
    says: 'The pages are as large as they were made: nothing wide made them smaller',
    problems: ({ texts }) => shrinkage(texts),
  },
  {
    rule: 'content-once',
    says: 'No content belongs to two elements',
    problems: ({ content }) =>
      unless(![...content.values()].includes('twice'), 'content claimed by two elements'),
  },
];
