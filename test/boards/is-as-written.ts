/** What came of something → held against the YAML in `expected/<name>.txt`: a change of it is made there too. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ExecutionContext } from 'ava';
import { stringify } from 'yaml';

/** Asserts that a value, written as YAML, is the text of the file. */
export async function isAsWritten(
  t: ExecutionContext,
  name: string,
  value: unknown,
): Promise<void> {
  const file = join(import.meta.dirname, 'expected', `${name}.txt`);
  t.is(stringify(value, { lineWidth: 0 }), await readFile(file, 'utf8'));
}
