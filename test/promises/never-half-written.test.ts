/** Whatever befalls a build, the last output is whole, nothing is left beside it, and the next build is right. */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { runConstat } from '../commands/command-line.ts';
import {
  buildOf,
  CHEAP_TARGETS,
  leftBeside,
  setUpBench,
  versionOf,
  type Bench,
} from '../helpers/promises/built-twice.ts';
import { checkBrowserDeaths } from '../helpers/promises/check-browser-deaths.ts';
import { checkKills } from '../helpers/promises/check-kills.ts';
import { mountSmallDisk } from '../helpers/promises/small-disk.ts';
import { randomScope } from '../helpers/promises/random-scope.ts';
import { readTree } from '../helpers/temporary.ts';

const isRoot = process.getuid?.() === 0;
const disk = mountSmallDisk(24_000_000);
test.after.always(() => disk?.remove());
const onLinux = process.platform === 'linux' ? test.serial : test.serial.skip;
const onDisk = disk ? test.serial : test.serial.skip;

/** Builds the sources after their edit on the output before it, where writing must fail. */
async function failToWrite(bench: Bench, target: string): Promise<string> {
  await bench.edit('after');
  const { status, err } = await runConstat(buildOf(target, bench.out), { folder: bench.folder });
  return `${String(status)} ${err}`;
}

test('a build that is killed leaves a whole output, and the next one is right', async (t) => {
  await checkKills(t, randomScope(t, { seed: 3, cases: 3 }));
});

onLinux('a browser that dies while it prints is said, and nothing is left behind', async (t) => {
  await checkBrowserDeaths(t, randomScope(t, { seed: 28, cases: 1 }));
});

onDisk('a full disk: said, with what to do, for each target', async (t) => {
  if (!disk) return t.fail();
  const bench = await setUpBench(t, disk.folder);
  for (const target of CHEAP_TARGETS) {
    await bench.reset(target);
    await disk.fill(2_000);
    const said = await failToWrite(bench, target);
    await disk.empty();
    t.regex(said, /^4 .* cannot be written: the disk is full. Make room/, target);
    t.is(await versionOf(bench, target), 'before', target);
    t.deepEqual(await leftBeside(bench.out), [], target);
    t.regex(await failToWrite(bench, target), /^0 /, target);
    t.is(await versionOf(bench, target), 'after', target);
  }
});

onDisk('a disk that is read-only: said, with what to do', async (t) => {
  const [target = ''] = CHEAP_TARGETS;
  if (!disk) return t.fail();
  const bench = await setUpBench(t, disk.folder);
  await bench.reset(target);
  disk.setReadOnly(true);
  const said = await failToWrite(bench, target);
  disk.setReadOnly(false);
  t.regex(said, /^4 .* cannot be written: it is read-only. Give another folder with --out/);
  t.is(await versionOf(bench, target), 'before');
  t.deepEqual(await leftBeside(bench.out), []);
});

// Root writes wherever it likes; the disk that is read-only stands for this there.
(isRoot ? test.skip : test)(
  `a folder that may not be written to: said, with what to do${isRoot ? ' (skipped: root may write to it)' : ''}`,
  async (t) => {
    const [target = ''] = CHEAP_TARGETS;
    const bench = await setUpBench(t);
    await bench.reset(target);
    await chmod(bench.out, 0o500);
    const said = await failToWrite(bench, target);
    await chmod(bench.out, 0o700);
    t.regex(said, /^4 .* cannot be written: this user may not write there. Change its rights/);
    t.is(await versionOf(bench, target), 'before');
    t.deepEqual(await leftBeside(bench.out), []);
  },
);

test('builds of every target at once end with all of their files', async (t) => {
  const bench = await setUpBench(t);
  for (const target of CHEAP_TARGETS) await bench.expected(target, 'before');
  const expected = new Set<string>();
  for (const target of CHEAP_TARGETS) {
    for (const path of Object.keys(await bench.expected(target, 'before'))) expected.add(path);
  }
  await bench.edit('before');
  const ran = await Promise.all(
    CHEAP_TARGETS.map((target) => runConstat(buildOf(target, bench.out), { folder: bench.folder })),
  );
  for (const { status, err } of ran) t.is(status, 0, err);
  t.deepEqual(Object.keys(await readTree(join(bench.out, 'client'))), [...expected].sort());
  t.deepEqual(await leftBeside(bench.out), []);
});
