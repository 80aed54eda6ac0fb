/** Writes what is generated from the code: JSON Schemas, the reference and the list of licences. `npm test` fails when they are stale. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { generatedFiles } from './generated-files.ts';

const root = join(import.meta.dirname, '..');

for (const { path, text } of await generatedFiles()) {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}
