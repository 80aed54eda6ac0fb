import test from 'ava';
import fc from 'fast-check';

import { plainNodes, plainProse } from '../../src/markdown/plain-prose.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { htmlOf, readHtml, wordsOf } from '../helpers/html.ts';
import { elementsOf } from '../helpers/html.ts';

/** Any text at all, and texts made of what Markdown is made of. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'a',
          'b',
          ' ',
          '\n',
          '\n\n',
          '\t',
          '    ',
          '#',
          '##',
          '*',
          '**',
          '_',
          '`',
          '```',
          '~~~',
          '>',
          '- ',
          '1. ',
          '[',
          ']',
          '(',
          ')',
        ],
        ...[
          '!',
          '|',
          '|---|',
          '\\',
          '<',
          '>',
          '&',
          '"',
          ':',
          '::',
          ':::',
          ':::internal',
          ':redact[',
          '[^1]',
          '[^1]: ',
          '[a]: b',
          '[ ] ',
          '---',
          '***',
          '\r',
          '\u0000',
          '\uD800',
          '█████',
        ],
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);

test('property: no text makes parsing or writing throw, and what is written parses back', (t) => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('fr', 'en', 'de'), (text, lang) => {
      const html = htmlOf(text, { lang, depth: 3, prefix: 'p--' });
      t.is(typeof html, 'string');
      t.truthy(readHtml(html));
      t.is(typeof plainNodes(parseMarkdown(text).root.children), 'string');
    }),
    { numRuns: 1500 },
  );
});

test('property: problems have a rule and a place in the text', (t) => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { rule, line, column } of parseMarkdown(text).problems) {
        t.regex(rule, /^markdown\//);
        t.true(line >= 1 && line <= lines && column >= 1, `${line}:${column} of ${lines}`);
      }
    }),
    { numRuns: 800 },
  );
});

const words = fc.array(
  fc.string({ unit: fc.constantFrom(...Array.from('abcdéèàœßЖ漢')), minLength: 1, maxLength: 8 }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

test('property: words survive, in order, as HTML and as plain words', (t) => {
  fc.assert(
    fc.property(
      words,
      fc.constantFrom('', '- ', '> ', '## ', '> [!NOTE]\n> ', '1. '),
      (all, block) => {
        const text = block + all.join(' ');
        const seen = wordsOf(htmlOf(text)).split(/\s+/);
        t.deepEqual(
          seen.filter((word) => all.includes(word)),
          all,
        );
        t.is(plainProse(plainNodes(parseMarkdown(text).root.children)), all.join(' '));
      },
    ),
    { numRuns: 300 },
  );
});

test('property: the lines of a code block survive to the character', (t) => {
  const line = fc
    .string({ unit: 'grapheme-ascii', maxLength: 30 })
    .filter((text) => !text.includes('`'));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const code = lines.join('\n');
      const html = htmlOf(`\`\`\`text\n${code}\n\`\`\``);
      t.is(wordsOf(html), code);
    }),
    { numRuns: 300 },
  );
});

test('property: every id of one body is there once', (t) => {
  fc.assert(
    fc.property(anyText, (text) => {
      const ids = elementsOf(htmlOf(text, { prefix: 'p--' })).flatMap(
        ({ properties }) => properties['id'] ?? [],
      );
      t.is(new Set(ids).size, ids.length, text);
    }),
    { numRuns: 500 },
  );
});
