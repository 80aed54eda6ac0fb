/** Too much of each thing: built, or refused with a limit that is said, in memory that is bounded. */
import { join } from 'node:path';

import test from 'ava';

import { startConstat } from '../../commands/command-line.ts';
import { buildOf } from '../../helpers/promises/built-twice.ts';
import { SCALE } from '../../helpers/promises/scale-engagements.ts';
import { temporaryFolder, writeFiles } from '../../helpers/temporary.ts';
import { TARGETS } from '../../../src/targets/registry.ts';

/** Megabytes of memory that a build may take for its objects. */
const MEMORY = 4_096;

for (const [what, make] of Object.entries(SCALE)) {
  for (const { name } of TARGETS) {
    test.serial(`${what}: ${name}`, async (t) => {
      t.timeout(3_600_000);
      const folder = await temporaryFolder(t);
      await writeFiles(join(folder, 'findings'), make());
      const start = performance.now();
      const { status, out, err } = await startConstat(buildOf(name, 'output'), {
        folder,
        environment: { NODE_OPTIONS: `--max-old-space-size=${String(MEMORY)}` },
      });
      t.log(`${String(status)} after ${String(Math.round((performance.now() - start) / 1000))} s`);
      t.true(status === 0 || status === 1, `${String(status)} ${err.slice(-2000)}`);
      t.notRegex(out + err, /\n\s+at .+:\d+:\d+\)?\n|defect of constat|heap out of memory/);
      if (status === 1) t.regex(err, /:\d+:\d+ error .*(?:at most|more than)/);
    });
  }
}
