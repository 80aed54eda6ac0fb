/** A folder on disk → the engagements below it, by their engagement.yaml. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold no sources: what starts with a dot, packages, what builds wrote. */
const PASSED_OVER = /^(?:\..*|node_modules|output|dist)$/;

/** Folders below which nobody looks for an engagement. */
const MOST_DEPTH = 8;

/**
 * Lists their folders below `root`, with `/`, in code-unit order; an engagement holds no other.
 *
 * Links of the file system are not followed, and a folder that may not be read is passed over.
 */
export async function findEngagements(root: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (path: string, depth: number): Promise<void> => {
    const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => []);
    if (entries.some((entry) => entry.isFile() && entry.name === 'engagement.yaml')) {
      found.push(path === '' ? '.' : path);
      return;
    }
    if (depth === MOST_DEPTH) return;
    for (const entry of entries) {
      if (!entry.isDirectory() || PASSED_OVER.test(entry.name)) continue;
      await look(path === '' ? entry.name : `${path}/${entry.name}`, depth + 1);
    }
  };
  await look('', 0);
  return found.sort();
}
