/** The built-in scaffold's folder → its files by path below it. */
import { join } from 'node:path';

import { BUILT_IN_TEMPLATES, readTemplates, templateText } from '../templates/read-templates.ts';

/** Gives the text of one file of the scaffold: `fr/README.md`. */
export type ScaffoldFile = (path: string) => string;

/** Reads them all. */
export async function readScaffold(): Promise<ScaffoldFile> {
  const files = await readTemplates(join(BUILT_IN_TEMPLATES, 'init'));
  return (path) => templateText(files, path);
}
