/** Paths that the report shows → their bytes and sizes. */
import { imageSize } from 'image-size';

import type { SourceIndex } from '../source/index-sources.ts';
import type { Asset } from './report.ts';

/** Collects the assets by path, in order. */
export function collectAssets(index: SourceIndex, paths: readonly string[]): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const path of [...new Set(paths)].sort()) {
    const bytes = index.sources.files.get(path);
    if (bytes) assets.set(path, { path, bytes, ...measure(bytes) });
  }
  return assets;
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
