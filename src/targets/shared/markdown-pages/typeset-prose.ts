/** An mdast tree → the same tree whose prose has the typography of its language. */
import type { Nodes, Root, Text } from 'mdast';

import { typographyOfPieces, type Piece } from '../../../markdown/typography.ts';

/** What stands for code: something spoken. */
const SPOKEN: Piece = { standIn: 'x' };
/** What stands for a picture or the mark of a note: something that is not. */
const OBJECT: Piece = { standIn: '\uFFFC' };

/** A sentence over several nodes; a stand-in has none. */
interface Run {
  readonly pieces: Piece[];
  readonly nodes: (Text | undefined)[];
}

/** Applies typography in place; the inline nodes of a block are one sentence, code is left alone. */
export function typesetProse(root: Root, lang: string): void {
  typesetBlock(root, lang);
}

function typesetBlock(block: Nodes, lang: string): void {
  if (!('children' in block)) return;
  let run: Run = { pieces: [], nodes: [] };
  const endRun = (): void => {
    typesetRun(run, lang);
    run = { pieces: [], nodes: [] };
  };
  const add = (piece: Piece, node?: Text): void => {
    run.pieces.push(piece);
    run.nodes.push(node);
  };
  const read = (node: Nodes): void => {
    switch (node.type) {
      case 'text':
        add({ text: node.value }, node);
        return;
      case 'inlineCode':
        add(SPOKEN);
        return;
      case 'image':
      case 'footnoteReference':
        add(OBJECT);
        return;
      case 'link':
      case 'emphasis':
      case 'strong':
      case 'delete':
        node.children.forEach(read);
        return;
      default:
        endRun();
        typesetBlock(node, lang);
    }
  };
  block.children.forEach(read);
  endRun();
}

function typesetRun({ pieces, nodes }: Run, lang: string): void {
  if (!nodes.some(Boolean)) return;
  const texts = typographyOfPieces(pieces, lang);
  nodes.forEach((node, index) => {
    if (node) node.value = texts[index] ?? node.value;
  });
}
