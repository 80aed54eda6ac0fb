/** `--password` and `--password-file` → the password; it is never a word of the command line, which others can see. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { UsageError } from '../usage-error.ts';
import type { Terminal } from './terminal.ts';

/** UTF-8 bytes: PDF 2.0 takes no more into account. */
const LONGEST = 127;

/**
 * Reads the password from the file's first line, or asks for it twice; undefined when none is wanted.
 *
 * @throws UsageError when it is empty or too long, when the two differ, or when nobody can be asked
 */
export async function readPassword(
  options: { readonly password: boolean; readonly passwordFile?: string | undefined },
  terminal: Pick<Terminal, 'folder' | 'askSecret'>,
): Promise<string | undefined> {
  const { password, passwordFile } = options;
  if (passwordFile !== undefined) {
    const text = await readFile(resolve(terminal.folder, passwordFile), 'utf8');
    return accept(text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '');
  }
  if (!password) return undefined;
  const { askSecret } = terminal;
  if (!askSecret) throw new UsageError('There is no terminal to ask on: give --password-file');
  const first = accept(await askSecret('Password of the report: '));
  if ((await askSecret('The same again: ')) !== first) {
    throw new UsageError('The two passwords differ');
  }
  return first;
}

function accept(password: string): string {
  if (password === '') throw new UsageError('The password is empty');
  if (Buffer.byteLength(password.normalize('NFKC'), 'utf8') > LONGEST) {
    throw new UsageError(`The password is too long: at most ${LONGEST} bytes`);
  }
  return password;
}
