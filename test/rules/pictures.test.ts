import test from 'ava';

import { checkWith } from '../helpers/base-engagement.ts';
import { exifJpeg, PLAIN_GIF, PLAIN_PNG } from '../helpers/told-pictures.ts';

const CITED = '---\ntitle: Context\n---\n\n![The network](p.png)\n';

async function saidOf(picture: Uint8Array, yaml: string): Promise<string[]> {
  const files = { 'pages/context.md': CITED, 'pages/p.png': picture, 'pages/p.png.yaml': yaml };
  const { diagnostics } = await checkWith(files);
  return diagnostics.map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`);
}

test('a rectangle inside its picture is right, one outside is said where it stands', async (t) => {
  t.deepEqual(await saidOf(PLAIN_PNG, 'redact: [[0, 0, 10, 10]]\n'), []);
  t.deepEqual(await saidOf(PLAIN_PNG, 'redact:\n  - [0, 0, 5, 5]\n  - [6, 0, 5, 5]\n'), [
    'pages/p.png.yaml:3:5 picture/outside',
  ]);
  t.deepEqual(await saidOf(PLAIN_PNG, 'editions:\n  public: [[0, 0, 11, 1]]\n'), [
    'pages/p.png.yaml:2:12 picture/outside',
  ]);
});

test('a picture that lies on its side is measured as it is seen', async (t) => {
  const [upright, turned] = [exifJpeg('x', 1), exifJpeg('x', 6)];
  t.is((await saidOf(upright, 'redact: [[0, 0, 6, 8]]\n')).length, 1);
  t.is((await saidOf(turned, 'redact: [[0, 0, 6, 8]]\n')).length, 0);
});

test('what cannot be covered, an unknown key and an unknown edition are said', async (t) => {
  t.deepEqual(await saidOf(PLAIN_GIF, 'redact: [[0, 0, 1, 1]]\n'), [
    'pages/p.png.yaml:1:1 picture/missing',
  ]);
  t.deepEqual(await saidOf(PLAIN_PNG, 'redcat: [[0, 0, 1, 1]]\n'), [
    'pages/p.png.yaml:1:1 picture/unknown-key',
  ]);
  t.deepEqual(await saidOf(PLAIN_PNG, 'editions: { board: [[0, 0, 1, 1]] }\n'), [
    'pages/p.png.yaml:1:13 picture/outside',
  ]);
  t.deepEqual(await saidOf(PLAIN_PNG, 'redact: [[0, 0, 0, 1]]\n'), [
    'pages/p.png.yaml:1:17 picture/redact',
  ]);
});
