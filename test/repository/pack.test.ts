/** The packed project, unpacked in an empty folder, checks and builds there; installed from the registry in the long suite. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import test from 'ava';

import { checkPacked } from '../helpers/check-packed.ts';
import { packProject, QUIET } from '../helpers/pack-project.ts';
import { ROOT } from '../helpers/report.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const run = promisify(execFile);

test('the tarball holds what runs, and works outside of the repository', async (t) => {
  t.timeout(420_000);
  const folder = await temporaryFolder(t, 'constat packed ');
  const { filename, files } = await packProject(folder);
  const roots = new Set(files.map(({ path }) => path.split('/', 1)[0] ?? ''));
  t.deepEqual([...roots].sort(), [
    'LICENSE',
    'LICENSES.md',
    'README.md',
    'catalogue',
    'dist',
    'package.json',
    'schemas',
    'templates',
  ]);

  const own = join(folder, 'node_modules/constat');
  await mkdir(own, { recursive: true });
  await run('tar', ['-xzf', filename, '-C', own, '--strip-components=1'], { cwd: folder });
  // What it depends on is taken from here: that all of it is listed is a test of its own.
  await symlink(join(ROOT, 'node_modules'), join(own, 'node_modules'), 'junction');
  const { bin } = JSON.parse(await readFile(join(own, 'package.json'), 'utf8')) as {
    bin: { constat: string };
  };
  await checkPacked(t, folder, async (...args) => {
    const program = [join(own, bin.constat), ...args];
    return (await run(process.execPath, program, { cwd: folder, env: QUIET })).stdout;
  });
});
