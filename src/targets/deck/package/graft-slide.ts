/** A repaired slide and its notes → the slide as part of the template: placeholders, names, alternatives, groups. */
import type { Document, Element } from '@xmldom/xmldom';

import type { FootNote, GroupNote, ObjectNote, SlideNote } from './annotations.ts';
import { graftParagraphs } from './graft-text.ts';
import { TABLE_STYLE_ID } from './table-style.ts';
import {
  attribute,
  build,
  children,
  cleanText,
  empty,
  find,
  findAll,
  remove,
  rootOf,
  setAttribute,
} from './xml.ts';

const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

/** Finds the id of the relationship to a vector picture, filed by the caller. */
export type RelateSvg = (svg: Uint8Array) => string;

/** Grafts a slide in place. */
export function graftSlide(document: Document, note: SlideNote, relateSvg: RelateSvg): void {
  const tree = find(rootOf(document), 'p:cSld/p:spTree');
  if (!tree) throw new Error('A slide has no shape tree');
  const groups = new Map<string, Element[]>();
  for (const shape of children(tree)) {
    const properties = namesOf(shape);
    const object = note.objects.get(attribute(properties, 'name') ?? '');
    if (!properties || !object) continue;
    setAttribute(properties, 'name', cleanText(object.name));
    if (object.alt !== undefined) setAttribute(properties, 'descr', cleanText(object.alt));
    graftObject(document, shape, object, note.lang);
    if (object.svg) graftSvg(document, shape, relateSvg(object.svg));
    if (object.group !== undefined) {
      groups.set(object.group, [...(groups.get(object.group) ?? []), shape]);
    }
  }
  for (const [key, shapes] of groups) {
    const group = note.groups.get(key);
    if (group) groupShapes(document, shapes, group);
  }
  for (const foot of note.feet) tree.appendChild(buildFoot(document, foot, note.lang));
}

function namesOf(shape: Element): Element | undefined {
  const properties = children(shape).find((item) => item.localName?.startsWith('nv'));
  return find(properties, 'p:cNvPr');
}

function graftObject(document: Document, shape: Element, note: ObjectNote, lang: string): void {
  if (note.paragraphs) graftParagraphs(document, shape, note.paragraphs, lang);
  if (note.header !== undefined) graftTable(document, shape, note.header);
  if (shape.localName === 'sp' && !note.paragraphs) emptyText(document, shape, lang);
  if (!note.holder) return;
  fillHolder(document, shape, note.holder);
  if (shape.localName === 'sp') inheritLook(document, shape, note.inheritsBox === true);
}

/** Puts a shape into a placeholder. */
function fillHolder(
  document: Document,
  shape: Element,
  { type, idx }: NonNullable<ObjectNote['holder']>,
): void {
  const names = children(shape).find((item) => item.localName?.startsWith('nv'));
  const application = find(names, 'p:nvPr');
  if (!application) return;
  const holder = build(document, 'p:ph', {
    type: type === 'obj' ? undefined : type,
    idx: idx === 0 ? undefined : idx,
  });
  application.insertBefore(holder, application.firstChild);
  const own = find(names, 'p:cNvSpPr');
  if (!own) return;
  empty(own);
  own.removeAttribute('txBox');
  own.appendChild(build(document, 'a:spLocks', { noGrp: 1 }));
}

/** Drops what a text placeholder inherits: fill, geometry, margins, and its place when it is the layout's. */
function inheritLook(document: Document, shape: Element, inheritsBox: boolean): void {
  const look = find(shape, 'p:spPr');
  for (const item of look ? children(look) : []) {
    if (inheritsBox || item.localName !== 'xfrm') remove(item);
  }
  const body = find(shape, 'p:txBody');
  const properties = find(body, 'a:bodyPr');
  if (body && properties) body.replaceChild(build(document, 'a:bodyPr'), properties);
}

/** A drawing without words still needs a text body; it says nothing in the deck's language. */
function emptyText(document: Document, shape: Element, lang: string): void {
  for (const paragraph of findAll(shape, 'a:p')) {
    empty(paragraph);
    paragraph.appendChild(build(document, 'a:endParaRPr', { lang }));
  }
}

/** Hands a table to the native style: the header marked, no border or fill of its own. */
function graftTable(document: Document, shape: Element, header: boolean): void {
  const [table] = findAll(shape, 'a:tbl');
  const properties = find(table, 'a:tblPr');
  if (!properties) return;
  if (header) setAttribute(properties, 'firstRow', 1);
  properties.appendChild(build(document, 'a:tableStyleId', {}, [TABLE_STYLE_ID]));
  for (const cell of findAll(shape, 'a:tcPr')) {
    for (const line of children(cell)) if (line.localName?.startsWith('ln')) remove(line);
  }
}

function graftSvg(document: Document, shape: Element, id: string): void {
  const blip = find(shape, 'p:blipFill/a:blip');
  if (!blip) return;
  const picture = build(document, 'asvg:svgBlip', { 'r:embed': id });
  const extension = build(document, 'a:ext', { uri: SVG_EXTENSION }, [picture]);
  blip.appendChild(build(document, 'a:extLst', {}, [extension]));
}

/** Makes several shapes one, with one text alternative. */
function groupShapes(document: Document, shapes: readonly Element[], note: GroupNote): void {
  const [first] = shapes;
  if (!first) return;
  const corners = shapes.map(cornersOf);
  const x = Math.min(...corners.map(({ left }) => left));
  const y = Math.min(...corners.map(({ top }) => top));
  const cx = Math.max(...corners.map(({ right }) => right)) - x;
  const cy = Math.max(...corners.map(({ bottom }) => bottom)) - y;
  const frame = build(document, 'a:xfrm', {}, [
    build(document, 'a:off', { x, y }),
    build(document, 'a:ext', { cx, cy }),
    build(document, 'a:chOff', { x, y }),
    build(document, 'a:chExt', { cx, cy }),
  ]);
  const names = build(document, 'p:nvGrpSpPr', {}, [
    build(document, 'p:cNvPr', { id: 0, name: note.name, descr: cleanText(note.alt) }),
    build(document, 'p:cNvGrpSpPr'),
    build(document, 'p:nvPr'),
  ]);
  const group = build(document, 'p:grpSp', {}, [names, build(document, 'p:grpSpPr', {}, [frame])]);
  first.parentNode?.insertBefore(group, first);
  for (const shape of shapes) group.appendChild(shape);
}

function cornersOf(shape: Element) {
  const frame = find(shape, 'p:spPr/a:xfrm');
  const number = (path: string, name: string): number =>
    Number(attribute(find(frame, path), name) ?? 0);
  const [left, top] = [number('a:off', 'x'), number('a:off', 'y')];
  return {
    left,
    top,
    right: left + number('a:ext', 'cx'),
    bottom: top + number('a:ext', 'cy'),
  };
}

const FIELD = '{7A2C0B56-63A0-4B0A-9C3E-1F6C7E7D5B10}';

function buildFoot(document: Document, { type, idx, text, size }: FootNote, lang: string): Element {
  const sz = size === undefined ? undefined : Math.round(size * 100);
  const properties = build(document, 'a:rPr', { lang, sz });
  const run =
    type === 'sldNum'
      ? build(document, 'a:fld', { id: FIELD, type: 'slidenum' }, [
          properties,
          build(document, 'a:t', {}, ['‹#›']),
        ])
      : build(document, 'a:r', {}, [properties, build(document, 'a:t', {}, [cleanText(text)])]);
  return build(document, 'p:sp', {}, [
    build(document, 'p:nvSpPr', {}, [
      build(document, 'p:cNvPr', { id: 0, name: type === 'ftr' ? 'footer' : 'slide number' }),
      build(document, 'p:cNvSpPr', {}, [build(document, 'a:spLocks', { noGrp: 1 })]),
      build(document, 'p:nvPr', {}, [build(document, 'p:ph', { type, sz: 'quarter', idx })]),
    ]),
    build(document, 'p:spPr'),
    build(document, 'p:txBody', {}, [
      build(document, 'a:bodyPr'),
      build(document, 'a:lstStyle'),
      build(document, 'a:p', {}, [run]),
    ]),
  ]);
}
