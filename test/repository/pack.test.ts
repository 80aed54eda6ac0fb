/** The packed project, installed in an empty folder, checks and builds there. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import test from 'ava';

import { VERSION } from '../../src/version.ts';
import { ROOT } from '../helpers/report.ts';

const run = promisify(execFile);

test('the tarball works where nothing else is', async (t) => {
  t.timeout(420_000);
  const folder = await mkdtemp(join(tmpdir(), 'constat-packed-'));
  const environment = { ...process.env, npm_config_loglevel: 'error' };
  const packed = await run('npm', ['pack', '--pack-destination', folder], {
    cwd: ROOT,
    env: environment,
  });
  const tarball = packed.stdout.trim().split('\n').at(-1) ?? '';
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const options = [
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--ignore-scripts',
    '--omit=peer',
  ];
  const installed = await run('npm', ['install', ...options, join(folder, tarball)], {
    cwd: folder,
    env: environment,
  }).catch((error: unknown) => error as Error);
  if (installed instanceof Error) {
    if (!/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|network/i.test(installed.message)) throw installed;
    t.log(`skipped: the registry cannot be reached: ${installed.message}`);
    t.pass();
    return;
  }
  await cp(join(ROOT, 'test/engagements/second'), join(folder, 'findings'), { recursive: true });
  const constat = async (...args: string[]): Promise<string> => {
    const program = join(folder, 'node_modules/constat/dist/cli.js');
    const { stdout } = await run(process.execPath, [program, ...args], { cwd: folder });
    return stdout;
  };
  t.is(await constat('--version'), `${VERSION}\n`);
  t.regex(await constat('check'), /no errors/);
  t.regex(await constat('build', '--only', 'data,deck,site'), /presentation\.en\.pptx/);
  const manifest = JSON.parse(
    await readFile(join(folder, 'output/client/manifest.json'), 'utf8'),
  ) as { files: { path: string }[] };
  t.true(manifest.files.some(({ path }) => path === 'site/index.html'));
});
