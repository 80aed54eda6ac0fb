/** Paths that the report shows → their bytes and sizes, free of metadata and of what the edition hides. */
import { imageSize } from 'image-size';

import { redactText, revealText } from '../markdown/redaction.ts';
import { stripMetadata } from '../pictures/strip-metadata.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { Replacer } from './replace-names.ts';
import type { Asset } from './report.ts';
import { coveredParts } from './settle-pictures.ts';

/** What an edition does to files. */
export interface AssetScope {
  readonly edition: string;
  /** What stands for pictures whose pixels are changed. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly replacer: Replacer;
  readonly seesAll: boolean;
}

/**
 * Collects the assets by path, in order.
 *
 * @throws Error when a picture is to be covered and its new pixels were not made: the old ones are never shown
 */
export function collectAssets(
  index: SourceIndex,
  paths: readonly string[],
  scope: AssetScope,
): Map<string, Asset> {
  const covered = coveredParts(index, scope.edition);
  const assets = new Map<string, Asset>();
  for (const path of [...new Set(paths)].sort()) {
    const original = index.sources.files.get(path);
    if (!original) continue;
    const settled = scope.pictures.get(path);
    if (!settled && (covered.get(path) ?? []).length > 0) {
      throw new Error(`The parts of ${path} that are hidden were not covered`);
    }
    const bytes = settled ?? cleanText(stripMetadata(original, path), index, scope);
    assets.set(path, { path, bytes, ...measure(bytes) });
  }
  return assets;
}

/** Hides in a file of text what is hidden in prose; bytes that are no text stay as they are. */
function cleanText(
  bytes: Uint8Array,
  index: SourceIndex,
  { replacer, seesAll }: AssetScope,
): Uint8Array {
  const text = decode(bytes);
  if (text === undefined) return bytes;
  const [lang = ''] = index.sources.engagement.data.languages;
  const told = seesAll ? revealText(text) : redactText(text);
  const changed = replacer.replace(told, lang, 'code');
  return changed === text ? bytes : new TextEncoder().encode(changed);
}

/** Reads UTF-8, or UTF-16 that says so; undefined for bytes that are no text. */
function decode(bytes: Uint8Array): string | undefined {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(
      bytes,
    );
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Reads a picture's size in pixels; nothing for what is no picture. */
function measure(bytes: Uint8Array): { width?: number; height?: number } {
  try {
    const { width, height } = imageSize(bytes);
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    return {};
  }
}
