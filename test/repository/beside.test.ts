/** The script that `npm test` runs others with: what fails in any lane fails the whole. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

import test from 'ava';

import { ROOT } from '../helpers/report.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary.ts';

const SCRIPTS = { sound: 'echo sound', late: 'echo late', broken: 'exit 3' };

for (const [lanes, status, said] of [
  [['sound late', 'sound'], 0, ['late', 'sound', 'sound']],
  [['sound', 'broken late'], 1, ['sound']],
] as const) {
  test(`${lanes.join(' beside ')} ends with ${status}`, async (t) => {
    const folder = await temporaryFolder(t);
    await writeFiles(folder, { 'package.json': JSON.stringify({ scripts: SCRIPTS }) });
    const program = [join(ROOT, 'scripts/beside.ts'), ...lanes];
    const ended = await new Promise<{ code: unknown; out: string }>((resolve) => {
      execFile(process.execPath, program, { cwd: folder }, (error, out) => {
        resolve({ code: error?.code ?? 0, out });
      });
    });
    t.is(ended.code, status);
    t.deepEqual(ended.out.trim().split('\n').sort(), [...said]);
  });
}
