/** The optional package @sparticuz/chromium → where it lies, its version, the packed files we take. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** The package as installed; nothing of it is unpacked yet. */
export type BundledPackage = {
  /** Its folder, absolute. */
  readonly folder: string;
  readonly version: string;
  /** Twelve hexadecimal digits that change with the version and the size of each packed file. */
  readonly stamp: string;
  /** The library that the package itself unpacks with: where it is installed, so is this. */
  readonly extractTar: (folder: string) => Writable;
};

/** The packed files: the browser, the libraries a bare system lacks, a fallback font. */
export const PACKED = {
  browser: 'chromium.br',
  libraries: 'al2023.tar.br',
  fonts: 'fonts.tar.br',
} as const;

/** Where the package is installed, or undefined: it is an optional peer dependency. */
export function bundledPackageFolder(): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

/** Reads what must be known of the package before it is unpacked. */
export async function readBundledPackage(folder: string): Promise<BundledPackage> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const sizes = await Promise.all(
    Object.values(PACKED).map(async (name) => (await stat(join(folder, 'bin', name))).size),
  );
  const stamp = createHash('sha256')
    .update(JSON.stringify([manifest.version, sizes]))
    .digest('hex')
    .slice(0, 12);
  const { extract } = createRequire(join(folder, 'package.json'))('tar-fs') as {
    extract: (folder: string) => Writable;
  };
  return { folder, version: manifest.version, stamp, extractTar: extract };
}
