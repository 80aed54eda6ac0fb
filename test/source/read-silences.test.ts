import test from 'ava';

import { readSilences } from '../../src/source/read-silences.ts';

/** What is read of one file: `line:column from-to rule reason`. */
function read(file: string, text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  return readSilences([[file, bytes]]).map(
    ({ line, column, from, to, rule, reason }) =>
      `${line}:${column} ${from}-${to} ${rule ?? '?'} ${reason ?? '?'}`,
  );
}

test('YAML: above a value, and at the end of its line', (t) => {
  t.deepEqual(read('a.yaml', 'a: 1\n# constat-ignore r/x: why\nb: 2\nc: 3\n'), ['2:1 2-3 r/x why']);
  t.deepEqual(read('a.yaml', 'a: 1 # constat-ignore r/x: why\nb: 2\n'), ['1:6 1-1 r/x why']);
  t.deepEqual(read('a.yaml', '- a\n\n# constat-ignore r/x: why\n\n# note\n- b\n'), [
    '3:1 3-6 r/x why',
  ]);
});

test('YAML: a text of several lines is one value', (t) => {
  const folded = 'a: >\n  one\n  two\nb: 1\n';
  t.deepEqual(read('a.yaml', `# constat-ignore r/x: why\n${folded}`), ['1:1 1-4 r/x why']);
  t.deepEqual(read('a.yaml', folded.replace('>', '> # constat-ignore r/x: why')), [
    '1:6 1-3 r/x why',
  ]);
  t.deepEqual(read('a.yaml', 'a: one\n  two\n  three # constat-ignore r/x: why\n'), [
    '3:9 1-3 r/x why',
  ]);
});

test('YAML: what stands in a text is no comment', (t) => {
  const text =
    'a: "# constat-ignore r/x: why"\nb: |\n  # constat-ignore r/x: why\nc: x# constat-ignore r/x: y\n';
  t.deepEqual(read('a.yaml', text), []);
});

test('Markdown: front matter and body, on the lines that they have on disk', (t) => {
  const text =
    '---\r\n# constat-ignore r/x: one\r\na: 1\r\n---\r\n\r\n<!-- constat-ignore r/y: two -->\r\n\r\nText\r\n';
  t.deepEqual(read('a.md', text), ['2:1 2-3 r/x one', '6:1 6-8 r/y two']);
});

test('a body in YAML is Markdown', (t) => {
  const text = '- id: A\n  body: |\n    Text\n\n    <!-- constat-ignore r/y: two -->\n    More\n';
  t.deepEqual(read('a.yaml', text), ['5:5 5-6 r/y two']);
  const map = 'body:\n  fr: |\n    <!-- constat-ignore r/y: two -->\n    Texte\n';
  t.deepEqual(read('a.yaml', map), ['3:5 3-4 r/y two']);
});

test('what lacks is undefined, and a reason is one line', (t) => {
  const of = (comment: string): string[] => read('a.yaml', `# ${comment}\na: 1\n`);
  t.deepEqual(of('constat-ignore'), ['1:1 1-2 ? ?']);
  t.deepEqual(of('constat-ignore r/x'), ['1:1 1-2 r/x ?']);
  t.deepEqual(of('constat-ignore r/x:'), ['1:1 1-2 r/x ?']);
  t.deepEqual(of('constat-ignore r/x because'), ['1:1 1-2 r/x ?']);
  t.deepEqual(of('constat-ignore : why'), ['1:1 1-2 ? why']);
  t.deepEqual(of('constat-ignore r/x : a: b'), ['1:1 1-2 r/x a: b']);
  t.deepEqual(of('constat-ignored r/x: why'), []);
  t.deepEqual(read('a.md', '<!-- constat-ignore r/x: on\ntwo   lines -->\n\nText\n'), [
    '1:1 1-4 r/x on two lines',
  ]);
});

test('broken files, pictures and bytes that are no text are passed over', (t) => {
  t.deepEqual(read('a.yaml', 'a: [\n# constat-ignore r/x: why\n'), ['2:1 2-2 r/x why']);
  t.deepEqual(read('a.md', '---\n# constat-ignore r/x: why\n'), []);
  t.deepEqual(read('a.png', '# constat-ignore r/x: why'), []);
  t.deepEqual(readSilences([['a.md', new Uint8Array([0xff, 0xfe, 0x00])]]), []);
});
