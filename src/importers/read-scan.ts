/** Bytes of a file and the scanner that is said to have written it → its rows, or what was expected instead. */
import { decodeSource } from '../source/decode.ts';
import type { Scan } from './importer.ts';
import { IMPORTERS, type NamedImporter } from './registry.ts';

/** Why nothing can be imported, in lines. */
export interface Unreadable {
  readonly message: string;
  readonly hint?: string;
}

/** A scanner's file is of that many bytes at most: what is parsed takes many times as much memory. */
export const MOST_BYTES = 100 * 2 ** 20;

/** Reads a scan; nothing is thrown whatever the bytes. */
export async function readScan(
  { tool, load }: NamedImporter,
  file: string,
  bytes: Uint8Array,
): Promise<{ readonly scan: Scan } | Unreadable> {
  const { expects, read } = await load();
  const text = decodeSource(file, bytes);
  if (typeof text !== 'string')
    return { message: `${text.message}: ${expects}`, hint: text.hint ?? '' };
  const found = read(text);
  if (!('misfit' in found)) return { scan: found };
  const others = IMPORTERS.filter((one) => one.tool !== tool);
  const other = await findReader(others, text);
  return {
    message: `Unexpected file ${file}, expected ${expects}: ${found.misfit}`,
    hint: other
      ? `It looks like a file of ${other}: constat import ${other} …`
      : `Run ${tool} again with that output, and import what it wrote as it is`,
  };
}

async function findReader(
  importers: readonly NamedImporter[],
  text: string,
): Promise<string | undefined> {
  for (const { tool, load } of importers) {
    const { read } = await load();
    if (!('misfit' in read(text))) return tool;
  }
  return undefined;
}
