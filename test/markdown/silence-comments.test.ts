import test from 'ava';
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';

import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';

const RULE = 'constat-ignore a/b: why';

/** What is left as words, and `line:column from-to` of each comment. */
function read(text: string): { left: string; problems: string[]; found: string[] } {
  const { root, problems, silences } = parseMarkdown(text);
  return {
    left: toString(root),
    problems: problems.map(({ rule }) => rule),
    found: silences.map(({ line, column, from, to }) => `${line}:${column} ${from}-${to}`),
  };
}

test('a comment that stands alone is about the block below it', (t) => {
  const text = `Before.\n\n<!-- ${RULE} -->\nOne\ntwo\nthree.\n\nAfter.\n`;
  t.deepEqual(read(text), {
    left: 'Before.One\ntwo\nthree.After.',
    problems: [],
    found: ['3:1 3-6'],
  });
});

test('comments below each other are about the same block; at the end of a text about nothing else', (t) => {
  t.deepEqual(read(`<!-- ${RULE} -->\n<!-- ${RULE} -->\n\nOne.\n`).found, ['1:1 1-4', '2:1 2-4']);
  t.deepEqual(read(`One.\n\n<!-- ${RULE} -->\n`).found, ['3:1 3-3']);
});

test('one at the end of a line is about that line, and leaves no blank', (t) => {
  const { root } = parseMarkdown(`One <!-- ${RULE} -->\ntwo <!-- ${RULE} --> three.\n`);
  t.is(toString(root), 'One\ntwo three.');
  t.deepEqual(read(`One <!-- ${RULE} -->\ntwo <!-- ${RULE} --> three.\n`).found, [
    '1:5 1-1',
    '2:5 2-2',
  ]);
});

test('headings, cells, items, quotations, blocks and alternative texts', (t) => {
  const text = `# Title <!-- ${RULE} -->\n\n| a <!-- ${RULE} --> |\n| --- |\n\n- <!-- ${RULE} -->\n  item\n\n> <!-- ${RULE} -->\n> said\n\n:::internal\n<!-- ${RULE} -->\nhidden\n:::\n\n![alt <!-- ${RULE} -->](a.png)\n`;
  const { left, problems, found } = read(text);
  t.notRegex(left, /constat|why|<!--/);
  t.deepEqual(problems, []);
  t.deepEqual(found, ['1:9 1-1', '3:5 3-3', '6:3 6-7', '9:3 9-10', '13:1 13-14']);
});

test('what is more than a comment stays raw HTML without it; other comments and near misses stay', (t) => {
  t.deepEqual(read(`<!-- ${RULE} --> <b>bold</b>\n`), {
    left: '<b>bold</b>',
    problems: ['markdown/html'],
    found: ['1:1 1-1'],
  });
  for (const text of ['<!-- note -->', '<!-- constat-ignored a/b: why -->', `<!-- ${RULE}`]) {
    t.deepEqual(read(text), { left: text, problems: ['markdown/html'], found: [] });
  }
});

test('in code it is what is shown', (t) => {
  const text = `\`<!-- ${RULE} -->\`\n\n~~~\n<!-- ${RULE} -->\n~~~\n`;
  t.deepEqual(read(text).found, []);
  t.regex(read(text).left, /constat-ignore[^]*constat-ignore/);
});

test('whatever stands around it, nothing of a comment is left', (t) => {
  const piece = fc.constantFrom(
    'a',
    ' b',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '# ',
    '| ',
    '*',
    '[x](y)',
    '1. ',
  );
  const pieces = fc.array(piece, { maxLength: 8 }).map((found) => found.join(''));
  const property = fc.property(pieces, pieces, (before, after) => {
    const { root } = parseMarkdown(`${before}<!-- constat-ignore a/b: SECRET -->${after}`);
    return !JSON.stringify(root).includes('SECRET');
  });
  t.notThrows(() => {
    fc.assert(property);
  });
});
