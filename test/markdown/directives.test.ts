import test from 'ava';
import fc from 'fast-check';

import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { BAR, redactText, redactTree, revealText } from '../../src/markdown/redaction.ts';
import { toHtml } from '../../src/markdown/to-html.ts';
import { htmlOf, OPTIONS, wordsOf } from '../helpers/html.ts';

/** What parses as a directive and is none of ours: shown as written, without a word. */
const GIVEN_BACK = [
  '09:00–15:00',
  '10:41',
  'at 10:41:07',
  'traefik:v2.1',
  'gke:prod',
  'localhost:8080',
  'a:b[c]{d}',
  ':a[b]{c="d" .e #f}',
  'http:8080',
  'std::vector',
  'a::b::c',
  'C:\\temp',
  ':smile:',
  'ratio 1:2',
  'key:value',
  'arn:aws:iam::123456789012:role/deploy',
  'x :y[z] w',
  'sha256:0a1b',
  'a:b{c}',
  'redact:x',
  ':redact',
  ':internal',
  'say :redacted[x]',
];

for (const text of GIVEN_BACK) {
  test(`${text} is given back as written`, (t) => {
    t.is(wordsOf(htmlOf(text)), text);
    t.deepEqual(parseMarkdown(text).problems, []);
    const inList = parseMarkdown(`- ${text}\n- *${text}*`);
    t.deepEqual(inList.problems, []);
  });
}

test('markup inside what is given back is still markup', (t) => {
  t.is(htmlOf(':x[*y* SEC-01]'), '<p>:x[<em>y</em> SEC-01]</p>');
});

/** What looks like one of ours and would hide nothing, with the place that is said. */
const FAIL_CLOSED: readonly (readonly [string, string])[] = [
  ['::note', '1:1'],
  ['a\n\n::leaf[x]', '3:1'],
  [':::', '1:1'],
  [':::secret\nx\n:::', '1:1'],
  [':::Internal\nx\n:::', '1:1'],
  ['::: internal\nx\n:::', '1:1'],
  [':::INTERNAL\nx\n:::', '1:1'],
  [':::internal{.a}\nx\n:::', '1:1'],
  [':::internal[a]\nx\n:::', '1:1'],
  [':::internal x\ny\n:::', '1:1'],
  ['::internal\nx\n::', '1:1'],
  [':::internal\nx', '1:1'],
  ['a\n\n:::internal\nx\n\ny', '3:1'],
  [':::internal\n```\n:::\n```\nx', '1:1'],
  ['> :::internal\n> x\n\ny', '1:3'],
  ['- :::internal\n  x\n\ny', '1:3'],
  ['a :Redact[x]', '1:3'],
  ['a :REDACT[x]', '1:3'],
  ['a : redact[x]', '1:3'],
  ['a :redact [x]', '1:3'],
  ['a :redact[x', '1:3'],
  ['a :redact[]', '1:3'],
  ['a :redact[x]{.b}', '1:3'],
  ['a `:redact[x]`', '1:4'],
  ['```\na\n:redact[x]\n```', '3:1'],
  ['    :redact[x]', '1:5'],
  ['```:redact[x]\na\n```', '1:4'],
  ['a\n\n<div>:redact[x]</div>', '3:6'],
  ['[a](https://:redact[x]/)', '1:13'],
  ['![:Redact[x]](a.png)', '1:3'],
  ['![a](b.png "c :redact[x")', '1:15'],
  ['\\:redact[x]', '1:2'],
  ['| a |\n|---|\n| :redact[x|y] |', '3:3'],
];

for (const [text, place] of FAIL_CLOSED) {
  test(`${JSON.stringify(text)} is an error at ${place}`, (t) => {
    const found = parseMarkdown(text).problems.filter(({ rule }) => rule === 'markdown/directive');
    const places = found.map(({ line, column }) => `${line}:${column}`);
    t.true(places.includes(place), places.join(' '));
    for (const { message, hint } of found) {
      t.regex(message, /^Unexpected .+, expected .+/);
      t.truthy(hint);
    }
  });
}

/** What is ours, however deep. */
const SOUND = [
  ':redact[x]',
  'a:redact[x]b',
  '**:redact[x]** | [:redact[x]](https://x.example/)',
  ':redact[a [b] c]',
  ':redact[`a`]',
  ':::internal\nx\n:::',
  '::::internal\n:::internal\nx\n:::\n::::',
  ':::internal  \nx\n\n```\na\n```\n:::',
  '- a\n\n  :::internal\n  x\n  :::',
  '> :::internal\n> x\n> :::',
  '![a :redact[x]](b.png "c :redact[x]")',
];

for (const text of SOUND) {
  test(`${JSON.stringify(text)} is ours`, (t) => {
    t.deepEqual(parseMarkdown(text).problems, []);
    const { root } = parseMarkdown(text);
    redactTree(root);
    const html = toHtml(root.children, OPTIONS);
    t.false(/x(?!\.example)/.test(wordsOf(html)), html);
  });
}

test('redactions of a plain text end at their own bracket, or never', (t) => {
  t.is(redactText('a :redact[b] c :redact[d]'), `a ${BAR} c ${BAR}`);
  t.is(redactText(':redact[b[0] c] d'), `${BAR} d`);
  t.is(redactText('a :redact[b'), `a ${BAR}`);
  t.is(redactText('a :redact[b [c] d'), `a ${BAR}`);
  t.is(redactText(':redact[b\nc]'), BAR);
  t.is(redactText('a redact[b] :redacted[c]'), 'a redact[b] :redacted[c]');
  t.is(revealText('a :redact[b[0]] c :redact[d'), 'a b[0] c d');
});

const plain = fc.string({
  unit: fc.constantFrom(...Array.from('abcdef 0123456789.-:/')),
  minLength: 4,
  maxLength: 30,
});

test('property: no word of a redaction is left, wherever it stands, unless that is an error', (t) => {
  fc.assert(
    fc.property(plain, plain, (before, after) => {
      const text = `${before}:redact[Q${after.replaceAll('Q', '')}Q]${after}`;
      t.is(redactText(text), `${before}${BAR}${after}`);
      const { root, problems } = parseMarkdown(`x ${text}`);
      redactTree(root);
      const isHidden = !wordsOf(toHtml(root.children, OPTIONS)).includes('Q');
      t.true(isHidden || problems.length > 0, text);
    }),
  );
});
