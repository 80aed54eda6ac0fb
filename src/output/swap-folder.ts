/** A staged folder → in the place of the old one, at once or not at all. */
import { renameSync } from 'node:fs';
import { stat } from 'node:fs/promises';

/**
 * Puts `staged` in the place of `folder` and what was there at `old`; when that fails, it is put back. The two
 * steps follow each other without a pause, since a process that is killed between them leaves no folder until
 * the next build puts it back.
 */
export async function swapFolder(staged: string, folder: string, old: string): Promise<void> {
  const exists = await stat(folder).then(
    () => true,
    () => false,
  );
  if (exists) renameSync(folder, old);
  try {
    renameSync(staged, folder);
  } catch (error) {
    if (exists) renameSync(old, folder);
    throw error;
  }
}
