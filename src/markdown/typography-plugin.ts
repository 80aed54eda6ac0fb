/** A hast tree → the same tree whose prose has the typography of its language. */
import type { Element, Nodes, Parents, Root, Text } from 'hast';

import { typographyOfPieces } from './typography.ts';
import type { Piece } from './typography.ts';

/** Elements within a sentence, whose text reads on from what stands before. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo cite data del dfn em i ins label mark q ruby rb rt rp s small span strong ' +
    'strike sub sup time tt u'
  ).split(' '),
);
/** Elements whose text is not prose, within a sentence. */
const CODE = new Set(['code', 'kbd', 'samp', 'var', 'output']);
/** Elements without text, within a sentence. */
const OBJECTS = new Set(['img', 'input', 'svg', 'math', 'picture', 'audio', 'video', 'canvas']);
/** Elements whose text is not prose, between sentences. */
const LEFT_ALONE = new Set(['pre', 'script', 'style', 'textarea', 'noscript', 'template']);

/** What stands for code or for words of another language: something spoken. */
const SPOKEN: Piece = { standIn: 'x' };
/** What stands for a picture: something that is not. */
const OBJECT: Piece = { standIn: '\uFFFC' };
/** What stands for the layout of a template: a space that is nobody's; made no-break, it would show in a flex box. */
const LAYOUT: Piece = { standIn: '\f' };

/** A sentence split over several nodes; a stand-in has none. */
interface Run {
  readonly pieces: Piece[];
  readonly nodes: (Text | undefined)[];
}

/**
 * Makes a transformer that applies typography to a tree in place, in the language of each `lang` attribute.
 *
 * Code is left alone; the inline nodes of a block are one sentence, so that a mark and its word may stand in two of them.
 *
 * @param options `lang` is the language where no attribute says otherwise
 */
export function rehypeTypography(options: { readonly lang: string }): (tree: Root) => void {
  return (tree) => {
    typesetBlock(tree, options.lang);
  };
}

/** Typesets the text of a block, and of the blocks in it. */
function typesetBlock(block: Parents, lang: string): void {
  let run: Run = { pieces: [], nodes: [] };
  const endRun = (): void => {
    typesetRun(run, lang);
    run = { pieces: [], nodes: [] };
  };
  const readElement = (element: Element): void => {
    const own = languageOf(element) ?? lang;
    const { tagName } = element;
    if (CODE.has(tagName)) addPiece(run, SPOKEN);
    else if (OBJECTS.has(tagName)) addPiece(run, OBJECT);
    else if (tagName === 'wbr') return;
    else if (LEFT_ALONE.has(tagName)) endRun();
    else if (!INLINE.has(tagName)) {
      endRun();
      typesetBlock(element, own);
    } else if (own === lang) element.children.forEach(readNode);
    else {
      typesetBlock(element, own);
      addPiece(run, SPOKEN);
    }
  };
  const readNode = (node: Nodes): void => {
    if (node.type === 'element') readElement(node);
    else if (node.type === 'text') addText(run, node);
    else if (node.type !== 'comment') endRun();
  };
  block.children.forEach(readNode);
  endRun();
}

function addPiece(run: Run, piece: Piece): void {
  run.pieces.push(piece);
  run.nodes.push(undefined);
}

function addText(run: Run, node: Text): void {
  if (/^\s*\n\s*$/.test(node.value)) {
    addPiece(run, LAYOUT);
    return;
  }
  run.pieces.push({ text: node.value });
  run.nodes.push(node);
}

function typesetRun({ pieces, nodes }: Run, lang: string): void {
  if (!nodes.some(Boolean)) return;
  const texts = typographyOfPieces(pieces, lang);
  nodes.forEach((node, index) => {
    if (node) node.value = texts[index] ?? node.value;
  });
}

function languageOf(element: Element): string | undefined {
  const { lang } = element.properties;
  return typeof lang === 'string' && lang !== '' ? lang : undefined;
}
