/** The optional package mermaid → its one file that a page needs. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The script as bytes and the package's version, or undefined: it is an optional peer dependency. */
export async function readMermaid(): Promise<{ script: Uint8Array; version: string } | undefined> {
  try {
    // The entry is below `dist/`; the script is not among the package's exports.
    const entry = fileURLToPath(import.meta.resolve('mermaid'));
    const folder = entry.slice(0, entry.lastIndexOf('dist'));
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const script = await readFile(join(folder, 'dist', 'mermaid.min.js'));
    return { script, version: manifest.version };
  } catch {
    return undefined;
  }
}
