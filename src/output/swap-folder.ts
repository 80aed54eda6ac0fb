/** A staged folder → in the place of the old one, at once or not at all. */
import { rename, rm, stat } from 'node:fs/promises';

/** Puts `staged` in the place of `folder`; when that fails, what was there is put back. */
export async function swapFolder(staged: string, folder: string): Promise<void> {
  const old = `${staged}-old`;
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
  await rm(old, { recursive: true, force: true });
}
