import test from 'ava';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { redactTree } from '../../src/markdown/redaction.ts';
import { findBrokenSpans } from '../../src/markdown/redaction-spans.ts';

/** What a reader of the client's edition would see anywhere: texts, code, addresses, alternative texts, titles. */
function seen(text: string): string {
  const { root } = parseMarkdown(text);
  redactTree(root);
  const words: string[] = [];
  visit(root, (node: Root | RootContent) => {
    if ('value' in node) words.push(node.value);
    if ('url' in node) words.push(node.url);
    if ('alt' in node && node.alt) words.push(node.alt);
    if ('title' in node && node.title) words.push(node.title);
  });
  return words.join(' ');
}

/** Places of the problems that stop a build. */
function errors(text: string): string[] {
  return parseMarkdown(text)
    .problems.filter(({ rule }) => rule === 'markdown/directive')
    .map(({ line, column }) => `${line}:${column}`);
}

const HIDDEN: Readonly<Record<string, string>> = {
  'in prose': 'a :redact[SECRET] b',
  'with emphasis': ':redact[a **SECRET** b]',
  'with brackets': ':redact[a[SECRET]c]',
  'in a heading': '# Host :redact[SECRET]',
  'in a table': '| a |\n|---|\n| :redact[SECRET] |',
  'in a note': 'a[^1]\n\n[^1]: :redact[SECRET]',
  'in a link’s words': '[a :redact[SECRET]](https://x.example)',
  'in a link’s title': '[a](https://x.example "t :redact[SECRET]")',
  'in an alternative text': '![a :redact[SECRET] b](x.png)',
  'in an alternative text with a reference': '![a :redact[SECRET]][r]\n\n[r]: x.png',
  'in an alternative text in a link': '[![a *b :redact[SECRET]*](x.png)](y.md)',
  'in a block': ':::internal\nSECRET\n:::',
  'in a block in a list': '- a\n\n  :::internal\n  SECRET\n  :::',
  'in a block in a quote': '> :::internal\n> SECRET\n> :::',
  'in nested blocks': '::::internal\na\n\n:::internal\nb\n:::\n\nSECRET\n::::',
  'in a block with more colons': ':::::internal  \nSECRET\n:::::',
};

for (const [name, text] of Object.entries(HIDDEN)) {
  test(`hidden ${name}`, (t) => {
    t.deepEqual(errors(text), []);
    t.notRegex(seen(text), /SECRET/);
  });
}

const REFUSED: Readonly<Record<string, [text: string, places: readonly string[]]>> = {
  'another case': ['a :Redact[x]\nb :REDACT[y]', ['1:3', '2:3']],
  'a space before the bracket': ['a :redact [x]', ['1:3']],
  'a space after the colon': ['a : redact[x]', ['1:3']],
  attributes: ['a :redact[x]{#y}', ['1:3']],
  'no end': ['a :redact[x', ['1:3']],
  'an end in another paragraph': [':redact[x\n\ny]', ['1:1']],
  'an escaped bracket': [':redact\\[x]', ['1:1']],
  'an escaped colon': ['\\:redact[x]', ['1:2']],
  'an end inside code': [':redact[a `]` b]', ['1:1']],
  'a redaction in code': ['a `:redact[x]`', ['1:4']],
  'a redaction in a block of code': ['```yaml\na: b\nc: :redact[x]\n```', ['3:4']],
  'a redaction in a block’s title': ['```yaml title=":redact[x]"\na\n```', ['1:16']],
  'a redaction in an address': ['[a](https://x.example/:redact[b])', ['1:23']],
  'a redaction in raw HTML': ['<b title=":redact[x]">', ['1:11']],
  'another case in an alternative text': ['![a :Redact[x]](y.png)', ['1:5']],
  'brackets in brackets in an alternative text': ['![a :redact[x[y[z]]]](y.png)', ['1:5']],
  'another case in a title': ['[a](b.md "c :Redact[x]")', ['1:13']],
  'a block that is never closed': ['a\n\n:::internal\nb', ['3:1']],
  'a block closed by code': [':::internal\na\n\n    :::', ['1:1']],
  'a block closed by another one’s end': [':::internal\na\n:::internal\nb\n:::', ['1:1']],
  'a block with a space': ['::: internal\na', ['1:1']],
  'a block with a space, and code on its line': ['::: internal `x`\na', ['1:1']],
  'a block with a space in a list': ['- ::: internal\n  a', ['1:3']],
  'a block in another case': [':::Internal\na\n:::', ['1:1', '3:1']],
  'a block with a label': [':::internal[x]\na\n:::', ['1:1', '3:1']],
  'a block of another name': [':::note\na\n:::', ['1:1', '3:1']],
  'an end without a beginning': ['a\n\n:::\n\nb', ['3:1']],
  'two colons': ['::internal\na', ['1:1']],
  'two colons and a label': ['::internal[a]', ['1:1']],
};

for (const [name, [text, places]] of Object.entries(REFUSED)) {
  test(`refused: ${name}`, (t) => {
    t.deepEqual([...new Set(errors(text))], places);
  });
}

test('whatever else looks like a directive is given back as written', (t) => {
  const text =
    '09:00–15:00 at 10:41, traefik:v2.1, gke:prod, localhost:8080, :emoji:, a:b[c *d* e]{f=g} h, x ::y[z] w';
  t.deepEqual(errors(text), []);
  t.is(
    seen(text),
    '09:00–15:00 at 10:41, traefik:v2.1, gke:prod, localhost:8080, :emoji:, a:b[c  d  e]{f=g} h, x ::y[z] w',
  );
  t.is(
    seen('![at 10:41, traefik:v2.1 `a:b` and x:y[z]](p.png)'),
    'p.png at 10:41, traefik:v2.1 a:b and x:y[z]',
  );
  t.is(seen('> a :b[c\n> *d*] e'), 'a :b[c\n d ] e');
});

test('a message stands on one line, whatever it quotes', (t) => {
  for (const text of [']:::internal\n[', 'a :redact\n[x]', ':::note\\\nx']) {
    for (const { message } of parseMarkdown(text).problems) t.notRegex(message, /\n/);
  }
});

test('what is given back is one text with its neighbours', (t) => {
  const { root } = parseMarkdown('At 10:41 or 11:02.');
  const [paragraph] = root.children;
  t.is(paragraph?.type === 'paragraph' ? paragraph.children.length : 0, 1);
});

test('spans of plain texts: sound and broken ones', (t) => {
  t.deepEqual(findBrokenSpans('a :redact[b] c :redact[d[e]f]'), []);
  t.deepEqual(findBrokenSpans('a :redact[b :Redact[c] : redact[d] :redact[]'), [
    { found: ':redact[', offset: 2 },
    { found: ':Redact[', offset: 12 },
    { found: ': redact[', offset: 23 },
    { found: ':redact[', offset: 35 },
  ]);
});
