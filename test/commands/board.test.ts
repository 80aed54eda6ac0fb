/** `constat board` as a person types it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import test from 'ava';

import { startTrello, TRELLO_ACCESS, TRELLO_BOARD } from '../boards/trello-stand-in.ts';
import { smallFiles } from '../boards/push-kit.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { tinyEngagement } from '../helpers/tiny.ts';
import { runConstat } from './command-line.ts';

const TEAM = [{ role: 'Product Owner', side: 'client', approves: true }];

test('push asks, pushes, pushes nothing again; pull writes the answer; no token is ever shown', async (t) => {
  const trello = await startTrello();
  t.teardown(trello.close);
  const folder = await temporaryFolder(t, 'constat board ');
  for (const [path, text] of Object.entries(
    smallFiles({ 'engagement.yaml': tinyEngagement({ team: TEAM }) }),
  )) {
    await mkdir(dirname(join(folder, 'findings', path)), { recursive: true });
    await writeFile(join(folder, 'findings', path), text);
  }
  const { key, token } = TRELLO_ACCESS;
  const environment = { TRELLO_KEY: key, TRELLO_TOKEN: token, TRELLO_API_URL: trello.url };
  const to = ['--board', `https://trello.com/b/${TRELLO_BOARD}/audit`];
  const run = (args: string[], given: NodeJS.ProcessEnv = environment) =>
    runConstat(['board', ...args], { folder, environment: given });
  const asked = await run(['push', '--to', 'trello', ...to]);
  t.is(asked.status, 2);
  t.regex(asked.err, /--yes/);
  const dry = await run(['push', '--to', 'trello', ...to, '--dry-run']);
  t.is(dry.status, 0, dry.err);
  t.regex(dry.out, /create {3}SEC-01 – Close the ports\n[^]*4 to create/);
  t.is(trello.count().writes, 0);
  const done = await run(['push', '--to', 'trello', ...to, '--yes']);
  t.is(done.status, 0, done.err);
  t.is(trello.state.cards.length, 4);
  t.regex(
    (await run(['push', '--to', 'trello', ...to, '--yes'])).out,
    /0 to create, 0 to update, 0 to move, 0 to archive, 4 unchanged/,
  );
  const card = trello.state.cards.find(({ name }) => name.startsWith('SEC-02'));
  const label = trello.state.labels.find(({ name }) => name === 'Rejected');
  card?.idLabels.push(label?.id ?? '');
  const bare = await run(['pull', '--from', 'trello', ...to]);
  t.is(bare.status, 1);
  t.regex(bare.out, /incomplete {2}SEC-02 is rejected without a reason/);
  trello.state.comments.push({
    card: card?.id ?? '',
    text: 'We stop it in May',
    by: 'x',
    date: '2026-03-05T10:00:00.000Z',
  });
  const pulled = await run(['pull', '--from', 'trello', ...to]);
  t.is(pulled.status, 0, pulled.err);
  const text = await readFile(join(folder, 'findings/security/SEC-02-two.md'), 'utf8');
  t.regex(
    text,
    /status: rejected\nvalidation: \{ by: Product Owner, on: 2026-03-05, note: We stop it in May \}/,
  );
  t.regex(
    (await run(['pull', '--from', 'trello', ...to])).out,
    /^0 written, 1 as the sources say already/m,
  );
  const none = await run(['push', '--to', 'trello', ...to, '--yes'], {
    TRELLO_KEY: key,
    TRELLO_API_URL: trello.url,
  });
  t.is(none.status, 3);
  const wrong = await run(['push', '--to', 'trello', ...to, '--yes'], {
    ...environment,
    TRELLO_TOKEN: 'wr0ngt0ken',
  });
  t.is(wrong.status, 3);
  const lost = await run(['push', '--to', 'trello', '--board', 'elsewhere', '--yes']);
  t.is(lost.status, 2);
  for (const { out, err } of [asked, dry, done, bare, pulled, none, wrong, lost]) {
    t.notRegex(out + err, /k3y|t0ken/);
    t.notRegex(err, /defect/);
  }
});
