/** A way to fill a folder → that folder, filled aside and put in its place when it is whole. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import { holdStage } from './hold-stage.ts';
import { swapFolder } from './swap-folder.ts';

/**
 * Fills a new folder beside `folder` and swaps the two; whatever fails, `folder` is as it was. Of two builds
 * that do so at once, the second waits, and sees what the first one made.
 */
export async function stageFolder<T>(
  folder: string,
  fill: (staged: string) => Promise<T>,
): Promise<T> {
  await mkdir(dirname(folder), { recursive: true });
  const { filled, old, confirm, release } = await holdStage(folder);
  try {
    await mkdir(filled);
    const made = await fill(filled);
    await confirm();
    await swapFolder(filled, folder, old);
    return made;
  } finally {
    // A new folder that stands is no less true where the old one cannot be removed.
    await release().catch(() => undefined);
  }
}
