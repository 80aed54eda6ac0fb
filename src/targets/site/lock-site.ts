/** The site's files → one zip that opens with the password alone; the one door to zip.js. */
import { zipSync } from 'fflate';

import type { Artifact, Protection } from '../target.ts';
import { SITE_FOLDER } from './urls.ts';

/** The zip's path below an edition's output. */
export const LOCKED_SITE = `${SITE_FOLDER.slice(0, -1)}.zip`;

/** AES with keys of 256 bits, in the terms of the format (AE-2: no checksum of the plain bytes is told). */
const AES_256 = 3;

/**
 * Packs and encrypts the files; names, sizes and the date stay readable, as the format has it.
 * The salts come from the platform's own source of random bytes.
 *
 * @param date ISO, what the files say they were made on: the report's
 */
export async function lockSite(
  files: readonly Artifact[],
  { password }: Pick<Protection, 'password'>,
  date: string,
): Promise<Artifact> {
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js');
  // A zip has the time of a clock on a wall.
  const made = new Date(`${date}T12:00:00`);
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    // As keyboards give it: who opens the zip types it into a program that changes nothing.
    password: password.normalize('NFC'),
    encryptionStrength: AES_256,
    lastModDate: made,
    extendedTimestamp: false,
    useWebWorkers: false,
  });
  for (const { path, bytes } of files) await zip.add(path, new Uint8ArrayReader(bytes));
  const bytes = await zip.close();
  return { path: LOCKED_SITE, bytes, locked: true, readable: packPlainly(files, made) };
}

/** The same files unlocked, for who checks what is in it; never written. */
function packPlainly(files: readonly Artifact[], made: Date): Uint8Array {
  const entries = files.map(({ path, bytes, readable }) => [path, readable ?? bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: made });
}
