/** A folder on disk → its files in memory; links of the file system may not leave it. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The files below a folder, as read once. */
export interface ReadFiles {
  /** Bytes by path below the folder, with `/`, in code-unit order. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of links that lead out of it, or to nothing. */
  readonly outside: readonly string[];
}

/** Names that are never content: of git, editors and file managers. */
export const PASSED_OVER = /^(?:\..*|node_modules|Thumbs\.db|.*~)$/;

/** Reads every file below a folder, whose own path must be free of links. */
export async function readFiles(root: string): Promise<ReadFiles> {
  const files = new Map<string, Uint8Array>();
  const outside: string[] = [];
  const paths = await listPaths(root, root, new Set([root]), outside);
  for (const path of paths.sort(compareCodeUnits))
    files.set(path, await readFile(join(root, path)));
  return { files, outside };
}

async function listPaths(
  root: string,
  folder: string,
  visited: ReadonlySet<string>,
  outside: string[],
): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (PASSED_OVER.test(entry.name)) continue;
    const full = join(folder, entry.name);
    const path = relative(root, full).split(sep).join('/');
    const target = await realpath(full).catch(() => undefined);
    if (target === undefined || !(target + sep).startsWith(root + sep)) {
      outside.push(path);
      continue;
    }
    const found = await stat(target);
    if (found.isDirectory()) {
      if (visited.has(target)) continue;
      paths.push(...(await listPaths(root, full, new Set([...visited, target]), outside)));
    } else if (found.isFile()) paths.push(path);
  }
  return paths;
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
