import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import test from 'ava';
import { unpackBundled } from '../../src/browser/unpack-bundled.ts';
import { thisHost } from './this-host.ts';

const run = promisify(execFile);
const LINUX = { platform: 'linux', architecture: 'x64' } as const;

/** A package of the same shape with a browser of a few bytes; needs `tar`, as every Linux has. */
async function fakePackage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-package-'));
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ version: '153.0.0' }));
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const pack = async (name: string, bytes: Uint8Array) =>
    writeFile(join(folder, 'bin', name), brotliCompressSync(bytes));
  await pack('chromium.br', Buffer.from('#!/bin/sh\necho Chromium 153.0.0.1\n'));
  await pack('al2023.tar.br', await tarOf('lib', 'libnss3.so'));
  await pack('fonts.tar.br', await tarOf('fonts', 'a.ttf'));
  return folder;
}

async function tarOf(folder: string, name: string): Promise<Buffer> {
  const root = await mkdtemp(join(tmpdir(), 'constat-tar-'));
  await mkdir(join(root, folder));
  await writeFile(join(root, folder, name), name);
  await run('tar', ['-cf', join(root, 'all.tar'), '-C', root, folder]);
  return readFile(join(root, 'all.tar'));
}

async function emptyCache(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'constat-cache-')), 'browsers');
}

test('a browser, its libraries and its fonts are unpacked, with the settings to start it', async (t) => {
  const cache = await emptyCache();
  const result = await unpackBundled(thisHost({ ...LINUX, cache }), await fakePackage());
  if ('reason' in result) return t.fail(result.reason);
  const folder = join(result.executable, '..');
  t.regex(folder, /chromium-153\.0\.0-[0-9a-f]{12}$/);
  t.is(result.environment['LD_LIBRARY_PATH'], join(folder, 'lib'));
  const { stdout } = await run(result.executable);
  t.is(stdout, 'Chromium 153.0.0.1\n');
  const fonts = await readFile(result.environment['FONTCONFIG_FILE'] ?? '', 'utf8');
  t.true(fonts.includes(`<dir>${folder}/fonts</dir>`));
  t.deepEqual((await readdir(cache)).length, 1);
});

test('what is unpacked is taken again; what is damaged is replaced', async (t) => {
  const host = thisHost({ ...LINUX, cache: await emptyCache() });
  const bundled = await fakePackage();
  const first = await unpackBundled(host, bundled);
  if ('reason' in first) return t.fail(first.reason);
  const note = join(first.executable, '..', 'note');
  await writeFile(note, 'still here');
  await unpackBundled(host, bundled);
  t.is(await readFile(note, 'utf8'), 'still here');
  await writeFile(first.executable, '#!/bin/sh\necho planted\n');
  await unpackBundled(host, bundled);
  t.is((await run(first.executable)).stdout, 'Chromium 153.0.0.1\n');
  await t.throwsAsync(readFile(note));
});

test('two at the same time end with one whole folder', async (t) => {
  const host = thisHost({ ...LINUX, cache: await emptyCache() });
  const bundled = await fakePackage();
  const results = await Promise.all([1, 2, 3, 4].map(() => unpackBundled(host, bundled)));
  t.true(results.every((result) => 'executable' in result));
  t.is((await readdir(host.cache)).length, 1);
});

test('another package of the same version goes to another folder', async (t) => {
  const host = thisHost({ ...LINUX, cache: await emptyCache() });
  const one = await fakePackage();
  const two = await mkdtemp(join(tmpdir(), 'constat-package-'));
  await cp(one, two, { recursive: true, verbatimSymlinks: true });
  await writeFile(join(two, 'bin/chromium.br'), brotliCompressSync(Buffer.from('another one')));
  await unpackBundled(host, one);
  await unpackBundled(host, two);
  t.is((await readdir(host.cache)).length, 2);
});
