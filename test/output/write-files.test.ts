/** Files are written whole, in turn or at once, and nothing is written after a failure. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import test from 'ava';

import { writeFiles } from '../../src/output/write-files.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

/** Milliseconds for the quickest file under which a disk is quick: none is, all are, only the first block is asked. */
const WAYS = { 'at once': 0, 'in turn': Infinity, 'in turn, then at once': Number.MIN_VALUE };

const FILES = Array.from({ length: 100 }, (_, at) => ({
  path: `${String(at % 3)}/deep/${String(at)}.txt`,
  bytes: Buffer.from('é'.repeat(at)),
}));

for (const [way, quick] of Object.entries(WAYS)) {
  test(`${way}: every file has its bytes`, async (t) => {
    const folder = await temporaryFolder(t);
    await writeFiles(folder, FILES, quick);
    const found = await readdir(folder, { recursive: true });
    t.is(found.filter((path) => path.endsWith('.txt')).length, FILES.length);
    for (const { path, bytes } of FILES) t.deepEqual(await readFile(join(folder, path)), bytes);
  });

  test(`${way}: a file that cannot be written is told, and no later block is begun`, async (t) => {
    const folder = await temporaryFolder(t);
    await mkdir(join(folder, FILES[40]?.path ?? ''), { recursive: true });
    await t.throwsAsync(writeFiles(folder, FILES, quick), { code: 'EISDIR' });
    const count = async (): Promise<number> => (await readdir(folder, { recursive: true })).length;
    const left = await count();
    await wait(50);
    t.is(await count(), left);
    const found = await readdir(folder, { recursive: true });
    t.false(found.some((path) => path.endsWith('/99.txt')));
  });
}

test('no file at all is no failure', async (t) => {
  await t.notThrowsAsync(writeFiles(await temporaryFolder(t), []));
});
