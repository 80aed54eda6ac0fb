/** The package.json beside an engagement → the libraries of the npm packages that it depends on. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { readFiles } from './read-files.ts';

/** What a package is called that holds a firm's catalogue: its YAML files stand in its folder `library/`. */
const NAME = /^(?:@[\w.~-]+\/)?constat-library(?:-[\w.~-]+)?$/;

/** What the paths of packages begin with. */
export const PACKAGES = '../node_modules/';

/** Libraries of packages. */
export interface ReadPackages {
  /** Bytes by path, which begins with `../node_modules/<name>/library/`, by name of package, then in code-unit order. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of links that lead out of their package. */
  readonly outside: readonly string[];
  /** Names that package.json has and that are not installed, or hold no library. */
  readonly missing: readonly string[];
}

/**
 * Reads the libraries of packages; none of their code runs.
 *
 * @param parent the folder above the engagement, free of links, where package.json stands
 */
export async function readPackages(parent: string): Promise<ReadPackages> {
  const files = new Map<string, Uint8Array>();
  const outside: string[] = [];
  const missing: string[] = [];
  for (const name of await listNames(join(parent, 'package.json'))) {
    const library = await findLibrary(name, parent);
    if (library === undefined) {
      missing.push(name);
      continue;
    }
    const place = (path: string): string => `${PACKAGES}${name}/library/${path}`;
    const read = await readFiles(library);
    for (const [path, bytes] of read.files) files.set(place(path), bytes);
    outside.push(...read.outside.map(place));
  }
  return { files, outside, missing };
}

async function listNames(file: string): Promise<string[]> {
  const names = new Set<string>();
  for (const key of ['dependencies', 'devDependencies']) {
    for (const name of Object.keys((await readManifest(file))[key] ?? {})) {
      if (NAME.test(name)) names.add(name);
    }
  }
  return [...names].sort();
}

/** A package.json that cannot be read is npm's to complain of. */
async function readManifest(file: string): Promise<Record<string, object | undefined>> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof read === 'object' && read !== null ? (read as Record<string, object>) : {};
  } catch {
    return {};
  }
}

/** Looks where Node looks: in `node_modules` of the folder, then of those above it. */
async function findLibrary(name: string, folder: string): Promise<string | undefined> {
  const found = await realpath(join(folder, 'node_modules', name, 'library')).catch(
    () => undefined,
  );
  if (found !== undefined && (await stat(found)).isDirectory()) return found;
  const above = dirname(folder);
  return above === folder ? undefined : findLibrary(name, above);
}
