/** The registry → what a server shows while the sources are written: the first target that can be looked at page by page. */
import { TARGETS } from './registry.ts';
import type { Preview } from './target.ts';

/** Opens the preview. */
export async function openPreview(): Promise<Preview> {
  const entry = TARGETS.find(({ previews }) => previews);
  const preview = (await entry?.load())?.openPreview?.();
  if (!preview) throw new Error('No target can be looked at page by page');
  return preview;
}
