/** A section's content → its first sentence as plain words. */
import type { RootContent } from 'mdast';

import { plainNodes } from '../markdown/plain-prose.ts';

/** Takes the first sentence of the first paragraph; undefined where there is none. */
export function firstSentence(content: readonly RootContent[]): string | undefined {
  const paragraph = content.find((node) => node.type === 'paragraph');
  if (!paragraph) return undefined;
  const text = plainNodes([paragraph]);
  const segments = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
  return segments[0]?.segment.trim() || undefined;
}
