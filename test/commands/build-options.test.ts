/** `--select`, `--password-file` and their like, typed as a person types them. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { copyEngagement, runConstat } from './command-line.ts';

const SECOND = 'test/engagements/second';

for (const [title, args, said] of [
  [
    'a part of all targets',
    ['--select', 'GOV-01'],
    /--select makes a part of the report: give --only pdf/,
  ],
  [
    'a part that does not exist',
    ['--only', 'pdf', '--select', 'GOV-99,GOV-01'],
    /There is no GOV-99 in this edition: expected ids such as GOV-01, or a category \(governance, /,
  ],
  ['two passwords', ['--password', '--password-file', 'x'], /not both/],
  [
    'a password for nothing',
    ['--only', 'data', '--password-file', 'x'],
    /A password protects pdf,site, which --only/,
  ],
  [
    'a question that nobody hears',
    ['--only', 'pdf', '--password'],
    /There is no terminal to ask on/,
  ],
] as const) {
  test(`${title} is a wrong command line`, async (t) => {
    const ran = await runConstat(['build', SECOND, ...args]);
    t.regex(ran.err, said);
    t.is(ran.status, 2);
    t.is(ran.out, '');
  });
}

test('help says what a password does to the bytes', async (t) => {
  const { out } = await runConstat(['build', '--help']);
  const help = out.replaceAll(/\s+/g, ' ');
  t.regex(help, /--select <ids> .*--only pdf/);
  t.regex(help, /--password .*makes other bytes each time.*--password-file <file>/);
});

test('a part lies beside the whole, and outlives the next build of the same sources', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  const build = async (...args: readonly string[]) => {
    const ran = await runConstat(['build', '--only', 'pdf', ...args], { folder });
    t.is(ran.status, 0, ran.err);
    return (await readdir(join(folder, 'output/client'))).sort();
  };
  const whole = ['manifest.json', 'report.en.check.json', 'report.en.pdf'];
  const part = ['report.en.GOV-01.check.json', 'report.en.GOV-01.pdf'];
  t.deepEqual(await build(), whole);
  const first = await readFile(join(folder, 'output/client/report.en.pdf'));
  t.deepEqual(await build('--select', 'GOV-01'), [...whole, ...part].sort());
  t.deepEqual(await readFile(join(folder, 'output/client/report.en.pdf')), first);
  const manifest = JSON.parse(
    await readFile(join(folder, 'output/client/manifest.json'), 'utf8'),
  ) as { files: { path: string; part?: string }[] };
  t.deepEqual(
    manifest.files.map(({ path, part: of }) => [path, of]),
    [
      ['report.en.GOV-01.check.json', 'GOV-01'],
      ['report.en.GOV-01.pdf', 'GOV-01'],
      ['report.en.check.json', undefined],
      ['report.en.pdf', undefined],
    ],
  );
  t.deepEqual(await build(), [...whole, ...part].sort());
});

test('an archive’s report opens for anybody: it takes no password', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  const path = join(folder, 'findings/engagement.yaml');
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace('report: { size: Letter }', 'report: { size: Letter, pdfa: 3b }'),
  );
  await writeFile(join(folder, 'secret'), 'x\n');
  const args = ['build', '--only', 'pdf', '--password-file', 'secret'];
  const refused = await runConstat(args, { folder });
  t.is(refused.status, 2);
  t.regex(refused.err, /A PDF\/A has no password/);
  const environment = { SOURCE_DATE_EPOCH: '1585872000' };
  const built = await runConstat(['build', '--only', 'pdf'], { folder, environment });
  t.is(built.status, 0, built.err);
  const bytes = await readFile(join(folder, 'output/client/report.en.pdf'), 'latin1');
  t.true(bytes.includes('<pdfaid:part>3<'));
  t.true(bytes.includes('<xmp:CreateDate>2020-04-03T00:00:00Z<'));
});

test('a password closes the report', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  await writeFile(join(folder, 'secret'), 'ouvre-toi\n');
  const ran = await runConstat(['build', '--only', 'pdf', '--password-file', 'secret'], { folder });
  t.is(ran.status, 0, ran.err);
  const bytes = await readFile(join(folder, 'output/client/report.en.pdf'), 'latin1');
  t.true(bytes.startsWith('%PDF-2.0') && bytes.includes('/Encrypt '));
  t.false(bytes.includes('ouvre-toi') || bytes.includes('xmpmeta'));
});

test('a password closes the site once more in a zip, and says what it leaves open', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  await writeFile(join(folder, 'secret'), 'ouvre-toi\n');
  const args = ['build', '--only', 'site,data', '--password-file', 'secret'];
  const ran = await runConstat(args, { folder });
  t.is(ran.status, 0, ran.err);
  t.regex(ran.err, /The password closes site\.zip\. .* without it: data\/, site\//);
  t.true((await readdir(join(folder, 'output/client'))).includes('site.zip'));
  const zip = await readFile(join(folder, 'output/client/site.zip'), 'latin1');
  t.true(zip.includes('site/index.html') && !zip.includes('<html'));
  const open = await runConstat(['build', '--only', 'site'], { folder });
  t.is(open.status, 0, open.err);
  t.false(open.err.includes('password'));
  t.deepEqual((await readdir(join(folder, 'output/client'))).sort(), [
    'data',
    'manifest.json',
    'site',
  ]);
});
