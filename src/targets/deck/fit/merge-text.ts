/** Blocks as they were read → the same with texts that follow one another made one. */
import type { Block } from '../slide-spec.ts';

/** Merges neighbouring texts: they are measured, cut and placed together. */
export function mergeText(blocks: readonly Block[]): Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (block.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = {
        type: 'text',
        paragraphs: [...last.paragraphs, ...block.paragraphs],
      };
    } else merged.push(block);
  }
  return merged;
}
