/** An engagement's folder on disk, and the firm's libraries beside it → their files in memory. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readFiles, type ReadFiles } from './read-files.ts';
import { readPackages } from './read-packages.ts';

/** The files of an engagement, as read once. */
export interface SourceFolder {
  /** Path as the user typed it, put before every path that is shown. */
  readonly label: string;
  /** Bytes by path in the engagement, in code-unit order. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /**
   * The same of the firm's libraries: those of npm packages, whose paths begin with `../node_modules/`, then the one
   * beside the engagement, `../library/`; absent where there is none.
   */
  readonly library?: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The name of the folder beside an engagement that holds the firm's own catalogue. */
export const LIBRARY = 'library';

/** Reads every file of an engagement, and of the firm's libraries. */
export async function readFolder(folder: string, label: string): Promise<SourceFolder> {
  const root = await realpath(folder);
  const { files, outside } = await readFiles(root);
  const packages = await readPackages(dirname(root));
  const own = await readLibrary(root);
  const library = new Map([...packages.files, ...(own?.files ?? [])]);
  const left = [...outside, ...packages.outside, ...(own?.outside ?? [])];
  const diagnostics = [...left.map(describeOutside), ...packages.missing.map(describeMissing)];
  return { label, files, diagnostics, ...(own || library.size > 0 ? { library } : {}) };
}

/** Reads the library; a folder whose name differs by its case, or that holds the engagement, is none. */
async function readLibrary(root: string): Promise<ReadFiles | undefined> {
  const parent = dirname(root);
  const names = await readdir(parent).catch((): string[] => []);
  if (!names.includes(LIBRARY)) return undefined;
  const target = await realpath(join(parent, LIBRARY)).catch(() => undefined);
  if (target === undefined || (root + sep).startsWith(target + sep)) return undefined;
  if (!(await stat(target)).isDirectory()) return undefined;
  const { files, outside } = await readFiles(target);
  const place = (path: string): string => `../${LIBRARY}/${path}`;
  return {
    files: new Map([...files].map(([path, bytes]) => [place(path), bytes])),
    outside: outside.map(place),
  };
}

function describeMissing(name: string): Diagnostic {
  return {
    rule: 'source/missing-package',
    severity: 'error',
    message: `Unexpected dependency ${name} without a library, expected the folder node_modules/${name}/library`,
    hint: 'Run npm ci; a package of that name holds its lists in library/',
    file: '../package.json',
    line: 1,
    column: 1,
  };
}

function describeOutside(file: string): Diagnostic {
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
