/** Browsers that die while they print: said in words, the last output whole, nothing left behind. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ExecutionContext } from 'ava';

import { describeFile, readManifest } from '../../../src/output/manifest.ts';
import { seeded } from '../seeded.ts';
import { temporaryFolder } from '../temporary.ts';
import {
  CHEAP_TARGETS,
  leftBeside,
  PRINTED_TARGETS,
  setUpBench,
  versionOf,
} from './built-twice.ts';
import { buildWithoutLuck, listBrowser } from './kill-browser.ts';
import type { RandomScope } from './random-scope.ts';

/** Kills the browser, or the process of its page, in builds of each target that prints in turn. */
export async function checkBrowserDeaths(
  t: ExecutionContext,
  { seed, cases }: RandomScope,
): Promise<void> {
  const bench = await setUpBench(t);
  const [earlier = ''] = CHEAP_TARGETS;
  const met: Record<string, number> = {};
  for (let round = seed; round < seed + cases; round++) {
    const random = seeded(round);
    const target = PRINTED_TARGETS[round % PRINTED_TARGETS.length] ?? '';
    const kill = {
      process: random.pick(['browser', 'renderer'] as const),
      after: random.pick(['start', 'opening'] as const),
      // The first moments, in which it is still being set up, are where most has been wrong.
      milliseconds: random.pick([random.number(0, 60), random.number(0, 1000)]),
    };
    const say = `seed ${String(round)}: ${target}, ${kill.process} ${String(kill.milliseconds)} ms after its ${kill.after}`;
    await bench.reset(earlier);
    await bench.edit('after');
    const temporary = await temporaryFolder(t);
    const { status, err } = await buildWithoutLuck(bench, target, { temporary, kill });
    met[String(status)] = (met[String(status)] ?? 0) + 1;
    t.true(status === 0 || status === 3, `${say}: ${String(status)} ${err}`);
    // One that nobody waits for yet is started anew; one that has just opened its document is at work.
    if (kill.after === 'opening' && kill.milliseconds <= 60) t.is(status, 3, say);
    t.notRegex(err, /\n\s+at |defect of constat/, say);
    if (/ended in the middle of its work/.test(err)) {
      t.is(await versionOf(bench, earlier), 'before', say);
    }
    t.deepEqual(await findUntrue(join(bench.out, 'client')), [], say);
    t.deepEqual(await leftBeside(bench.out), [], say);
    t.deepEqual(await readdir(temporary), [], `${say}: left behind`);
    t.deepEqual(await listBrowser(temporary, 'any'), [], `${say}: still running`);
  }
  t.log(JSON.stringify(met));
}

/** The paths of an output that are not what its manifest says. */
async function findUntrue(folder: string): Promise<string[]> {
  const manifest = readManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  if (!manifest) return ['manifest.json'];
  const found = await Promise.all(
    manifest.files.map(async (file) => {
      const bytes = await readFile(join(folder, file.path)).catch(() => new Uint8Array());
      return describeFile({ ...file, bytes }).sha256 === file.sha256 ? [] : [file.path];
    }),
  );
  return found.flat();
}
