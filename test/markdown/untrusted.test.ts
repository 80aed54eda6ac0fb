import test from 'ava';
import fc from 'fast-check';

import { elementsOf, findDangers, htmlOf, wordsOf } from '../helpers/html.ts';
import { HOSTILE_MARKDOWN } from '../helpers/hostile-corpus/markdown.ts';
import { front, tinyReport } from '../helpers/tiny.ts';
import { toHtml } from '../../src/markdown/to-html.ts';
import { OPTIONS } from '../helpers/html.ts';

test('there are many', (t) => {
  t.true(HOSTILE_MARKDOWN.length >= 60);
  t.is(new Set(HOSTILE_MARKDOWN).size, HOSTILE_MARKDOWN.length);
});

for (const [index, markdown] of HOSTILE_MARKDOWN.entries()) {
  test(`${index}: nothing runs or loads of ${JSON.stringify(markdown)}`, (t) => {
    const html = htmlOf(markdown);
    t.deepEqual(findDangers(html), [], html);
    t.false(/<script/i.test(html), html);
    t.deepEqual(findDangers(htmlOf(markdown, { lang: 'fr', depth: 3, prefix: 'SEC-01--' })), []);
  });
}

test('the same is true of a body that went through the report', (t) => {
  const files = Object.fromEntries(
    HOSTILE_MARKDOWN.map((markdown, index) => [
      `pages/p${index}.md`,
      front({ title: 'P' }, `Text.\n\n${markdown}`),
    ]),
  );
  for (const edition of ['internal', 'client'] as const) {
    const { pages } = tinyReport(dropBroken(files), edition);
    t.true(pages.length >= 60);
    for (const { id, bodies } of pages) {
      const { summary = [], sections = [] } = bodies['en'] ?? {};
      const html = toHtml([...summary, ...sections.flatMap(({ content }) => content)], OPTIONS);
      t.deepEqual(findDangers(html), [], `${files[`pages/${id}.md`] ?? ''}\n${html}`);
    }
  }
});

/** Leaves out what the sources' own check refuses before any report is made. */
function dropBroken(files: Record<string, string>): Record<string, string> {
  const sound = Object.entries(files).filter(([path, text]) => {
    try {
      tinyReport({ [path]: text });
      return true;
    } catch {
      return false;
    }
  });
  return Object.fromEntries(sound);
}

test('raw HTML is shown as it was written', (t) => {
  t.is(wordsOf(htmlOf('a <b onclick="x()">bold</b> word')), 'a <b onclick="x()">bold</b> word');
  t.is(wordsOf(htmlOf('<div>\n<p>x</p>\n</div>')), '<div>\n<p>x</p>\n</div>');
});

test('http, https and mailto are links, in any case', (t) => {
  for (const url of [
    'http://x.example/',
    'https://x.example/?a=1&b=2#c',
    'HTTPS://x.example/',
    'mailto:a@x.example',
  ]) {
    const [link] = elementsOf(htmlOf(`[x](${url})`)).filter(({ tagName }) => tagName === 'a');
    t.is(link?.properties['href'], url.replace('HTTPS', 'https'));
  }
});

/** Pieces that attacks are made of, in any order. */
const shards = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '`',
        '[',
        ']',
        '(',
        ')',
        '!',
        '\\',
        '\n',
        '\n\n',
        ' ',
        '|',
        '&',
        '#',
        '*',
        '_',
        ':',
        '::',
        ':::',
      ],
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=a>',
        'javascript:',
        'data:text/html,',
        'https://x.example/',
        'onclick=a',
      ],
      ...[
        '](',
        '![',
        '[^1]',
        '[^1]: ',
        '> [!NOTE]',
        '```',
        '~~~',
        '- [ ] ',
        '|---|',
        ':redact[',
        ':::internal\n',
        'SEC-01',
        '&lt;',
        '&#106;',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
  { maxLength: 24 },
);

test('property: no order of such pieces brings danger', (t) => {
  fc.assert(
    fc.property(shards, (pieces) => {
      const html = htmlOf(pieces.join(''), { prefix: 'p--' });
      t.deepEqual(findDangers(html), [], html);
    }),
    { numRuns: 1500 },
  );
});
