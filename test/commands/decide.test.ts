/** `constat decide`: twelve tickets in one line, comments and formatting as they were. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';

import { readTree, temporaryFolder, writeFiles } from '../helpers/temporary.ts';
import { tinyEngagement, type TinyFiles } from '../helpers/tiny.ts';
import { runConstat } from './command-line.ts';

const ITEM = 'priority: 1, status: proposed, effort: 1d, cost: 0, impact: Safer';
const FILES: TinyFiles = {
  'engagement.yaml': tinyEngagement({
    team: [{ role: 'Product Owner', side: 'client', approves: true }],
  }),
  'security/SEC-01-network.md':
    '---\npriority: 1\n# as agreed\nstatus: proposed   # on Monday\neffort: 1d\ncost: 0\nimpact: Safer\n---\n\n# Isolate the network\n\nSeen.\n\n## How\n\n1. Do it.\n',
  'security/findings.yaml': `# two of them\n- { id: SEC-02, title: Rotate the keys, ${ITEM}, body: "Seen.\\n\\n## How\\n\\n1. Do it." }\n- { id: SEC-03, title: Close the port, ${ITEM}, aliases: [SEC-3], body: "Seen.\\n\\n## How\\n\\n1. Do it." }\n`,
  'security/SEC-04-strong.md':
    '---\nkind: strength\nstatus: proposed\n---\n\n# Backups are tested\n\nSeen.\n',
};

async function makeFolder(t: ExecutionContext): Promise<string> {
  const folder = await temporaryFolder(t, 'constat décision ');
  await writeFiles(join(folder, 'findings'), FILES);
  return folder;
}

test('several tickets are decided at once, those of one file too', async (t) => {
  const folder = await makeFolder(t);
  const args = ['decide', 'SEC-01', 'SEC-02', 'SEC-3', '--validated', '--on', '2026-03-05'];
  const { status, out, err } = await runConstat(args, { folder });
  t.is(status, 0, err);
  t.is(out, 'findings/security/SEC-01-network.md\nfindings/security/findings.yaml\n');
  const own = await readFile(join(folder, 'findings/security/SEC-01-network.md'), 'utf8');
  t.regex(own, /# as agreed\nstatus: validated {3}# on Monday\n/);
  t.regex(own, /validation:\n? *\{? *by: Product Owner/);
  const list = await readFile(join(folder, 'findings/security/findings.yaml'), 'utf8');
  t.regex(list, /^# two of them\n/);
  t.is([...list.matchAll(/status: validated/g)].length, 2);
  t.is([...list.matchAll(/on: 2026-03-05/g)].length, 2);
  t.is((await runConstat(['check'], { folder })).status, 0);
});

test('a reason and a day are asked for where the decision needs them', async (t) => {
  const folder = await makeFolder(t);
  const decide = (...args: string[]) => runConstat(['decide', ...args], { folder });
  const before = await readTree(folder);
  for (const [args, pattern] of [
    [['SEC-01'], /Say one of --validated/],
    [['SEC-01', '--validated', '--rejected', '--why', 'x'], /Say one of/],
    [['SEC-01', '--rejected'], /A ticket that is rejected says --why/],
    [['SEC-01', '--deferred', '--why', 'later'], /deferred says --until/],
    [['SEC-1', '--validated'], /There is no finding SEC-1: .*SEC-01/],
    [['SEC-01', 'SEC-04', '--rejected', '--why', 'x'], /SEC-04 is a strength/],
  ] as const) {
    const { status, err } = await decide(...args);
    t.is(status, 2, args.join(' '));
    t.regex(err, pattern);
  }
  const bad = await decide('SEC-01', '--deferred', '--why', 'later', '--until', 'soon');
  t.is(bad.status, 2);
  t.regex(bad.err, /expected/);
  t.deepEqual(await readTree(folder), before);
  const good = await decide(
    'SEC-01',
    '--deferred',
    '--why',
    'No: budget #2',
    '--until',
    '2026-09-30',
  );
  t.is(good.status, 0, good.err);
  t.is((await runConstat(['check'], { folder })).status, 0);
});

test('who decided must be known', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFiles(join(folder, 'findings'), { ...FILES, 'engagement.yaml': tinyEngagement() });
  const { status, err } = await runConstat(['decide', 'SEC-01', '--validated'], { folder });
  t.is(status, 2);
  t.regex(err, /Say who decided, --by/);
});
