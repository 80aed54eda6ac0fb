/** The library beside an engagement: found, read once, and part of what a build depends on. */
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { shownPath } from '../../src/diagnostics/reporter.ts';
import { readFolder } from '../../src/source/read-folder.ts';
import { readSources } from '../../src/source/read-sources.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary.ts';
import { tinyEngagement } from '../helpers/tiny.ts';

const FINDINGS = { 'findings/engagement.yaml': tinyEngagement() };

test('a folder named library beside the engagement is read', async (t) => {
  const root = await temporaryFolder(t);
  await writeFiles(root, { ...FINDINGS, 'library/a.yaml': '[]\n', 'library/.git/x': '' });
  const { files, library } = await readFolder(join(root, 'findings'), 'findings');
  t.deepEqual([...files.keys()], ['engagement.yaml']);
  t.deepEqual([...(library?.keys() ?? [])], ['../library/a.yaml']);
  t.is(shownPath('../library/a.yaml', 'findings'), 'library/a.yaml');
  t.is(shownPath('../library/a.yaml', '.'), '../library/a.yaml');
  t.is(shownPath('checks.yaml', './findings/'), './findings/checks.yaml');
});

test('no library, one of another case, a file of that name, or the engagement itself: none', async (t) => {
  const root = await temporaryFolder(t);
  await writeFiles(root, { ...FINDINGS, 'Library/a.yaml': '' });
  t.is((await readFolder(join(root, 'findings'), 'findings')).library, undefined);
  await writeFiles(root, { library: 'a file' });
  t.is((await readFolder(join(root, 'findings'), 'findings')).library, undefined);
  const other = await temporaryFolder(t);
  await writeFiles(other, { 'library/engagement.yaml': tinyEngagement() });
  t.is((await readFolder(join(other, 'library'), 'library')).library, undefined);
});

test('links may not leave the library', async (t) => {
  const root = await temporaryFolder(t);
  await writeFiles(root, { ...FINDINGS, 'secret.yaml': 'x' });
  await mkdir(join(root, 'library'));
  await symlink(join(root, 'secret.yaml'), join(root, 'library/a.yaml'));
  const { library, diagnostics } = await readFolder(join(root, 'findings'), 'findings');
  t.is(library?.size, 0);
  t.deepEqual(
    diagnostics.map(({ file, rule }) => `${file} ${rule}`),
    ['../library/a.yaml source/outside'],
  );
});

test('a change in the library changes the digest of the sources', async (t) => {
  const root = await temporaryFolder(t);
  const digest = async (): Promise<string | undefined> =>
    readSources(await readFolder(join(root, 'findings'), 'findings')).sources?.digest;
  await writeFiles(root, FINDINGS);
  const without = await digest();
  await writeFiles(root, { 'library/a.yaml': '[]\n' });
  const empty = await digest();
  await writeFiles(root, { 'library/a.yaml': '- 1\n' });
  t.is(new Set([without, empty, await digest()]).size, 3);
});

const PACKAGE = '{ "devDependencies": { "@firm/constat-library": "1.0.0", "left-pad": "1.0.0" } }';
const CATALOGUE = 'node_modules/@firm/constat-library/library/checks.yaml';

test('libraries of npm packages are read where Node would find them, below the one beside the engagement', async (t) => {
  const root = await temporaryFolder(t);
  await writeFiles(root, {
    [CATALOGUE]: '[]\n',
    'node_modules/@firm/constat-library/package.json': '{}',
    'node_modules/left-pad/library/x.yaml': '[]\n',
    'audits/package.json': PACKAGE,
    'audits/findings/engagement.yaml': tinyEngagement(),
    'audits/library/own.yaml': '[]\n',
  });
  const { library, diagnostics } = await readFolder(join(root, 'audits/findings'), 'findings');
  t.deepEqual(
    [...(library?.keys() ?? [])],
    ['../node_modules/@firm/constat-library/library/checks.yaml', '../library/own.yaml'],
  );
  t.deepEqual(diagnostics, []);
});

test('a library that is not installed is an error that says what to do', async (t) => {
  const root = await temporaryFolder(t);
  await writeFiles(root, { ...FINDINGS, 'package.json': PACKAGE });
  const { library, diagnostics } = await readFolder(join(root, 'findings'), 'findings');
  t.is(library, undefined);
  t.deepEqual(
    diagnostics.map(({ file, rule, hint }) => `${file} ${rule} ${hint ?? ''}`),
    [
      '../package.json source/missing-package Run npm ci; a package of that name holds its lists in library/',
    ],
  );
});

test('a package.json that is none of ours, or broken, stops nothing', async (t) => {
  for (const text of ['{', '[]', '{ "dependencies": [] }', '{ "dependencies": { "x": "1" } }']) {
    const root = await temporaryFolder(t);
    await writeFiles(root, { ...FINDINGS, 'package.json': text });
    t.deepEqual((await readFolder(join(root, 'findings'), 'findings')).diagnostics, []);
  }
});
