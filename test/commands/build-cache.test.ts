/** A build that takes from the cache writes what one without it writes, whatever was edited meanwhile. */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { ROOT } from '../helpers/report.ts';
import { readTree, temporaryFolder } from '../helpers/temporary.ts';
import { runConstat } from './command-line.ts';

const FINDING = 'security/SEC-01-keys.md';

/** Edits, one upon the other: each changes what other pages say, link or count. */
const EDITS: readonly (readonly [what: string, file: string, edit: (text: string) => string])[] = [
  ['nothing', FINDING, (text) => text],
  ['a sentence', FINDING, (text) => `${text}\n\nOne more sentence, as in SEC-02.\n`],
  ['a title', FINDING, (text) => text.replace(/^# .*/m, '# Changer toutes les clés')],
  ['a rating', 'checks.yaml', (text) => text.replace('rating: 0', 'rating: 1')],
  ['a category', 'engagement.yaml', (text) => text.replaceAll('Sécurité', 'Sûreté')],
  ['an incident', 'incidents/INC-01-night.md', (text) => text.replace('La nuit', 'La longue nuit')],
  [
    'a line above others of a list',
    'security/findings.yaml',
    (text) => `# Written by hand.\n${text}`,
  ],
  [
    'the title of a page',
    'pages/method.md',
    (text) => text.replace(/^title: .*/m, 'title: Façons'),
  ],
  [
    'an address',
    'engagement.yaml',
    (text) =>
      `${text}site: { url: 'https://audit.example.org/', repository: 'https://git.example.org/audit' }\n`,
  ],
  [
    'code within code',
    'pages/method.md',
    (text) => `${text}\n\n\`\`\`\`markdown\n# A\n\n\`\`\`rust\nfn main() {}\n\`\`\`\n\`\`\`\`\n`,
  ],
  ['a language of code', FINDING, (text) => `${text}\n\n\`\`\`rust\nfn main() {}\n\`\`\`\n`],
  ['a status', FINDING, (text) => text.replace(/^status: .*/m, 'status: draft')],
];

test('edit after edit, pages from the cache are those of a build without it', async (t) => {
  const folder = await temporaryFolder(t);
  await cp(join(ROOT, 'test/golden/small'), join(folder, 'findings'), { recursive: true });
  const environment = { CONSTAT_CACHE: join(folder, 'cache') };
  const build = async (...more: readonly string[]): Promise<Record<string, string>> => {
    const args = ['build', 'findings', '--only', 'site,docs', '--quiet', ...more];
    const { status, err } = await runConstat(args, { folder, environment });
    t.is(status, 0, err);
    const tree = await readTree(join(folder, 'output'));
    await rm(join(folder, 'output'), { recursive: true });
    return tree;
  };
  for (const [what, path, edit] of EDITS) {
    const file = join(folder, 'findings', path);
    const before = await readFile(file, 'utf8');
    const after = edit(before);
    if (what !== 'nothing') t.not(after, before, what);
    await writeFile(file, after);
    const kept = await build();
    t.deepEqual(kept, await build('--no-cache'), what);
    t.true(Object.keys(kept).length > 10);
  }
});

test('what a check takes from the cache says what one without it says, and nothing is kept of it', async (t) => {
  const folder = await temporaryFolder(t);
  await cp(join(ROOT, 'test/golden/small'), join(folder, 'findings'), { recursive: true });
  const environment = { CONSTAT_CACHE: join(folder, 'cache') };
  const typed = { folder, environment };
  const build = await runConstat(['build', 'findings', '--only', 'data', '--quiet'], typed);
  t.is(build.status, 0, build.err);
  const file = join(folder, 'findings', FINDING);
  const text = await readFile(file, 'utf8');
  const kept = await readTree(join(folder, 'cache'));
  for (const edited of [text, text.replace(/^priority: .*/m, 'priority: 9')]) {
    await writeFile(file, edited);
    const checked = await runConstat(['check', 'findings'], typed);
    const empty = { CONSTAT_CACHE: join(folder, 'none') };
    t.deepEqual(checked, await runConstat(['check', 'findings'], { folder, environment: empty }));
    t.is(checked.status, edited === text ? 0 : 1);
  }
  t.deepEqual(await readTree(join(folder, 'cache')), kept);
  await t.throwsAsync(readdir(join(folder, 'none')));
});
