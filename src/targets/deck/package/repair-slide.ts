/** PptxGenJS's slide part → the same slide without what makes PowerPoint offer a repair. */
import type { Document, Element, Node } from '@xmldom/xmldom';

import { RUN_PROPERTIES, putInOrder } from './sequence.ts';
import { attribute, children, find, findAll, remove, rootOf, setAttribute } from './xml.ts';

/** Geometries that PptxGenJS lets through under a name that the format does not know. */
const GEOMETRY: Readonly<Record<string, string>> = { oval: 'ellipse', rectangle: 'rect' };
const RUNS = ['a:rPr', 'a:endParaRPr'] as const;

/** Repairs a slide in place; shape ids are renumbered when all shapes are there. */
export function repairSlide(document: Document): void {
  const root = rootOf(document);
  dropBlanks(root);
  for (const paragraph of findAll(root, 'a:p')) repairParagraph(paragraph);
  for (const name of RUNS) for (const run of findAll(root, name)) repairRun(run);
  for (const link of findAll(root, 'a:hlinkClick')) dropEmptyAttributes(link);
  for (const geometry of findAll(root, 'a:prstGeom')) {
    const known = GEOMETRY[attribute(geometry, 'prst') ?? ''];
    if (known) setAttribute(geometry, 'prst', known);
  }
  for (const shape of [...findAll(root, 'a:bodyPr'), ...findAll(root, 'a:tcPr')])
    dropNonsense(shape);
  // The same constant on every frame: it says nothing.
  for (const frame of findAll(root, 'p:graphicFrame')) {
    const list = find(frame, 'p:nvGraphicFramePr/p:nvPr/p:extLst');
    if (list) remove(list);
  }
}

/** Numbers every shape of a slide, from 2 in the order of the file. */
export function renumberShapes(document: Document): void {
  for (const [at, shape] of findAll(rootOf(document), 'p:cNvPr').entries()) {
    setAttribute(shape, 'id', at + 1);
  }
}

/** Drops the line ends and tabs between elements, never those inside a text. */
function dropBlanks(element: Element): void {
  if (element.localName === 't') return;
  let next: Node | null = element.firstChild;
  while (next) {
    const node = next;
    next = node.nextSibling;
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() === '') element.removeChild(node);
    else if (node.nodeType === 1) dropBlanks(node as Element);
  }
}

/** PptxGenJS writes `a:pPr` before every run; only the first child may be one. */
function repairParagraph(paragraph: Element): void {
  const [first] = children(paragraph);
  for (const properties of children(paragraph, 'a:pPr')) {
    if (properties !== first) remove(properties);
  }
}

function repairRun(properties: Element): void {
  for (const name of ['altLang', 'dirty', 'err', 'smtClean']) properties.removeAttribute(name);
  const fill = find(properties, 'a:solidFill');
  // PptxGenJS sets its black where no colour is given: the template's own colour is meant.
  if (attribute(find(fill, 'a:srgbClr'), 'val') === '000000' && fill) {
    remove(fill);
    const link = find(properties, 'a:hlinkClick/a:extLst');
    if (link) remove(link);
  }
  // It writes a Latin family as the East Asian and complex one too, with made-up pitches.
  for (const name of ['a:ea', 'a:cs']) for (const face of children(properties, name)) remove(face);
  const latin = find(properties, 'a:latin');
  for (const name of ['pitchFamily', 'charset']) latin?.removeAttribute(name);
  putInOrder(properties, RUN_PROPERTIES);
}

function dropEmptyAttributes(link: Element): void {
  for (const name of ['invalidUrl', 'action', 'tgtFrame', 'tooltip']) {
    if (attribute(link, name) === '') link.removeAttribute(name);
  }
  for (const name of ['history', 'highlightClick', 'endSnd']) link.removeAttribute(name);
}

function dropNonsense(element: Element): void {
  for (let at = element.attributes.length - 1; at >= 0; at -= 1) {
    const found = element.attributes.item(at);
    if (found?.value === 'NaN' || found?.value === 'undefined') element.removeAttribute(found.name);
  }
}
