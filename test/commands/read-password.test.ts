/** Where a password may come from, and what is refused. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { readPassword } from '../../src/commands/read-password.ts';
import { UsageError } from '../../src/usage-error.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

/** Answers questions one after the other. */
function answering(...answers: readonly string[]): (question: string) => Promise<string> {
  const left = [...answers];
  return () => Promise.resolve(left.shift() ?? '');
}

test('none is wanted', async (t) => {
  t.is(await readPassword({ password: false }, { folder: '/' }), undefined);
});

test('the first line of a file, without its end', async (t) => {
  const folder = await temporaryFolder(t);
  for (const text of ['sésame x', 'sésame x\n', 'sésame x\r\nmore\n', '\ufeffsésame x\n']) {
    await writeFile(join(folder, 'p'), text);
    t.is(await readPassword({ password: false, passwordFile: 'p' }, { folder }), 'sésame x');
  }
  await writeFile(join(folder, 'p'), '\n');
  await t.throwsAsync(readPassword({ password: false, passwordFile: 'p' }, { folder }), {
    instanceOf: UsageError,
    message: 'The password is empty',
  });
  await t.throwsAsync(readPassword({ password: false, passwordFile: 'none' }, { folder }), {
    code: 'ENOENT',
  });
});

test('asked twice, and both must be the same', async (t) => {
  const ask = (...answers: readonly string[]) =>
    readPassword({ password: true }, { folder: '/', askSecret: answering(...answers) });
  t.is(await ask('a b', 'a b'), 'a b');
  await t.throwsAsync(ask('a', 'b'), { message: 'The two passwords differ' });
  await t.throwsAsync(ask(''), { message: 'The password is empty' });
  await t.throwsAsync(ask('é'.repeat(64)), { message: /too long/ });
  await t.throwsAsync(readPassword({ password: true }, { folder: '/' }), {
    message: 'There is no terminal to ask on: give --password-file',
  });
});
