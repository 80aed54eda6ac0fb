/** The packed project, installed from the registry in an empty folder, checks and builds there. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import test from 'ava';

import { checkPacked } from '../../helpers/check-packed.ts';
import { packProject, QUIET } from '../../helpers/pack-project.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const run = promisify(execFile);

test('the tarball works where nothing else is', async (t) => {
  t.timeout(420_000);
  const folder = await temporaryFolder(t, 'constat packed ');
  const { filename } = await packProject(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--omit=peer'];
  const install = run('npm', ['install', ...quiet, join(folder, filename)], {
    cwd: folder,
    env: QUIET,
  });
  const installed = await install.catch((error: unknown) => error as Error);
  if (installed instanceof Error) {
    if (!/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|network/i.test(installed.message))
      throw installed;
    t.log(`SKIPPED: the registry cannot be reached: ${installed.message}`);
    t.pass();
    return;
  }
  await checkPacked(t, folder, async (...args) => {
    const typed = ['--no-install', 'constat', ...args];
    return (await run('npx', typed, { cwd: folder, env: QUIET })).stdout;
  });
});
