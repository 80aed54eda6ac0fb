/** A staged folder → in the place of the old one, at once or not at all. */
import { rename, stat } from 'node:fs/promises';

/** Puts `staged` in the place of `folder` and what was there at `old`; when that fails, it is put back. */
export async function swapFolder(staged: string, folder: string, old: string): Promise<void> {
  const exists = await stat(folder).then(
    () => true,
    () => false,
  );
  if (exists) await rename(folder, old);
  try {
    await rename(staged, folder);
  } catch (error) {
    if (exists) await rename(old, folder);
    throw error;
  }
}
