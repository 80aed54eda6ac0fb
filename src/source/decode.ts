/** Bytes of a source file → text, or the reason why they are none. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CANDIDATES } from './classify.ts';

/** Bytes of the longest source: some six hundred pages, which are checked in seconds and a fifth of a gigabyte. */
export const LARGEST_SOURCE = 2_000_000;

/**
 * Decodes UTF-8, whatever the length of what a scanner said; a byte-order mark is read as nothing. CRLF and a lone CR
 * end a line in CommonMark (§2.1), in YAML (§5.4) and in editors, though not everywhere in their parsers: both are read as LF.
 */
export function decodeSource(file: string, bytes: Uint8Array): string | Diagnostic {
  const place = { file, line: 1, column: 1, severity: 'error' } as const;
  if (bytes.length > LARGEST_SOURCE && !file.startsWith(`${CANDIDATES}/`)) {
    return {
      ...place,
      rule: 'source/too-large',
      message: `Unexpected file of ${(bytes.length / 1e6).toFixed(1)} MB, expected ${String(LARGEST_SOURCE / 1e6)} MB at most`,
      hint: 'Keep what proves it in a file beside the finding, and link to it',
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      ...place,
      rule: 'source/encoding',
      message: 'Unexpected bytes that are no UTF-8, expected text in UTF-8',
      hint: 'Save the file again with the encoding UTF-8',
    };
  }
  if (text.trim() === '') {
    return {
      ...place,
      rule: 'source/empty-file',
      message: 'Unexpected empty file, expected content',
      hint: 'Write it, or remove the file',
    };
  }
  return text.replaceAll(/\r\n?/g, '\n');
}
