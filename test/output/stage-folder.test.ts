/** Filling a folder aside, and swapping it with the one that stands. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';

import { stageFolder } from '../../src/output/stage-folder.ts';
import { swapFolder } from '../../src/output/swap-folder.ts';
import { readTree, temporaryFolder, writeFiles } from '../helpers/temporary.ts';

async function twoFolders(t: ExecutionContext): Promise<string> {
  const root = await temporaryFolder(t);
  await writeFiles(root, { 'folder/a': 'old', 'staged/a': 'new' });
  return root;
}

test('a swap puts the old folder aside', async (t) => {
  const root = await twoFolders(t);
  await swapFolder(join(root, 'staged'), join(root, 'folder'), join(root, 'old'));
  t.deepEqual(await readTree(root), { 'folder/a': 'new', 'old/a': 'old' });
});

test('a swap that fails puts back what was there', async (t) => {
  const root = await twoFolders(t);
  const failing = swapFolder(join(root, 'nowhere'), join(root, 'folder'), join(root, 'old'));
  await t.throwsAsync(failing, { code: 'ENOENT' });
  t.deepEqual(await readTree(root), { 'folder/a': 'old', 'staged/a': 'new' });
});

test('a whole filling takes the folder’s place, and nothing is left of the stage', async (t) => {
  const root = await twoFolders(t);
  await stageFolder(join(root, 'folder'), (staged) => writeFile(join(staged, 'b'), 'new'));
  t.deepEqual(await readTree(root), { 'folder/b': 'new', 'staged/a': 'new' });
  t.deepEqual(await readdir(root), ['folder', 'staged']);
});

test('a filling that fails leaves the folder as it was, and no stage', async (t) => {
  const root = await twoFolders(t);
  const before = await readTree(root);
  const failing = stageFolder(join(root, 'folder'), async (staged) => {
    await writeFile(join(staged, 'a'), 'half');
    throw new Error('a target throws');
  });
  await t.throwsAsync(failing, { message: 'a target throws' });
  t.deepEqual(await readTree(root), before);
  t.deepEqual(await readdir(root), ['folder', 'staged']);
});

test('what a build that died between the two renames took away is put back', async (t) => {
  const root = await temporaryFolder(t);
  const left = { held: 'somebody', 'new/a': 'new', 'old/a': 'old' };
  const stage = Object.entries(left).map(([path, text]) => [`folder.staged/${path}`, text]);
  await writeFiles(root, Object.fromEntries(stage) as Record<string, string>);
  const failing = stageFolder(join(root, 'folder'), () => Promise.reject(new Error('no')));
  await t.throwsAsync(failing, { message: 'no' });
  t.deepEqual(await readTree(root), { 'folder/a': 'old' });
  t.deepEqual(await readdir(root), ['folder']);
});
