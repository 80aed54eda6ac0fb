/** An engagement's folder on disk → its files in memory; links of the file system may not leave it. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The files of an engagement, as read once. */
export interface SourceFolder {
  /** Path as the user typed it, put before every path that is shown. */
  readonly label: string;
  /** Bytes by path in the engagement, in code-unit order. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names that are never content: of git, editors and file managers. */
const PASSED_OVER = /^(?:\..*|node_modules|Thumbs\.db|.*~)$/;

/** Reads every file of an engagement. */
export async function readFolder(folder: string, label: string): Promise<SourceFolder> {
  const root = await realpath(folder);
  const files = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const paths = await listPaths(root, root, new Set([root]), diagnostics);
  for (const path of paths.sort(compareCodeUnits))
    files.set(path, await readFile(join(root, path)));
  return { label, files, diagnostics };
}

async function listPaths(
  root: string,
  folder: string,
  visited: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (PASSED_OVER.test(entry.name)) continue;
    const full = join(folder, entry.name);
    const path = relative(root, full).split(sep).join('/');
    const target = await realpath(full).catch(() => undefined);
    if (target === undefined || !(target + sep).startsWith(root + sep)) {
      diagnostics.push(outside(path));
      continue;
    }
    const found = await stat(target);
    if (found.isDirectory()) {
      if (visited.has(target)) continue;
      paths.push(...(await listPaths(root, full, new Set([...visited, target]), diagnostics)));
    } else if (found.isFile()) paths.push(path);
  }
  return paths;
}

function outside(file: string): Diagnostic {
  return {
    rule: 'source/outside',
    severity: 'error',
    message: 'Unexpected link to outside the engagement, expected a file inside it',
    hint: 'Copy the file into the engagement',
    file,
    line: 1,
    column: 1,
  };
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
