/** An edition's folder is swapped at once, or stays as it was. */
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { printManifest, readManifest, type Manifest } from '../../src/output/manifest.ts';
import { OutputError } from '../../src/output/output-error.ts';
import { writeOutput, type WrittenOutput } from '../../src/output/write-output.ts';
import type { Report } from '../../src/report/report.ts';
import type { MadeArtifact } from '../../src/targets/render-targets.ts';
import { VERSION } from '../../src/version.ts';
import { readTree, temporaryFolder, writeFiles } from '../helpers/temporary.ts';

/** What is built, written short: `target:path@language=text`. */
function artifacts(...written: readonly string[]): MadeArtifact[] {
  return written.map((one) => {
    const pattern = /^(\w+):([^@=]+)(?:@(\w+))?=(.*)$/;
    const [, target = '', path = '', lang, text = ''] = pattern.exec(one) ?? [];
    const bytes = new TextEncoder().encode(text);
    return { target, path, bytes, ...(lang ? { lang } : {}) };
  });
}

interface Choice {
  readonly digest?: string;
  readonly only?: readonly string[];
  readonly languages?: readonly string[];
}

/** Writes an output as a build would. */
function write(
  out: string,
  made: readonly MadeArtifact[],
  choice: Choice = {},
): Promise<WrittenOutput> {
  const { digest = 'a', only = [], languages = [] } = choice;
  const report = { edition: { id: 'client' }, digest } as Report;
  return writeOutput(made, { report, request: { out, only, languages } });
}

/** The files of an edition's output, but for its manifest. */
async function contents(out: string): Promise<Record<string, string>> {
  const { 'manifest.json': manifest, ...files } = await readTree(join(out, 'client'));
  return manifest === undefined ? { ...files, 'no manifest': '' } : files;
}

async function manifestOf(out: string): Promise<Manifest> {
  const manifest = readManifest(await readFile(join(out, 'client/manifest.json'), 'utf8'));
  if (!manifest) throw new Error('there is no manifest');
  return manifest;
}

const pathsOf = (files: readonly { readonly path: string }[]): string[] =>
  files.map(({ path }) => path).sort();

const ALL = artifacts(
  'first:data/findings.json={}',
  'second:report.fr.pdf@fr=un',
  'second:report.en.pdf@en=one',
  'third:site/index.html=home',
  'third:site/en/index.html=english',
);

test('an output holds what was made, and its manifest each file exactly', async (t) => {
  const out = join(await temporaryFolder(t), 'output');
  const { folder, written, kept, removed } = await write(out, ALL);
  t.is(folder, join(out, 'client'));
  t.deepEqual(await contents(out), {
    'data/findings.json': '{}',
    'report.en.pdf': 'one',
    'report.fr.pdf': 'un',
    'site/en/index.html': 'english',
    'site/index.html': 'home',
  });
  t.deepEqual([written.length, kept, removed], [5, [], []]);
  const manifest = await manifestOf(out);
  t.like(manifest, { schemaVersion: '1.0', constat: VERSION, edition: 'client', sources: 'a' });
  t.deepEqual(
    manifest.files.map(({ path, target, lang }) => [path, target, lang]),
    [
      ['data/findings.json', 'first', undefined],
      ['report.en.pdf', 'second', 'en'],
      ['report.fr.pdf', 'second', 'fr'],
      ['site/en/index.html', 'third', undefined],
      ['site/index.html', 'third', undefined],
    ],
  );
  for (const { path, bytes, sha256 } of manifest.files) {
    const text = await readFile(join(folder, path));
    t.is(bytes, text.length);
    t.is(sha256, createHash('sha256').update(text).digest('hex'));
  }
  t.deepEqual(await readdir(out), ['client'], 'nothing is left beside it');
});

test('the same build writes the same bytes', async (t) => {
  const [one, two] = [await temporaryFolder(t), await temporaryFolder(t)];
  await write(one, ALL);
  await write(two, [...ALL].reverse());
  await write(two, [...ALL].reverse());
  t.deepEqual(await readTree(one), await readTree(two));
});

test('the folder has the rights that any new folder has', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  await mkdir(join(out, 'any'));
  t.is((await stat(join(out, 'client'))).mode, (await stat(join(out, 'any'))).mode);
});

test('a whole build replaces everything', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  await writeFiles(join(out, 'client'), { 'notes.txt': 'mine' });
  const { kept, removed } = await write(out, artifacts('first:data/findings.json=new'));
  t.deepEqual(await contents(out), { 'data/findings.json': 'new' });
  t.deepEqual([kept, removed], [[], []]);
});

test('with some targets, the rest stays where it comes from the same sources', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  const data = artifacts('first:data/findings.json=new');
  const { written, kept, removed } = await write(out, data, { only: ['first'] });
  t.deepEqual(pathsOf(written), ['data/findings.json']);
  t.deepEqual([kept.length, removed], [4, []]);
  t.like(await contents(out), { 'data/findings.json': 'new', 'site/index.html': 'home' });
  t.is((await manifestOf(out)).files.length, 5);
});

const OTHERS = ['report.en.pdf', 'report.fr.pdf', 'site/en/index.html', 'site/index.html'];

test('with some targets and other sources, the rest goes, and is said', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  const data = artifacts('first:data/findings.json=new');
  const { kept, removed } = await write(out, data, { only: ['first'], digest: 'b' });
  t.deepEqual([kept, pathsOf(removed)], [[], OTHERS]);
  t.deepEqual(await contents(out), { 'data/findings.json': 'new' });
  t.is((await manifestOf(out)).sources, 'b');
});

test('what another version of constat made goes too', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  const file = join(out, 'client/manifest.json');
  await writeFile(file, printManifest({ ...(await manifestOf(out)), constat: '0.0.0' }));
  const data = artifacts('first:data/findings.json=new');
  const { kept, removed } = await write(out, data, { only: ['first'] });
  t.deepEqual([kept, pathsOf(removed)], [[], OTHERS]);
});

test('with some languages, files of the others stay', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  const french = artifacts(
    'first:data/findings.json={}',
    'second:report.fr.pdf@fr=deux',
    'third:site/index.html=accueil',
  );
  const { kept } = await write(out, french, { languages: ['fr'] });
  t.deepEqual(pathsOf(kept), ['report.en.pdf']);
  t.deepEqual(await contents(out), {
    'data/findings.json': '{}',
    'report.en.pdf': 'one',
    'report.fr.pdf': 'deux',
    'site/index.html': 'accueil',
  });
});

test('with one target in one language, all else stays', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  const html = artifacts('second:report.fr.html@fr=no browser');
  const { kept, removed } = await write(out, html, { only: ['second'], languages: ['fr'] });
  const stay = ['data/findings.json', 'report.en.pdf', 'site/en/index.html', 'site/index.html'];
  t.deepEqual([pathsOf(kept), removed], [stay, []]);
  t.false('report.fr.pdf' in (await contents(out)), 'the HTML stands in its place');
});

test('a file that somebody changed or removed is not kept, and is said', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  await writeFile(join(out, 'client/report.fr.pdf'), 'forged');
  await rm(join(out, 'client/site/index.html'));
  const data = artifacts('first:data/findings.json={}');
  const { kept, removed } = await write(out, data, { only: ['first'] });
  t.deepEqual(pathsOf(kept), ['report.en.pdf', 'site/en/index.html']);
  t.deepEqual(pathsOf(removed), ['report.fr.pdf', 'site/index.html']);
  const left = ['data/findings.json', 'report.en.pdf', 'site/en/index.html'];
  t.deepEqual(Object.keys(await contents(out)), left);
  t.deepEqual(pathsOf((await manifestOf(out)).files), left);
});

test('two artifacts of one path are a defect that names it, and nothing is written', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  const before = await readTree(out);
  await t.throwsAsync(write(out, artifacts('first:same=a', 'second:same=b')), {
    message: 'Two artifacts have the path same; the second is of second',
  });
  t.deepEqual(await readTree(out), before);
});

for (const files of [
  { 'thesis.txt': 'years of work' },
  { 'manifest.json': '{"name": "an app"}', 'a.txt': 'a' },
  { 'manifest.json': 'no JSON' },
  { 'manifest.json': '' },
  { '.hidden': '' },
]) {
  test(`a folder with ${JSON.stringify(files)} is somebody else’s, and left alone`, async (t) => {
    const out = await temporaryFolder(t);
    await writeFiles(join(out, 'client'), files);
    const before = await readTree(out);
    await t.throwsAsync(write(out, ALL), {
      instanceOf: OutputError,
      message: /holds no manifest.*--out/,
    });
    t.deepEqual(await readTree(out), before);
  });
}

test('an empty folder is ours to fill, so is one that is not there', async (t) => {
  const out = await temporaryFolder(t);
  await mkdir(join(out, 'client'));
  await write(out, ALL);
  t.is((await manifestOf(out)).files.length, 5);
  await write(join(out, 'deep/er'), ALL);
  t.is((await manifestOf(join(out, 'deep/er'))).files.length, 5);
});

test('a file in the folder’s place, or above it, is an error of writing, and stays', async (t) => {
  const out = await temporaryFolder(t);
  await writeFiles(out, { client: 'a file', above: 'another' });
  await t.throwsAsync(write(out, ALL), { instanceOf: OutputError });
  await t.throwsAsync(write(join(out, 'above'), ALL), { instanceOf: OutputError });
  t.deepEqual(await readTree(out), { above: 'another', client: 'a file' });
});

test('a failure half-way leaves the earlier output as it was, and nothing beside it', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  const before = await readTree(out);
  const clash = artifacts('first:a=1', 'first:b=2', 'third:b/c=3');
  const long = artifacts(`first:${'x'.repeat(300)}=1`);
  for (const made of [clash, long]) {
    const failing = write(out, made);
    await t.throwsAsync(failing, { instanceOf: OutputError, message: /cannot be written/ });
  }
  t.deepEqual(await readTree(out), before);
  t.deepEqual(await readdir(out), ['client']);
});

const isRoot = process.getuid?.() === 0;
(isRoot ? test.skip : test)('a parent that cannot be written to is said', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  const before = await readTree(out);
  await chmod(out, 0o500);
  t.teardown(() => chmod(out, 0o700));
  await t.throwsAsync(write(out, artifacts('first:a=1')), { instanceOf: OutputError });
  t.deepEqual(await readTree(out), before);
});

test('spaces, accents and quotes in the path are nothing special', async (t) => {
  const out = join(await temporaryFolder(t), 'Clinéa & “cie” (été)', "l'audit");
  await write(out, ALL);
  const data = artifacts('first:data/Éléments de preuve.json={}');
  await write(out, data, { only: ['first'] });
  t.true('data/Éléments de preuve.json' in (await contents(out)));
  t.is(Object.keys(await contents(out)).length, 5);
});

test('a link in the edition’s place is replaced, and what it leads to stays', async (t) => {
  const out = await temporaryFolder(t);
  await write(join(out, 'real'), ALL);
  await symlink(join(out, 'real/client'), join(out, 'client'));
  await write(out, artifacts('first:a=1'));
  t.deepEqual(await contents(out), { a: '1' });
  t.is(Object.keys(await contents(join(out, 'real'))).length, 5);
});

test('a manifest that leads outside its folder is none of ours', async (t) => {
  const out = await temporaryFolder(t);
  await write(out, ALL);
  const manifest = await manifestOf(out);
  for (const path of ['../secret', '/etc/passwd', 'a/../../b', 'a\\b', '.', '..']) {
    const forged = { ...manifest, files: [{ ...manifest.files[0], path }] };
    t.is(readManifest(JSON.stringify(forged)), undefined, path);
  }
  t.truthy(readManifest(JSON.stringify(manifest)));
  t.is(readManifest(JSON.stringify({ ...manifest, extra: 1 })), undefined);
});
