/** `constat diff` on a real repository: by id whatever the files are called, and never a line on what is hidden today. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';

import type { Changes } from '../../src/report/changes/changes.ts';
import { commitEngagement } from '../helpers/repository.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary.ts';
import { ANSWER, front, ticket, tinyEngagement, type TinyFiles } from '../helpers/tiny.ts';
import { runConstat, type Ran } from './command-line.ts';

const FIRST: TinyFiles = {
  'engagement.yaml': tinyEngagement(),
  'security/SEC-01-network.md': ticket({ title: 'Isolate the network', priority: 2 }),
  'security/findings.yaml':
    '- { id: SEC-02, title: Rotate, priority: 1, status: proposed, effort: 1d, cost: 0, impact: Safer, body: "Seen.\\n\\n## How\\n\\nDo it." }\n',
  'security/SEC-03-gone.md': ticket({ title: 'Leave' }),
  'security/SEC-04-secret.md': ticket({ title: 'Close the door of Bakerine' }),
  'security/SEC-05-host.md': ticket({ title: 'Move cellar.example away', depends: ['SEC-04'] }),
};

/** The same tickets in other files and another order; one gone, one hidden, a name replaced, a word redacted. */
const SECOND: TinyFiles = {
  'engagement.yaml': tinyEngagement({
    editions: { client: { replace: { Bakerine: 'the supplier' } } },
  }),
  'security/findings.yaml': [
    `- { id: SEC-05, title: "Move :redact[cellar.example] away", priority: 1, status: proposed, effort: 1d, cost: 0, impact: Safer, body: "Seen.\\n\\n## How\\n\\nDo it." }`,
    `- { id: SEC-01, title: Isolate the network, priority: 1, status: proposed, effort: 1d, cost: 0, impact: Better., body: "Seen.\\n\\n## How\\n\\nDo it." }`,
    '',
  ].join('\n'),
  'security/SEC-02-keys.md': ticket({
    title: 'Rotate the keys of Bakerine',
    status: 'done',
    validation: ANSWER,
    impact: 'Safer',
  }),
  'security/SEC-04-secret.md': ticket({
    title: 'Close the door of Bakerine',
    audience: 'internal',
    priority: 3,
  }),
  'pages/context.md': front({ title: 'Context' }, 'A shop.'),
};

async function makeRepository(t: ExecutionContext): Promise<string> {
  const folder = await temporaryFolder(t, 'constat dépôt ');
  await commitEngagement(folder, { day: '2026-03-02', tag: 'first', files: FIRST });
  await commitEngagement(folder, { day: '2026-03-05', tag: 'second', files: SECOND });
  return folder;
}

function diff(folder: string, ...args: string[]): Promise<Ran> {
  return runConstat(['diff', ...args], { folder });
}

test('what changed is told by id, whatever the files were called', async (t) => {
  const folder = await makeRepository(t);
  const { status, out, err } = await diff(folder, 'first', 'second');
  t.is(status, 0, err);
  const lines = out.split('\n').map((line) => line.trim());
  t.regex(lines[0] ?? '', /^first \(2026-03-02, [0-9a-f]{9}\) → second \(2026-03-05, .*client$/);
  for (const line of [
    'removed SEC-03 Leave (priority 1)',
    'closed SEC-02 Rotate the keys of the supplier: proposed → done',
    'priority SEC-01 Isolate the network: 2 → 1',
    'added context Context',
    'to do, effort: 4d → 2d',
    'achieved, effort: 0d → 1d',
  ]) {
    t.true(lines.includes(line), `${line}\n${out}`);
  }
});

test('what is hidden today is in no line, not even as gone', async (t) => {
  const folder = await makeRepository(t);
  for (const args of [['first', 'second'], ['second', 'first'], ['first'], ['first', '--json']]) {
    const { status, out, err } = await diff(folder, ...args);
    t.is(status, 0, err);
    t.notRegex(out + err, /SEC-04|Bakerine|cellar|door/i, args.join(' '));
  }
  const internal = await diff(folder, 'first', '--edition', 'internal');
  t.regex(internal.out, /priority SEC-04 .*: 1 → 3/);
});

test('a revision is a tag, a commit or a day; the files on the disk stand for the second', async (t) => {
  const folder = await makeRepository(t);
  await writeFiles(join(folder, 'findings'), {
    'security/SEC-06-new.md': ticket({ title: 'Not committed' }),
  });
  const { out } = await diff(folder, '2026-03-04', '--json');
  const { from, changes } = JSON.parse(out) as { from: { day: string }; changes: Changes };
  t.is(from.day, '2026-03-02');
  t.deepEqual(
    changes.findings.added.map(({ id }) => id),
    ['SEC-06'],
  );
  const same = await diff(folder, 'second', 'HEAD');
  t.deepEqual([same.status, same.out.split('\n')[1]], [0, 'Nothing changed']);
});

test('a revision that is not there, or none at all, is told', async (t) => {
  const folder = await makeRepository(t);
  for (const name of ['third', '2020-01-01', '--upload-pack=x']) {
    const { status, err } = await diff(folder, '--', name);
    t.is(status, 2, err);
    t.regex(err, /^There is no revision .*: expected a revision of this repository/);
  }
  await rm(join(folder, '.git'), { recursive: true });
  const outside = await diff(folder, 'first');
  t.is(outside.status, 2);
  t.regex(outside.err, /expected a repository of git/);
  const without = await runConstat(['diff', 'first'], { folder, environment: { PATH: '' } });
  t.is(without.status, 2);
  t.regex(without.err, /expected git on this machine/);
});

test('sources that cannot be read are named, with their revision', async (t) => {
  const folder = await makeRepository(t);
  await commitEngagement(folder, {
    day: '2026-03-06',
    tag: 'broken',
    files: { ...SECOND, 'security/SEC-07.md': '---\npriority: 9\n---\n\n# Broken\n' },
  });
  await commitEngagement(folder, { day: '2026-03-07', tag: 'mended', files: SECOND });
  const { status, out, err } = await diff(folder, 'broken');
  t.deepEqual([status, out], [1, '']);
  t.regex(err, /findings@broken\/security\/SEC-07\.md:2:11 error finding\/priority/);
});
