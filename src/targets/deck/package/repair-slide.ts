/** PptxGenJS's slide part → the same slide without what makes PowerPoint offer a repair. */
import type { Document, Element, Node } from './light-dom.ts';

import { RUN_PROPERTIES, putInOrder } from './sequence.ts';
import { attribute, children, find, findAll, remove, rootOf, setAttribute } from './xml.ts';

/** Geometries that PptxGenJS lets through under a name that the format does not know. */
const GEOMETRY: Readonly<Record<string, string>> = { oval: 'ellipse', rectangle: 'rect' };
/** What is wrong with an element, by the name that PptxGenJS always writes. */
const REPAIRS: Readonly<Record<string, (element: Element) => void>> = {
  'a:p': repairParagraph,
  'a:rPr': repairRun,
  'a:endParaRPr': repairRun,
  'a:hlinkClick': dropEmptyAttributes,
  'a:prstGeom': nameGeometry,
  'a:bodyPr': dropNonsense,
  'a:tcPr': dropNonsense,
  'p:graphicFrame': dropConstant,
};

/** Repairs a slide in place; shape ids are renumbered when all shapes are there. */
export function repairSlide(document: Document): void {
  repair(rootOf(document));
}

/** Repairs an element and all below it, and drops the line ends and tabs between elements, never those inside a text. */
function repair(element: Element): void {
  REPAIRS[element.nodeName]?.(element);
  if (element.localName === 't') return;
  let next: Node | null = element.firstChild;
  while (next) {
    const node = next;
    next = node.nextSibling;
    if (node.nodeType === 1) repair(node);
    else if (node.nodeValue.trim() === '') element.removeChild(node);
  }
}

/** Numbers every shape of a slide, from 2 in the order of the file. */
export function renumberShapes(document: Document): void {
  for (const [at, shape] of findAll(rootOf(document), 'p:cNvPr').entries()) {
    setAttribute(shape, 'id', at + 1);
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

function nameGeometry(geometry: Element): void {
  const known = GEOMETRY[attribute(geometry, 'prst') ?? ''];
  if (known) setAttribute(geometry, 'prst', known);
}

/** The same constant on every frame: it says nothing. */
function dropConstant(frame: Element): void {
  const list = find(frame, 'p:nvGraphicFramePr/p:nvPr/p:extLst');
  if (list) remove(list);
}

function dropEmptyAttributes(link: Element): void {
  for (const name of ['invalidUrl', 'action', 'tgtFrame', 'tooltip']) {
    if (attribute(link, name) === '') link.removeAttribute(name);
  }
  for (const name of ['history', 'highlightClick', 'endSnd']) link.removeAttribute(name);
}

function dropNonsense(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (value === 'NaN' || value === 'undefined') element.removeAttribute(name);
  }
}
