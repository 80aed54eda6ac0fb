/** `constat publish` as it is typed: shown first, refused, agreed to, pushed to a real bare repository. */
import { join } from 'node:path';

import test from 'ava';

import { git, commitEngagement } from '../helpers/repository.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { front, ticket, tinyEngagement } from '../helpers/tiny.ts';
import { runConstat } from './command-line.ts';

const DAY = '2026-03-05';

test('what becomes public is shown, and only it is on the branch', async (t) => {
  const top = await temporaryFolder(t, 'constat dépôt ');
  const folder = join(top, 'work');
  const bare = join(top, 'remote.git');
  await git(top, DAY, 'init', '-q', '--bare', bare);
  const files = {
    'engagement.yaml': tinyEngagement({
      client: { name: 'Bakerine' },
      classification: 'internal',
      site: { repository: 'https://github.example/firm/audit' },
      editions: { public: { replace: { Bakerine: 'a bakery' } } },
    }),
    'security/SEC-01.md': ticket({ title: 'Isolate Bakerine', audience: 'public' }),
    'security/SEC-02.md': ticket({ title: 'Quiet matter' }),
    'pages/context.md': front({ title: 'Context', audience: 'public' }, 'A shop.'),
  };
  await git(top, DAY, 'init', '-q', '-b', 'main', folder);
  await commitEngagement(folder, { day: DAY, tag: 'one', files });
  await git(folder, DAY, 'remote', 'add', 'origin', 'https://github.example/firm/audit');
  await git(folder, DAY, 'config', `url.${bare}.insteadOf`, 'https://github.example/firm/audit');
  const environment = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
  const run = (...args: string[]) => runConstat(['publish', ...args], { folder, environment });

  const refused = await run('--edition', 'internal');
  t.is(refused.status, 2);
  t.regex(refused.err, /^Nothing was published:\n {2}The edition internal shows what is internal/);

  const unasked = await run();
  t.is(unasked.status, 2, unasked.err);
  t.regex(unasked.err, /becomes readable:\n {2}SEC-01 Isolate a bakery\n {2}1 pages/);
  t.regex(unasked.err, /say --yes where nobody can be asked/);
  t.is((await git(bare, DAY, 'branch', '--list')).trim(), '');

  const done = await run('--yes');
  t.is(done.status, 0, done.err);
  t.is(done.out, 'Published public on gh-pages\n');
  const names = await git(bare, DAY, 'ls-tree', '-r', '--name-only', 'gh-pages');
  t.regex(names, /^index\.html$/m);
  const grep = await git(bare, DAY, 'grep', '-liE', 'Bakerine|Quiet|SEC-02', 'gh-pages').catch(
    () => 'nothing',
  );
  t.is(grep, 'nothing');
});
