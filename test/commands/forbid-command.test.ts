import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { runForbidAdd } from '../../src/commands/forbid-command.ts';
import type { Terminal } from '../../src/commands/terminal.ts';
import { findForbidden } from '../../src/guard/forbidden-words.ts';
import { tinyEngagement } from '../helpers/tiny.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary.ts';

test('the word is asked for, and only its hash is written; comments stay', async (t) => {
  const text = `# Ours\n${tinyEngagement()}editions:\n  public:\n    notice: Invented # printed\n`;
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { 'findings/engagement.yaml': text });
  const said: string[] = [];
  const terminal: Terminal = {
    folder,
    environment: {},
    clock: () => 0,
    today: () => '2026-03-02',
    random: (length) => new Uint8Array(length).fill(3),
    untilEnded: () => Promise.resolve(),
    askSecret: () => Promise.resolve('Clinéa'),
    out: (line) => void said.push(line),
    err: (line) => void said.push(line),
    color: { out: false, err: false },
  };
  const options = { engagement: 'findings', edition: 'public', print: false };
  t.is(await runForbidAdd(options, terminal), 0, said.join(''));
  t.is(await runForbidAdd(options, terminal), 0);
  const written = await readFile(join(folder, 'findings/engagement.yaml'), 'utf8');
  t.regex(written, /^# Ours\n/);
  t.true(written.includes('notice: Invented # printed'));
  t.false(/clin/i.test(written));
  const hashes = [...written.matchAll(/scrypt:\S+/g)].map(([hash]) => hash);
  t.is(hashes.length, 1);
  t.deepEqual([...(await findForbidden(new Set(['clinea', 'other']), hashes))], ['clinea']);
  const nobody = { ...terminal, askSecret: undefined };
  await t.throwsAsync(runForbidAdd(options, nobody), { message: /no terminal/ });
  const two = { ...terminal, askSecret: () => Promise.resolve('two words') };
  await t.throwsAsync(runForbidAdd(options, two), { message: /one word/ });
});
