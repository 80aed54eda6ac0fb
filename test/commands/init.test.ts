/** `constat init`, as a new user types it: in a pipe, at a terminal, where it cannot write, where something is. */
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import test from 'ava';

import { readTree, temporaryFolder, writeFiles } from '../helpers/temporary.ts';
import { runConstat } from './command-line.ts';
import { missingTerminal, runAtTerminal } from './pseudo-terminal.ts';

const HOSTILE = `Clinéa "l’été" & <b>: #1 'é' 🦊`;

test('without git, in a folder with spaces and accents: written, checked, built', async (t) => {
  const folder = await temporaryFolder(t, 'constat l’été & co ');
  const environment = { PATH: dirname(process.execPath) };
  const run = async (...args: readonly string[]): Promise<{ out: string; err: string }> => {
    const { status, out, err } = await runConstat(args, { folder, environment });
    t.is(status, 0, out + err);
    return { out, err };
  };
  const made = await run('init', 'ma mission', '--yes', '--lang', 'fr,en', '--client', HOSTILE);
  const tree = await readTree(join(folder, 'ma mission'));
  t.deepEqual(
    made.out.trim().split('\n').sort(),
    Object.keys(tree).map((path) => `ma mission/${path}`),
  );
  t.regex(made.err, /^Next:\n {2}cd 'ma mission'\n {2}npm install\n/m);
  t.regex((await run('check', 'ma mission/findings', '--strict')).out, /no errors, no warnings/);
  const built = await run('build', 'ma mission/findings', '--only', 'site,data');
  t.regex(built.out, /output\/client\/site\/ {2}\d+ files\n\d+ files, .* in \d/);
  t.regex(built.err, /^ {2}sources +\d+\.\d s$[\s\S]*^ {2}site +\d+\.\d s$/m);
  const { 'client/site/index.html': home = '' } = await readTree(join(folder, 'output'));
  t.regex(Buffer.from(home, 'latin1').toString('utf8'), /&#x3C;b>|&lt;b&gt;/);
});

test('a file that is there stays as it is, an engagement that is there is refused', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { 'README.md': 'mine\n', 'findings/notes.txt': 'mine too\n' });
  const { status, err, out } = await runConstat(['init', '--yes'], { folder });
  t.is(status, 0, err);
  t.regex(err, /^README\.md was there: it stays as it is$/m);
  t.notRegex(out, /README/);
  const before = await readTree(folder);
  t.is(before['README.md'], 'mine\n');
  for (const args of [['init'], ['init', 'findings', '--yes'], ['init', '--yes', '--lang', 'en']]) {
    const again = await runConstat(args, { folder });
    t.is(again.status, 2, args.join(' '));
    t.regex(again.err, /There is an engagement already: .*engagement\.yaml\. Nothing was written/);
  }
  t.deepEqual(await readTree(folder), before);
});

test('where one file cannot be written, none is left', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, '.github'), 'a file where a folder goes');
  const { status, out, err } = await runConstat(['init', '--yes'], { folder });
  t.is(status, 4, err);
  t.is(out, '');
  t.notRegex(err, /\n\s+at /);
  t.deepEqual(await readdir(folder), ['.github']);
});

test('a folder that is read-only is said with 4', async (t) => {
  if (process.getuid?.() === 0) {
    t.log('SKIPPED: root writes where nobody may');
    t.pass();
    return;
  }
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'locked'));
  await chmod(join(folder, 'locked'), 0o555);
  const { status, err } = await runConstat(['init', 'locked', '--yes'], { folder });
  t.is(status, 4, err);
  t.regex(err, /EACCES|EPERM|EROFS/);
});

test('without a terminal, what to type is said; with every answer given, none is needed', async (t) => {
  const folder = await temporaryFolder(t);
  const asked = await runConstat(['init', '--client', 'X'], { folder });
  t.is(asked.status, 2);
  t.regex(asked.err, /There is no terminal to ask on[\s\S]*constat init --yes --lang fr --client/);
  t.deepEqual(await readTree(folder), {});
  const whole = ['--lang', 'en', '--client', 'X', '--auditor', 'Y', '--scope', 'gcp'];
  const { status, err } = await runConstat(['init', ...whole, '--start', '2027-03-01'], { folder });
  t.is(status, 0, err);
  t.regex((await readTree(folder))['findings/engagement.yaml'] ?? '', /start: 2027-03-01/);
});

for (const [args, said] of [
  [['--lang', 'de'], /Unexpected languages "de", expected fr, en, or both: fr,en/],
  [['--scope', 'aws'], /Unexpected scope "aws", expected gke, gcp, kubernetes/],
  [['--start', 'monday'], /Unexpected first day "monday"/],
] as const) {
  test(`init ${args.join(' ')} is a wrong command line, before anything is asked`, async (t) => {
    const folder = await temporaryFolder(t);
    const { status, err } = await runConstat(['init', ...args], { folder });
    t.is(status, 2);
    t.regex(err, said);
    t.deepEqual(await readTree(folder), {});
  });
}

const missing = missingTerminal();

test('at a terminal it asks, and says at once what is wrong with an answer', async (t) => {
  if (missing !== undefined) {
    t.log(`SKIPPED: ${missing}`);
    t.pass();
    return;
  }
  const folder = await temporaryFolder(t, 'constat é ');
  const { status, text } = await runAtTerminal(['init', 'mission', '--lang', 'en'], {
    folder,
    exchanges: [
      [/Client, who is audited/, 'Acme "R&D"\r'],
      [/Auditor, who audits/, '\r'],
      [/What is audited/, '\u001b[B\r'],
      [/First day/, 'soon\r'],
      [/Unexpected first day/, '\u007f\u007f\u007f\u007f2027-03-01\r'],
    ],
  });
  t.is(status, 0, text);
  const tree = await readTree(join(folder, 'mission'));
  const engagement = tree['findings/engagement.yaml'] ?? '';
  t.regex(engagement, /name: Acme "R&D"\n[\s\S]*name: Your firm\n[\s\S]*start: 2027-03-01/);
  t.notRegex(tree['findings/checks.yaml'] ?? '', /sec-network-policies/);
  t.true(text.trimEnd().endsWith('npm run build'), text);
});

test('Ctrl-C at a question leaves nothing, and the cursor', async (t) => {
  if (missing !== undefined) {
    t.log(`SKIPPED: ${missing}`);
    t.pass();
    return;
  }
  const folder = await temporaryFolder(t);
  const { status, text } = await runAtTerminal(['init'], {
    folder,
    exchanges: [
      [/Language of the deliverables/, '\r'],
      [/Client, who is audited/, '\u0003'],
    ],
  });
  t.is(status, 2, text);
  t.regex(text, /Given up: nothing was written/);
  t.deepEqual(await readTree(folder), {});
  t.true(text.lastIndexOf('\u001b[?25h') > text.lastIndexOf('\u001b[?25l'));
});
