/** Files → one hash of them all, for manifests and for the foot of pages. */
import { createHash } from 'node:crypto';

/** Hashes paths and what the bytes hash to, so that any change to any file changes it. */
export function digestFiles(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
): string {
  const all = files.map(([path, bytes]) => `${path}\0${digestBytes(bytes)}\0`);
  return createHash('sha256').update(all.join('')).digest('hex');
}

const digests = new WeakMap<Uint8Array, string>();

function digestBytes(bytes: Uint8Array): string {
  const known = digests.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
  digests.set(bytes, known);
  return known;
}
