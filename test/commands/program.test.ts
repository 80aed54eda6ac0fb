/** What is typed → what is said, written, and the exit status of the contract. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { VERSION } from '../../src/version.ts';
import { ROOT } from '../helpers/report.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { assertSound } from '../targets/deck/make-deck.ts';
import { copyEngagement, runConstat, startConstat } from './command-line.ts';

const SECOND = 'test/engagements/second';

test('--version and --help are results', async (t) => {
  const version = await startConstat(['--version']);
  t.deepEqual(version, { status: 0, out: `${VERSION}\n`, err: '' });
  const help = await runConstat(['--help']);
  t.is(help.status, 0);
  t.regex(help.out, /init[\s\S]*check[\s\S]*explain[\s\S]*build[\s\S]*Exit status/);
  const build = await runConstat(['build', '--help']);
  t.regex(build.out.replaceAll(/\s+/g, ' '), /data, pdf, deck, docs, board, site/);
});

for (const [title, args, said] of [
  ['an unknown command', ['bild'], /unknown command 'bild'/],
  ['an unknown option', ['build', '--onyl', 'pdf'], /unknown option '--onyl'/],
  ['an unknown format', ['check', '--format', 'xml'], /argument 'xml' is invalid/],
  [
    'an unknown target',
    ['build', SECOND, '--only', 'word'],
    /There is no target word: expected data, pdf/,
  ],
  [
    'an edition that there is not',
    ['build', SECOND, '--edition', 'board'],
    /There is no edition board: expected internal, client, public/,
  ],
  [
    'a language that the engagement lacks',
    ['build', SECOND, '--lang', 'fr'],
    /not written in fr: expected en/,
  ],
  ['no engagement there', ['check', 'src'], /no engagement in src: expected src\/engagement\.yaml/],
  [
    'an unknown rule',
    ['explain', 'finding/prioriti'],
    /no rule finding\/prioriti\. Did you mean `finding\/priority`/,
  ],
] as const) {
  test(`${title} is a wrong command line`, async (t) => {
    const { status, out, err } = await runConstat(args);
    t.is(status, 2);
    t.is(out, '');
    t.regex(err, said);
    t.notRegex(err, /\n\s+at /);
  });
}

test('check prints its diagnostics as a result, and a sound engagement ends with 0', async (t) => {
  const { status, out } = await runConstat(['check', 'findings']);
  t.is(status, 0);
  t.regex(out, /no errors, no warnings/);
  const quiet = await runConstat(['check', 'findings', '--quiet']);
  t.deepEqual(quiet, { status: 0, out: '', err: '' });
});

test('under --strict a warning fails', async (t) => {
  const { status, out } = await runConstat(['check', SECOND, '--strict']);
  t.is(status, 1);
  t.regex(out, / warning finding\/cost-unknown /);
});

test('explain tells a rule of a schema and one of our own', async (t) => {
  t.regex((await runConstat(['explain', 'finding/priority'])).out, /1, 2 or 3/);
  t.regex((await runConstat(['explain', 'finding/answers'])).out, /how, impact/i);
});

test('broken sources stop a build before anything is written, in every format', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  const built = await runConstat(['build', '--only', 'data'], { folder });
  t.is(built.status, 0, built.err);
  const manifest = join(folder, 'output/client/manifest.json');
  const before = await readFile(manifest, 'utf8');
  await writeFile(join(folder, 'findings/pages/new.md'), '---\ntitel: New\n---\n\nText.\n');

  const stopped = await runConstat(['build', '--only', 'data'], { folder });
  t.is(stopped.status, 1);
  t.is(stopped.out, '');
  t.regex(
    stopped.err,
    /^findings\/pages\/new\.md:2:1 error page\/unknown-key {2}Unexpected key titel/m,
  );
  t.regex(stopped.err, /Did you mean `title`/);
  t.notRegex(stopped.err, /\n\s+at /);
  t.is(await readFile(manifest, 'utf8'), before);

  for (const [format, expected] of [
    ['pretty', /page\/unknown-key/],
    ['json', /"rule": "page\/unknown-key"/],
    ['github', /^::error file=findings\/pages\/new\.md,line=2/m],
    ['sarif', /"ruleId": "page\/unknown-key"/],
  ] as const) {
    const checked = await runConstat(['check', '--format', format], { folder });
    t.is(checked.status, 1);
    t.regex(checked.out, expected, format);
  }
});

test('a folder that is not ours is refused with 4, after the sources were found right', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  const { status, err } = await runConstat(['build', '--only', 'data', '--out', 'findings/..'], {
    folder,
  });
  t.is(status, 0, err);
  await rm(join(folder, 'client/manifest.json'));
  const refused = await runConstat(['build', '--only', 'data', '--out', '.'], { folder });
  t.is(refused.status, 4);
  t.regex(refused.err, /holds no manifest of constat/);
});

test('without a browser all that needs none is built, and the status is 3', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  const environment = { PUPPETEER_EXECUTABLE_PATH: '/nowhere/chromium' };
  const { status, err, out } = await runConstat(['build'], { folder, environment });
  t.is(status, 3, err);
  t.regex(err, /nowhere\/chromium[\s\S]*Install Chromium/);
  const files = await readdir(join(folder, 'output/client'));
  t.true(files.includes('report.en.html') && files.includes('presentation.en.pptx'), out);
  t.false(files.includes('report.en.pdf'));
  assertSound(await readFile(join(folder, 'output/client/presentation.en.pptx')));
  t.true((await readdir(join(folder, 'output/client/site'))).includes('index.html'));
});

test('what shows no drawing needs no browser, whatever diagrams the sources hold', async (t) => {
  const environment = { PUPPETEER_EXECUTABLE_PATH: '/nowhere/chromium' };
  const build = ['build', '--only', 'data', '--out', await temporaryFolder(t)];
  t.regex(await readFile(join(ROOT, 'findings/incidents/INC-01-traefik.md'), 'utf8'), /```mermaid/);
  const { status, err } = await runConstat(build, { environment });
  t.is(status, 0, err);
  t.notRegex(err, /nowhere/);
});

test('--json says what was written, --quiet says nothing', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  const { out } = await runConstat(['build', '--only', 'data', '--json'], { folder });
  const said = JSON.parse(out) as { folder: string; files: { path: string }[] };
  t.deepEqual(
    [said.folder, said.files.map(({ path }) => path)],
    ['output/client', ['data/findings.json']],
  );
  const quiet = await runConstat(['build', '--only', 'data', '--quiet'], { folder });
  t.is(quiet.out, '');
});

test('from a checkout, relative paths start where the command was typed', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  const environment = { npm_lifecycle_event: 'constat', INIT_CWD: folder };
  const { status, out } = await startConstat(['check', 'findings'], { folder: ROOT, environment });
  t.is(status, 0);
  t.regex(out, /findings\/cost\/findings\.yaml:/);
});
