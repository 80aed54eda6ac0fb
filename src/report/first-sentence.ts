/** A section's content → its first sentence as plain words. */
import type { RootContent } from 'mdast';

import { plainNodes } from '../markdown/plain-prose.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const remembered = new WeakMap<readonly RootContent[], string | undefined>();

/** Takes the first sentence of the first paragraph of a content that nobody changes; undefined where there is none. */
export function firstSentence(content: readonly RootContent[]): string | undefined {
  if (!remembered.has(content)) remembered.set(content, findSentence(content));
  return remembered.get(content);
}

function findSentence(content: readonly RootContent[]): string | undefined {
  const paragraph = content.find((node) => node.type === 'paragraph');
  if (!paragraph) return undefined;
  const text = plainNodes([paragraph]);
  const [first] = segmenter.segment(text);
  return first?.segment.trim() || undefined;
}
