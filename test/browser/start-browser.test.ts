import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test from 'ava';
import { browserSession } from '../../src/browser/browser-session.ts';
import { childEnvironment } from '../../src/browser/child-environment.ts';
import type { Host } from '../../src/browser/host.ts';
import { launchFlags } from '../../src/browser/launch-flags.ts';
import { NO_SANDBOX_NOTE } from '../../src/browser/start-browser.ts';
import { thisHost } from './this-host.ts';

const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
const hasBundled = process.platform === 'linux' && process.arch === 'x64';

async function ownTemporary(parts: Partial<Host> = {}): Promise<Host> {
  const temporary = await mkdtemp(join(tmpdir(), 'constat-test-'));
  // As /tmp is: another user must be able to go through it.
  await chmod(temporary, 0o755);
  return thisHost({ temporary, ...parts });
}

test('a session starts one browser, gives it each time, and leaves nothing behind', async (t) => {
  const host = await ownTemporary();
  const session = browserSession(host, { folder: '/' });
  const [one, two] = await Promise.all([session.get(), session.get()]);
  t.is(one, two);
  if ('missing' in one) return t.fail(JSON.stringify(one.missing));
  t.is((await one.running.browser.pages()).length, 1);
  await session.close();
  t.deepEqual(await readdir(host.temporary), []);
});

test('a session that nobody asked starts nothing', async (t) => {
  const host = await ownTemporary({ environment: { PUPPETEER_EXECUTABLE_PATH: '/nowhere' } });
  await t.notThrowsAsync(browserSession(host, { folder: '/' }).close());
});

test('a browser that is missing is an answer, not an exception', async (t) => {
  const session = browserSession(await ownTemporary(), { configured: 'nowhere', folder: '/' });
  t.like(await session.get(), { missing: { reasons: ['/nowhere is not a file that can be run'] } });
});

(isLinuxRoot ? test : test.skip)('root runs the browser as nobody, with its sandbox', async (t) => {
  const session = browserSession(await ownTemporary(), { folder: '/' });
  const answer = await session.get();
  if ('missing' in answer) return t.fail(JSON.stringify(answer.missing));
  const { browser, notes } = answer.running;
  const pid = browser.process()?.pid ?? 0;
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const args = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
  const networks = [await readlink(`/proc/${pid}/ns/net`), await readlink('/proc/self/ns/net')];
  await session.close();
  t.deepEqual(notes, []);
  t.regex(status, /^Uid:\s+65534\s+65534/m);
  t.false(args.includes('--no-sandbox'));
  t.not(networks[0], networks[1]);
});

(isLinuxRoot ? test : test.skip)('a user who is not root gets a jail too', async (t) => {
  const temporary = await mkdtemp(join(tmpdir(), 'constat-user-'));
  await chmod(temporary, 0o777);
  const script = join(import.meta.dirname, 'start-as-user.ts');
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--'];
  const { stdout } = await promisify(execFile)('setpriv', [
    ...nobody,
    ...[process.execPath, script, temporary],
  ]);
  const { notes, network, own, sandboxed } = JSON.parse(stdout) as {
    notes: string[];
    network: string;
    own: string;
    sandboxed: boolean;
  };
  t.deepEqual(notes, []);
  t.not(network, own);
  t.true(sandboxed);
});

(isLinuxRoot ? test : test.skip)(
  'a jail that no browser starts in is left, and said',
  async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'constat-jail-'));
    await chmod(folder, 0o755);
    const script = '#!/bin/sh\ncase "$*" in *--version) exit 0 ;; *) exit 1 ;; esac\n';
    await writeFile(join(folder, 'unshare'), script, { mode: 0o755 });
    await writeFile(join(folder, 'setpriv'), script, { mode: 0o755 });
    const environment = { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
    const host = await ownTemporary({ environment });
    const session = browserSession(host, { folder: '/' });
    const answer = await session.get();
    if ('missing' in answer) return t.fail(JSON.stringify(answer.missing));
    await session.close();
    t.deepEqual(answer.running.notes, [NO_SANDBOX_NOTE]);
    t.deepEqual(await readdir(host.temporary), []);
  },
);

(isLinuxRoot ? test : test.skip)('root without the tools of a jail gets a note', async (t) => {
  const host = await ownTemporary({ environment: { PATH: '/nowhere' } });
  const session = browserSession(host, { folder: '/' });
  const answer = await session.get();
  if ('missing' in answer) return t.fail(JSON.stringify(answer.missing));
  await session.close();
  t.deepEqual(answer.running.notes, [NO_SANDBOX_NOTE]);
});

(hasBundled ? test : test.skip)('the bundled browser draws text', async (t) => {
  const session = browserSession(await ownTemporary(), { configured: 'bundled', folder: '/' });
  const answer = await session.get();
  if ('missing' in answer) return t.fail(JSON.stringify(answer.missing));
  const page = await answer.running.browser.newPage();
  await page.setContent('<p style="float: left">Du texte</p>');
  const width = await page.evaluate(() => document.querySelector('p')?.offsetWidth ?? 0);
  await session.close();
  t.true(width > 20);
});

test('no configuration of a folder is run', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'constat-folder-'));
  const trace = join(folder, 'was-run');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(trace)}, ''); module.exports = {};`;
  await writeFile(join(folder, '.puppeteerrc.cjs'), code);
  const before = process.cwd();
  process.chdir(folder);
  t.teardown(() => {
    process.chdir(before);
  });
  const session = browserSession(await ownTemporary(), { folder: before });
  await session.get();
  await session.close();
  t.false((await readdir(folder)).includes('was-run'));
});

test('a browser sees little of the environment', (t) => {
  const host = thisHost({ environment: { PATH: '/bin', GITHUB_TOKEN: 'x', HTTPS_PROXY: 'y' } });
  const seen = childEnvironment(host, '/profile', { LD_LIBRARY_PATH: '/lib' });
  t.is(seen['PATH'], '/bin');
  t.is(seen['HOME'], '/profile');
  t.is(seen['LD_LIBRARY_PATH'], '/lib');
  t.false('GITHUB_TOKEN' in seen || 'HTTPS_PROXY' in seen);
});

test('every layer against traffic is on the command line', (t) => {
  const flags = launchFlags('/profile', true);
  for (const flag of [
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-background-networking',
    '--no-pings',
    '--dns-prefetch-disable',
    '--disable-extensions',
    '--remote-debugging-pipe',
  ]) {
    t.true(flags.includes(flag), flag);
  }
  t.false(flags.includes('--no-sandbox'));
});
