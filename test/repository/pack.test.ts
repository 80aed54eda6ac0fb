/** The packed project, installed in an empty folder, checks and builds there. */
import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import test from 'ava';

import { VERSION } from '../../src/version.ts';
import { ROOT } from '../helpers/report.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { assertSound } from '../targets/deck/make-deck.ts';

const run = promisify(execFile);
const environment = { ...process.env, npm_config_loglevel: 'error' };

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Compiles and packs the project into a folder. */
async function pack(folder: string): Promise<Packed> {
  const args = ['pack', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', args, { cwd: ROOT, env: environment });
  const start = stdout.indexOf('[\n');
  const said = JSON.parse(stdout.slice(start < 0 ? stdout.indexOf('{') : start)) as
    readonly Packed[] | Readonly<Record<string, Packed>>;
  const [packed] = Object.values(said);
  if (!packed) throw new Error(stdout);
  return packed;
}

test('the tarball works where nothing else is', async (t) => {
  t.timeout(420_000);
  const folder = await temporaryFolder(t, 'constat packed ');
  const { filename, files } = await pack(folder);
  const roots = new Set(files.map(({ path }) => path.split('/', 1)[0]));
  const expected = [
    'LICENSE',
    'LICENSES.md',
    'README.md',
    'catalogue',
    'dist',
    'package.json',
    'schemas',
    'templates',
  ];
  t.deepEqual([...roots].sort(), expected);

  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--omit=peer'];
  const install = run('npm', ['install', ...quiet, join(folder, filename)], {
    cwd: folder,
    env: environment,
  });
  const installed = await install.catch((error: unknown) => error as Error);
  if (installed instanceof Error) {
    if (!/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|network/i.test(installed.message))
      throw installed;
    t.log(`SKIPPED: the registry cannot be reached: ${installed.message}`);
    t.pass();
    return;
  }
  await cp(join(ROOT, 'test/engagements/second'), join(folder, 'findings'), { recursive: true });
  const constat = async (...args: string[]): Promise<string> => {
    const { stdout } = await run('npx', ['--no-install', 'constat', ...args], {
      cwd: folder,
      env: environment,
    });
    return stdout;
  };
  t.is(await constat('--version'), `${VERSION}\n`);
  t.regex(await constat('check'), /no errors/);
  await constat('init', 'mission', '--yes', '--lang', 'fr,en');
  t.regex(await constat('check', 'mission/findings', '--strict'), /no errors, no warnings/);
  t.regex(await constat('build', '--only', 'data,deck,site'), /presentation\.en\.pptx/);
  assertSound(await readFile(join(folder, 'output/client/presentation.en.pptx')));
  const text = await readFile(join(folder, 'output/client/manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as { files: { path: string }[] };
  t.true(manifest.files.some(({ path }) => path === 'site/index.html'));
});
