/** What the command says to people and scripts, and what it leaves on the disk when it fails. */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import test, { type ExecutionContext } from 'ava';

import { TARGETS } from '../../src/targets/registry.ts';
import { ROOT } from '../helpers/report.ts';
import { readTree, temporaryFolder, writeFiles } from '../helpers/temporary.ts';
import { BILINGUAL, front, ticket, tinyEngagement } from '../helpers/tiny.ts';
import { runConstat, startConstat } from './command-line.ts';

const DATA = ['build', '--only', 'data'] as const;

/** A folder with a small engagement in `findings`; removed at the end. */
async function makeEngagement(t: ExecutionContext): Promise<string> {
  const folder = await temporaryFolder(t, 'constat l’été & co ');
  await writeFiles(join(folder, 'findings'), BILINGUAL);
  return folder;
}

test('without a command, help goes where errors go', async (t) => {
  const { status, out, err } = await startConstat([]);
  t.is(status, 2);
  t.is(out, '');
  t.regex(err, /Usage: constat/);
});

test('help names every target of the registry and no other', async (t) => {
  const { out } = await runConstat(['build', '--help']);
  const [, listed = ''] =
    /separated by commas: ([a-z, ]+?) (?:\(|--)/.exec(out.replaceAll(/\s+/g, ' ')) ?? [];
  const names = listed.split(', ');
  t.deepEqual(
    names,
    TARGETS.map(({ name }) => name),
  );
  const help = await runConstat(['--help']);
  for (const [, name = ''] of help.out.matchAll(/--only (\w+)/g))
    t.true(names.includes(name), name);
});

for (const [args, said] of [
  [['build', 'one', 'two'], /too many arguments/],
  [['build', '--lang', 'fr,xx', '--only', 'data'], /not written in xx: expected fr, en/],
  [['build', '--out'], /argument missing/],
  [['check', '--only', 'data'], /unknown option '--only'/],
] as const) {
  test(`constat ${args.join(' ')} is a wrong command line, and nothing is written`, async (t) => {
    const folder = await makeEngagement(t);
    const before = await readTree(folder);
    const { status, out, err } = await runConstat(args, { folder });
    t.is(status, 2, err);
    t.is(out, '');
    t.regex(err, said);
    t.notRegex(err, /\n\s+at /);
    t.deepEqual(await readTree(folder), before);
  });
}

test('broken sources come before a language that is missing', async (t) => {
  const folder = await makeEngagement(t);
  await writeFiles(join(folder, 'findings'), { 'security/SEC-02.md': ticket({ priority: 5 }) });
  const { status, err } = await runConstat([...DATA, '--lang', 'xx'], { folder });
  t.is(status, 1);
  t.regex(
    err,
    /^findings\/security\/SEC-02\.md:3:11 error finding\/priority {2}Unexpected priority 5, expected 1, 2 or 3$/m,
  );
});

test('with one language, files of that language alone are made', async (t) => {
  const folder = await makeEngagement(t);
  const { status, err } = await runConstat([...DATA, '--lang', 'en'], { folder });
  t.is(status, 0, err);
  t.deepEqual(Object.keys(await readTree(join(folder, 'output'))), [
    'client/data/findings.json',
    'client/manifest.json',
  ]);
});

test('the same sources make the same bytes, in another folder, zone and language', async (t) => {
  const [one, two] = [await makeEngagement(t), await makeEngagement(t)];
  const environment = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  await startConstat([...DATA, '--quiet'], { folder: one });
  await startConstat([...DATA, '--quiet'], { folder: two, environment });
  const [first, second] = [
    await readTree(join(one, 'output')),
    await readTree(join(two, 'output')),
  ];
  t.is(Object.keys(first).length, 2);
  t.deepEqual(first, second);
});

test('an output that cannot be written is said with 4', async (t) => {
  const folder = await makeEngagement(t);
  await writeFile(join(folder, 'taken'), 'a file');
  const { status, out, err } = await runConstat([...DATA, '--out', 'taken'], { folder });
  t.is(status, 4, err);
  t.is(out, '');
  t.regex(err, /taken/);
  t.notRegex(err, /\n\s+at /);
});

test('a folder of somebody else is refused only once the sources were found right', async (t) => {
  const folder = await makeEngagement(t);
  await writeFiles(folder, { 'output/client/thesis.txt': 'mine' });
  t.is((await runConstat(DATA, { folder })).status, 4);
  await writeFiles(join(folder, 'findings'), { 'security/SEC-02.md': ticket({ priority: 5 }) });
  t.is((await runConstat(DATA, { folder })).status, 1);
  t.deepEqual(await readTree(join(folder, 'output')), { 'client/thesis.txt': 'mine' });
});

test('a template of the firm’s own that fails leaves the earlier output', async (t) => {
  const folder = await makeEngagement(t);
  t.is((await runConstat(DATA, { folder })).status, 0);
  const before = await readTree(join(folder, 'output'));
  const engagement = { languages: ['fr'], theme: 'brand' };
  await writeFiles(folder, {
    'own/engagement.yaml': tinyEngagement(engagement),
    'own/brand/site/home.hbs': '{{nothing 1}}',
  });
  const { status, err } = await runConstat(['build', 'own', '--only', 'site'], { folder });
  t.is(status, 70, err);
  t.regex(err, /Missing helper: "nothing"/);
  t.deepEqual(await readTree(join(folder, 'output')), before);
  await writeFiles(folder, { 'own/brand/site/home.hbs': '{{#if x}}' });
  const broken = await runConstat(['build', 'own', '--only', 'site'], { folder });
  t.is(broken.status, 1);
  t.regex(broken.err, /^own\/brand\/site\/home\.hbs:1:1 error theme\/value/m);
});

test('--json says what is wrong too, when nothing could be written', async (t) => {
  const folder = await makeEngagement(t);
  await writeFiles(join(folder, 'findings'), { 'security/SEC-02.md': ticket({ priority: 5 }) });
  const { status, out } = await runConstat([...DATA, '--json'], { folder });
  t.is(status, 1);
  const said = JSON.parse(out) as {
    files: unknown[];
    diagnostics: { file: string; rule: string }[];
  };
  t.deepEqual(said.files, []);
  const [found] = said.diagnostics.filter(({ rule }) => rule === 'finding/priority');
  t.is(found?.file, 'findings/security/SEC-02.md');
});

test('what is removed since the sources changed is said', async (t) => {
  const folder = await makeEngagement(t);
  await runConstat(['build', '--only', 'data,site'], { folder });
  await writeFiles(join(folder, 'findings'), {
    'pages/p.md': front({ title: { fr: 'P', en: 'P' } }, 'x'),
  });
  const { status, out } = await runConstat(DATA, { folder });
  t.is(status, 0);
  t.regex(out, /removed output\/client\/site\/index\.html: no longer what the sources say/);
  t.deepEqual(Object.keys(await readTree(join(folder, 'output/client'))), [
    'data/findings.json',
    'manifest.json',
  ]);
  const again = await runConstat(['build', '--only', 'site'], { folder });
  t.regex(again.out, /1 files? of the last build stays? as (?:it is|they are)/);
});

test('diagnostics go to stderr in a build and to stdout in a check, without colour off a terminal', async (t) => {
  const folder = await makeEngagement(t);
  await writeFiles(join(folder, 'findings'), { 'security/SEC-02.md': ticket({ cost: '?' }) });
  for (const environment of [{}, { NO_COLOR: '1' }, { CI: 'true', TERM: 'xterm-256color' }]) {
    const checked = await startConstat(['check'], { folder, environment });
    t.regex(checked.out, /warning finding\/cost-unknown/);
    t.is(checked.err, '');
    const built = await startConstat(DATA, { folder, environment });
    t.regex(built.err, /warning finding\/cost-unknown/);
    t.notRegex(built.out, /warning/);
    t.notRegex(checked.out + built.err, new RegExp(String.fromCharCode(27)));
  }
});

test('under --strict a warning stops a build, and what was there stays', async (t) => {
  const folder = await makeEngagement(t);
  t.is((await runConstat([...DATA, '--strict'], { folder })).status, 0);
  const before = await readTree(join(folder, 'output'));
  await writeFiles(join(folder, 'findings'), { 'security/SEC-02.md': ticket({ cost: '?' }) });
  t.is((await runConstat([...DATA, '--strict'], { folder })).status, 1);
  t.deepEqual(await readTree(join(folder, 'output')), before);
});

test('a reader that stops reading is no defect', async (t) => {
  const folder = await temporaryFolder(t);
  const files = Array.from({ length: 400 }, (_, index): [string, string] => [
    `findings/x${index}.md`,
    'x',
  ]);
  await writeFiles(folder, {
    'findings/engagement.yaml': tinyEngagement(),
    ...Object.fromEntries(files),
  });
  const program = [join(ROOT, 'src/cli.ts'), 'check', '--format', 'json'];
  const child = spawn(process.execPath, program, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdout.once('readable', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.once('close', resolve));
  t.is(err, '');
  t.is(status, 1);
});

test('without a rule, explain lists all, each of which it explains', async (t) => {
  const { status, out } = await runConstat(['explain']);
  t.is(status, 0);
  const rules = [...out.matchAll(/^ +([a-z]+\/[\w-]+) /gm)].map(([, rule = '']) => rule);
  t.true(rules.includes('finding/answers') && rules.includes('theme/value'), out);
  t.deepEqual(rules, [...new Set(rules)].sort());
  const [first = ''] = rules;
  t.is((await runConstat(['explain', first])).status, 0);
});

test('npm run -s constat takes paths from where it was typed', async (t) => {
  const folder = await temporaryFolder(t);
  await cp(join(ROOT, 'test/engagements/second'), join(folder, 'mission'), { recursive: true });
  await mkdir(join(folder, 'here'));
  const environment = { ...process.env, npm_config_loglevel: 'silent' };
  const args = [
    'run',
    '-s',
    '--prefix',
    ROOT,
    'constat',
    '--',
    ...DATA,
    '../mission',
    '--out',
    '../out',
  ];
  await promisify(execFile)('npm', args, { cwd: join(folder, 'here'), env: environment });
  t.deepEqual(Object.keys(await readTree(join(folder, 'out'))), [
    'client/data/findings.json',
    'client/manifest.json',
  ]);
});
