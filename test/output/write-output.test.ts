/** An edition's folder is swapped at once, or stays as it was. */
import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import test from 'ava';

import { OutputError } from '../../src/output/output-error.ts';
import { writeOutput } from '../../src/output/write-output.ts';
import { freezeDeep } from '../../src/report/freeze.ts';
import type { Report } from '../../src/report/report.ts';
import type { MadeArtifact } from '../../src/targets/render-targets.ts';

const reportOf = (digest: string): Report =>
  freezeDeep({ edition: { id: 'client' }, digest }) as unknown as Report;

const artifact = (path: string, text: string, target: string, lang?: string): MadeArtifact => ({
  path,
  bytes: new TextEncoder().encode(text),
  target,
  ...(lang === undefined ? {} : { lang }),
});

const ALL = [
  artifact('one.fr.txt', 'un', 'first', 'fr'),
  artifact('one.en.txt', 'one', 'first', 'en'),
  artifact('two/a.txt', 'a', 'second'),
];

async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'constat sortie é '));
}

async function list(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

test('everything is written with a manifest, and nothing else is left', async (t) => {
  const out = await newFolder();
  const request = { out, only: [], languages: [] };
  const { written } = await writeOutput(ALL, { report: reportOf('d1'), request });
  t.is(written.length, 3);
  t.deepEqual(await list(out), [
    'client/manifest.json',
    'client/one.en.txt',
    'client/one.fr.txt',
    'client/two/a.txt',
  ]);
  const manifest = JSON.parse(await readFile(join(out, 'client/manifest.json'), 'utf8')) as {
    files: { path: string; bytes: number; target: string; sha256: string }[];
  };
  t.deepEqual(
    manifest.files.map(({ path, bytes, target }) => [path, bytes, target]),
    [
      ['one.en.txt', 3, 'first'],
      ['one.fr.txt', 2, 'first'],
      ['two/a.txt', 1, 'second'],
    ],
  );
  t.regex(manifest.files[0]?.sha256 ?? '', /^[0-9a-f]{64}$/);
});

test('a build of some keeps the rest of the same sources, and removes that of others', async (t) => {
  const out = await newFolder();
  await writeOutput(ALL, { report: reportOf('d1'), request: { out, only: [], languages: [] } });
  const some = [artifact('one.fr.txt', 'deux', 'first', 'fr')];
  const request = { out, only: ['first'], languages: ['fr'] };
  const same = await writeOutput(some, { report: reportOf('d1'), request });
  t.deepEqual(same.kept.map(({ path }) => path).sort(), ['one.en.txt', 'two/a.txt']);
  t.is(await readFile(join(out, 'client/one.fr.txt'), 'utf8'), 'deux');
  t.is(await readFile(join(out, 'client/two/a.txt'), 'utf8'), 'a');
  const other = await writeOutput(some, { report: reportOf('d2'), request });
  t.deepEqual(other.removed.map(({ path }) => path).sort(), ['one.en.txt', 'two/a.txt']);
  t.deepEqual(await list(out), ['client/manifest.json', 'client/one.fr.txt']);
});

test('a folder that is somebody else’s is refused and left alone', async (t) => {
  const out = await newFolder();
  await mkdir(join(out, 'client'));
  await writeFile(join(out, 'client/thesis.txt'), 'mine');
  const request = { out, only: [], languages: [] };
  await t.throwsAsync(writeOutput(ALL, { report: reportOf('d1'), request }), {
    instanceOf: OutputError,
    message: /holds no manifest/,
  });
  t.deepEqual(await list(out), ['client/thesis.txt']);
});

test('a failure half-way leaves the earlier output as it was', async (t) => {
  const out = await newFolder();
  const request = { out, only: [], languages: [] };
  await writeOutput(ALL, { report: reportOf('d1'), request });
  const before = await list(out);
  const clash = [artifact('x', 'a file', 'first'), artifact('x/y', 'below a file', 'second')];
  await t.throwsAsync(writeOutput(clash, { report: reportOf('d2'), request }), {
    instanceOf: OutputError,
  });
  t.deepEqual(await list(out), before);
  t.is(await readFile(join(out, 'client/one.fr.txt'), 'utf8'), 'un');
});

test('two artifacts of one path are a defect that names it', async (t) => {
  const out = await newFolder();
  const twice = [artifact('a', '1', 'first'), artifact('a', '2', 'second')];
  const request = { out, only: [], languages: [] };
  await t.throwsAsync(writeOutput(twice, { report: reportOf('d'), request }), {
    message: /path a; the second is of second/,
  });
});

const isRoot = process.getuid?.() === 0;
(isRoot ? test.skip : test)('a folder that cannot be written is said', async (t) => {
  const out = await newFolder();
  await chmod(out, 0o500);
  const request = { out, only: [], languages: [] };
  await t.throwsAsync(writeOutput(ALL, { report: reportOf('d'), request }), {
    instanceOf: OutputError,
  });
});
