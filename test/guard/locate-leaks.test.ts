/** Where leaks come from: the line and column of the sources, found as the guard finds the words, and the words told to nobody. */
import test from 'ava';

import type { FoundLeak } from '../../src/guard/hidden.ts';
import { locateLeaks } from '../../src/guard/locate-leaks.ts';

const asBytes = (files: Readonly<Record<string, string>>): Map<string, Uint8Array> =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

/** Places of one leak as `file:line:column`; `assets` are files beside the sources that the edition shows. */
function placesOf(
  leak: Pick<FoundLeak, 'kind' | 'words' | 'source'>,
  files: Readonly<Record<string, string>>,
  assets: Readonly<Record<string, string>> = {},
): string[] {
  const found = { file: 'site/a.html', place: '', hint: 'x…', ...leak };
  const shown = [...asBytes(assets)].map(([path, bytes]) => [path, { path, bytes }] as const);
  const [located, ...others] = locateLeaks([found], {
    texts: { files: asBytes(files) },
    report: { assets: new Map(shown) },
  });
  if (!located || others.length > 0) throw new Error('One leak stays one');
  if ('words' in located) throw new Error('The words are told');
  return located.origins.map(
    ({ file, line, column }) => `${file}:${String(line)}:${String(column)}`,
  );
}

test('a forbidden word is found folded, alone and joined by signs, in sources and beside them', (t) => {
  const files = {
    'pages/a.md': '---\ntitle: A\n---\n\nŒuvre de Clinéa.\n',
    'b.yaml': 'x: Cli-néa\n',
  };
  const leak = { kind: 'forbidden word', words: 'clinea' } as const;
  t.deepEqual(placesOf(leak, files, { 'assets/x.log': '\n at CLINEA' }), [
    'assets/x.log:2:5',
    'pages/a.md:5:10',
    'b.yaml:1:4',
  ]);
  t.deepEqual(placesOf(leak, { 'a.md': 'Clinéaste, clin éa' }), []);
});

test('what is hidden is found in the source that hides it, across lines and marks', (t) => {
  const hides = 'Before.\n\n:::internal\nBackups were **never\nonce** restored.\n:::\n';
  const files = { 'a.md': 'backups were never once restored', 'b.md': hides };
  const words = 'backups were never once restored';
  t.deepEqual(placesOf({ kind: 'hidden text', words, source: 'b.md' }, files), ['b.md:4:1']);
  // A translation hides what its original does.
  t.deepEqual(placesOf({ kind: 'hidden text', words, source: 'c.md' }, files), [
    'a.md:1:1',
    'b.md:4:1',
  ]);
  t.deepEqual(
    placesOf(
      { kind: 'redacted words', words: '10.0.3.7', source: 'd.md' },
      { 'd.md': 'on 10.0.3.7' },
    ),
    ['d.md:1:4'],
  );
});

test('a secret is found sign for sign, wherever it stands', (t) => {
  const files = { 'a.md': 'x\nUse a+b(c and a+b(c', 'b.md': 'A+B(C' };
  t.deepEqual(placesOf({ kind: 'secret', words: 'a+b(c' }, files), ['a.md:2:5', 'a.md:2:15']);
});

test('a name that others stand for is told everywhere: no place is the one', (t) => {
  t.deepEqual(placesOf({ kind: 'replaced name', words: 'Clinéa' }, { 'a.md': 'Clinéa' }), []);
});

test('bytes that are no text are no source', (t) => {
  const files = new Map([['a.bin', new Uint8Array([0xff, 0xfe])]]);
  const leak = { file: 'a', place: '', kind: 'secret', hint: 'x', words: 'x' } as const;
  const [located] = locateLeaks([leak], { texts: { files }, report: { assets: new Map() } });
  t.deepEqual(located?.origins, []);
});
