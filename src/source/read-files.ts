/** A folder on disk → its files in memory; links of the file system may not leave it. */
import type { Stats } from 'node:fs';
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

/** Files that are read at once. */
const AT_ONCE = 32;

/** Reads every file below a folder, whose own path must be free of links. */
export async function readFiles(root: string): Promise<ReadFiles> {
  const files = new Map<string, Uint8Array>();
  const outside: string[] = [];
  const top = { folder: root, target: root, visited: new Set([root]) };
  const paths = (await listPaths(root, top, outside)).sort(compareCodeUnits);
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const some = paths.slice(at, at + AT_ONCE);
    const read = some.map(async (path) => [path, await readFile(join(root, path))] as const);
    for (const [path, bytes] of await Promise.all(read)) files.set(path, bytes);
  }
  return { files, outside };
}

/** A folder on the way down: as it is reached, where it really is, and the real folders above it. */
interface Walked {
  readonly folder: string;
  readonly target: string;
  readonly visited: ReadonlySet<string>;
}

async function listPaths(
  root: string,
  { folder, target, visited }: Walked,
  outside: string[],
): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (PASSED_OVER.test(entry.name)) continue;
    const full = join(folder, entry.name);
    const path = relative(root, full).split(sep).join('/');
    // What is no link is where its folder is, which was looked at.
    const found = entry.isSymbolicLink()
      ? await follow(full, root)
      : { target: join(target, entry.name), kind: entry };
    if (!found) outside.push(path);
    else if (found.kind.isFile()) paths.push(path);
    else if (found.kind.isDirectory() && !visited.has(found.target)) {
      const below = { folder: full, target: found.target };
      const seen = new Set([...visited, found.target]);
      paths.push(...(await listPaths(root, { ...below, visited: seen }, outside)));
    }
  }
  return paths;
}

/** Follows a link; undefined when it leads out of the root, or to nothing. */
async function follow(
  link: string,
  root: string,
): Promise<{ target: string; kind: Pick<Stats, 'isFile' | 'isDirectory'> } | undefined> {
  const target = await realpath(link).catch(() => undefined);
  if (target === undefined || !(target + sep).startsWith(root + sep)) return undefined;
  return { target, kind: await stat(target) };
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
