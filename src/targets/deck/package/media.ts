/** The bytes of a picture → a part named by them, so that the same picture is kept once. */
import { createHash } from 'node:crypto';

import type { Part } from './opc-package.ts';

/** Files a picture and returns its path. */
export function keepMedia(
  parts: Map<string, Part>,
  bytes: Uint8Array,
  extension: string,
  contentType: string,
): string {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const path = `ppt/media/${name}.${extension}`;
  parts.set(path, { contentType, bytes, relationships: [] });
  return path;
}
