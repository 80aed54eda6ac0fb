/** A way to fill a folder → that folder, filled aside and put in its place when it is whole. */
import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { swapFolder } from './swap-folder.ts';

/** Fills a new folder beside `folder` and swaps the two; whatever fails, `folder` is as it was. */
export async function stageFolder(
  folder: string,
  fill: (staged: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const stage = await mkdtemp(`${folder}.staged-`);
  // A folder made for one moment is its owner's alone: the one that stays has the usual rights.
  const staged = join(stage, 'new');
  try {
    await mkdir(staged);
    await fill(staged);
    await swapFolder(staged, folder, join(stage, 'old'));
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    // Not empty when what was there could not be put back: then it is still to be found in it.
    await rmdir(stage).catch(() => undefined);
    throw error;
  }
  // The new folder stands; an old one that cannot be removed makes it no less true.
  await rm(stage, { recursive: true, force: true }).catch(() => undefined);
}
