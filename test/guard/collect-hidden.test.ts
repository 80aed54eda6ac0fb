/** What a file beside the sources hides: what it says, and nothing of how Markdown and YAML write it down. */
import test from 'ava';

import { collectSecrecy } from '../../src/guard/collect-secrecy.ts';
import { guardArtifacts, type GuardedFile } from '../../src/guard/guard-artifacts.ts';
import { makeReport } from '../../src/report/make-report.ts';
import { loadTextReaders } from '../../src/targets/registry.ts';
import { renderEdition } from '../helpers/render-edition.ts';
import { ticket, tinyEngagement, tinyIndex } from '../helpers/tiny.ts';

const FINDING = ticket(
  { title: 'Rotate the keys of the shared deploy account', owner: 'Platform team' },
  [
    'The same key deploys every environment and nobody knows who holds it.',
    '',
    '## How to do it',
    '',
    '1. List every key of the deploy account and who asked for it.',
    '2. Make a new key for each environment, and none for persons.',
    '   - Staging comes first, while production waits for a week.',
    '3. Delete the old key once nothing has used it for a day.',
    '',
    '```bash',
    'gcloud iam service-accounts keys list --iam-account deploy',
    '```',
    '',
    '| Key | Last used by which of them |',
    '|---|---|',
    '| first | the pipeline of the production cluster |',
  ].join('\n'),
);

/** What the guard finds in files of the client's edition. */
async function leaksOf(
  files: Readonly<Record<string, string>>,
  made: (index: ReturnType<typeof tinyIndex>) => Promise<readonly GuardedFile[]>,
): Promise<string[]> {
  const index = tinyIndex({ 'engagement.yaml': tinyEngagement(), ...files });
  const { report } = makeReport(index, 'client');
  const secrecy = await collectSecrecy(index, report);
  const readers = await loadTextReaders();
  const leaks = await guardArtifacts(await made(index), { ...secrecy, readers });
  return leaks.map(({ file, source }) => `${file}: ${String(source)}`);
}

for (const copy of ['SEC-01-old.yaml', 'SEC-01-old.md.bak', 'SEC-01-old.txt']) {
  test(`${copy}: a copy of a ticket that is shown hides nothing`, async (t) => {
    const files = { 'security/SEC-01-keys.md': FINDING, [`pages/${copy}`]: FINDING };
    const leaks = await leaksOf(
      files,
      async (index) => (await renderEdition(index, 'client', { browser: false })).artifacts,
    );
    t.deepEqual(leaks, []);
  });
}

const SEAMS = ticket(
  {
    title: 'Rotate the keys of the shared deploy account',
    owner: 'Platform team',
    impact: 'Nobody holds the old key.',
    risk: 'Whoever leaves keeps a way in.',
  },
  [
    'Backups ran for seven long nights.',
    '',
    'The restored cluster answers again.',
    '',
    '| Host | Seen |',
    '| --- | --- |',
    '| every other day | the integration chain |',
    '',
    '- First the oldest key.',
    '- Then the newest one.',
    '',
    '## How to do it',
    '',
    'Write it down.',
  ].join('\n'),
);

for (const title of [
  'Long nights: the restored cluster',
  'Every other day the integration chain',
  'The oldest key, then the newest',
  'The newest one – how to do it?',
  'The old key: whoever leaves keeps',
]) {
  test(`“${title}” is no secret where blocks that are shown say it in a row`, async (t) => {
    const check = { id: 'x', category: 'security', title, rating: 1, audience: 'internal' };
    const files = { 'security/SEC-01-keys.md': SEAMS, 'checks.yaml': JSON.stringify([check]) };
    const render = async (index: ReturnType<typeof tinyIndex>) =>
      (await renderEdition(index, 'client', { browser: false })).artifacts;
    t.deepEqual(await leaksOf(files, render), []);
    const told = `<!doctype html><p>${title} and nobody knows`;
    const other = { ...files, 'security/SEC-01-keys.md': ticket() };
    const tell = () => Promise.resolve([{ path: 'a.html', bytes: Buffer.from(told) }]);
    t.is((await leaksOf(other, tell)).length, 1, 'where they do not, it is one');
  });
}

test('what such a file says is found wherever it is told, whatever it was written in', async (t) => {
  const said = 'the deploy key leaked on Tuesday';
  const tell = (): Promise<GuardedFile[]> =>
    Promise.resolve([{ path: 'a.html', bytes: Buffer.from(`<!doctype html><p>Seen: ${said}.`) }]);
  const ways: Readonly<Record<string, string>> = {
    'plain.txt': said,
    'list.txt': `- one\n1. ${said}\n`,
    'quoted.txt': `> ${said}\n`,
    'code.txt': `\`\`\`sh\n${said}\n\`\`\`\n`,
    'indented.log': `    ${said}\n`,
    'cell.txt': `| a | b |\n|---|---|\n| 1 | ${said} |\n`,
    'html.txt': `<div>\n${said}\n</div>\n\nand <b>so</b> on\n`,
    'comment.txt': `<!-- ${said} -->\n\ntext\n`,
    'title.txt': `[x](https://a.example "${said}") and ![${said}](b.png)\n`,
    'definition.txt': `Nothing more.\n\n[x]: https://a.example "${said}"\n`,
    'silence.txt': `<!-- constat-ignore finding/title: ${said} -->\n\nText.\n`,
    'fence.txt': `\`\`\`sh title="${said}"\nls\n\`\`\`\n`,
    'note.txt': `Nothing[^1] more.\n\n[^1]: ${said}\n[^2]: Cited by nobody\n`,
    'uncited.txt': `Nothing more.\n\n[^2]: ${said}\n`,
    'front.txt': `---\nnote: ${said}\n---\n\nBody.\n`,
    'open.txt': `---\nnote: ${said}\n`,
    'broken.txt': `---\nnote: [${said}\n---\n\nBody.\n`,
    'data.yaml': `a:\n  - b: ${said}\n`,
    'folded.yaml': `a: >\n  the deploy key\n  leaked on Tuesday\n`,
    'comment.yaml': `a: 1 # ${said}\n`,
    'key.yaml': `${said}: 1\n`,
    'broken.yaml': `a: [${said}\n`,
    'documents.yaml': `a: ${said}\n---\nb: 1\n`,
    'rows.csv': `a;b\n1;${said}\n`,
    'data.json': JSON.stringify({ a: [said] }),
    'long.txt': `${'A line that says nothing at all.\n'.repeat(40_000)}\n${said}\n`,
  };
  for (const [name, text] of Object.entries(ways)) {
    const files = { 'security/SEC-01-keys.md': FINDING, [`pages/${name}`]: text };
    t.deepEqual(await leaksOf(files, tell), [`a.html: pages/${name}`], name);
  }
});
