/** An edition's output → the files that go on the branch: those of the target that can be published. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { MANIFEST, manifestSchema } from '../output/manifest.ts';
import { TARGETS } from '../targets/registry.ts';

/** What is published. */
export interface PublishedFiles {
  readonly folder: string;
  readonly count: number;
  readonly bytes: number;
}

/** Finds the published target's folder in an output that was just built, and how much is in it. */
export async function publishedFiles(output: string): Promise<PublishedFiles> {
  const target = TARGETS.find(({ published }) => published !== undefined);
  if (!target?.published) throw new Error('No target can be published');
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(output, MANIFEST), 'utf8')));
  const files = manifest.files.filter(({ path }) => path.startsWith(`${target.published ?? ''}/`));
  return {
    folder: join(output, target.published),
    count: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
