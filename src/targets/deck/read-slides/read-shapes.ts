/** A figure of HTML whose lists are boxes → a chain or a tree of shapes. */
import type { Element } from 'hast';

import type { Block, Paragraph, ShapeBox, ShapesBlock, Tone } from '../slide-spec.ts';
import { childTags, isTag, property } from './html-tree.ts';
import { readBlocks } from './read-blocks.ts';
import type { Reading } from './read-blocks.ts';
import type { Look } from './read-runs.ts';

const TONES: readonly Tone[] = ['accent', 'soft', 'p1', 'p2', 'p3'];

/** Reads the items of the lists in `figure[data-shapes]`, nested ones as what hangs from them; an item holds words alone. */
export function readShapes(figure: Element, look: Look, reading: Reading): Block[] {
  const wanted = property(figure, 'dataShapes');
  if (wanted !== 'chain' && wanted !== 'tree')
    throw new Error(`A figure asks for shapes of no known form: ${wanted ?? ''}`);
  const boxes = childTags(figure, 'ol', 'ul').flatMap((list) => readItems(list, 0, look, reading));
  if (boxes.length === 0) return [];
  const alt = property(figure, 'ariaLabel') ?? '';
  return [{ type: 'shapes', form: wanted, boxes, alt } satisfies ShapesBlock];
}

function readItems(list: Element, level: number, look: Look, reading: Reading): ShapeBox[] {
  return childTags(list, 'li').flatMap((item) => {
    const words = item.children.filter((node) => !isTag(node, 'ol') && !isTag(node, 'ul'));
    const paragraphs = readBlocks(words, look, reading).flatMap((block): readonly Paragraph[] =>
      block.type === 'text' ? block.paragraphs : [],
    );
    const tone = TONES.find((name) => name === property(item, 'dataTone'));
    const below = childTags(item, 'ol', 'ul').flatMap((one) =>
      readItems(one, level + 1, look, reading),
    );
    return [{ paragraphs, level, ...(tone && { tone }) }, ...below];
  });
}
