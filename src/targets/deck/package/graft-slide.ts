/** A repaired slide and its notes → the slide as part of the template: placeholders, names, alternatives, groups. */
import type { Document, Element } from './light-dom.ts';

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
    graftObject(shape, object, note.lang);
    if (object.svg) graftSvg(shape, relateSvg(object.svg));
    if (object.group !== undefined) {
      groups.set(object.group, [...(groups.get(object.group) ?? []), shape]);
    }
  }
  for (const [key, shapes] of groups) {
    const group = note.groups.get(key);
    if (group) groupShapes(shapes, group);
  }
  for (const foot of note.feet) tree.appendChild(buildFoot(foot, note.lang));
}

function namesOf(shape: Element): Element | undefined {
  const properties = children(shape).find((item) => item.localName.startsWith('nv'));
  return find(properties, 'p:cNvPr');
}

function graftObject(shape: Element, note: ObjectNote, lang: string): void {
  if (note.paragraphs) graftParagraphs(shape, note.paragraphs, lang);
  if (note.header !== undefined) graftTable(shape, note.header);
  if (shape.localName === 'sp' && !note.paragraphs) emptyText(shape, lang);
  if (!note.holder) return;
  fillHolder(shape, note.holder);
  if (shape.localName === 'sp') inheritLook(shape, note.inheritsBox === true);
}

/** Puts a shape into a placeholder. */
function fillHolder(shape: Element, { type, idx }: NonNullable<ObjectNote['holder']>): void {
  const names = children(shape).find((item) => item.localName.startsWith('nv'));
  const application = find(names, 'p:nvPr');
  if (!application) return;
  const holder = build('p:ph', {
    type: type === 'obj' ? undefined : type,
    idx: idx === 0 ? undefined : idx,
  });
  application.insertBefore(holder, application.firstChild);
  const own = find(names, 'p:cNvSpPr');
  if (!own) return;
  empty(own);
  own.removeAttribute('txBox');
  own.appendChild(build('a:spLocks', { noGrp: 1 }));
}

/** Drops what a text placeholder inherits: fill, geometry, margins, and its place when it is the layout's. */
function inheritLook(shape: Element, inheritsBox: boolean): void {
  const look = find(shape, 'p:spPr');
  for (const item of look ? children(look) : []) {
    if (inheritsBox || item.localName !== 'xfrm') remove(item);
  }
  const body = find(shape, 'p:txBody');
  const properties = find(body, 'a:bodyPr');
  if (body && properties) body.replaceChild(build('a:bodyPr'), properties);
}

/** A drawing without words still needs a text body; it says nothing in the deck's language. */
function emptyText(shape: Element, lang: string): void {
  for (const paragraph of findAll(shape, 'a:p')) {
    empty(paragraph);
    paragraph.appendChild(build('a:endParaRPr', { lang }));
  }
}

/** Hands a table to the native style: the header marked, no border or fill of its own. */
function graftTable(shape: Element, header: boolean): void {
  const [table] = findAll(shape, 'a:tbl');
  const properties = find(table, 'a:tblPr');
  if (!properties) return;
  if (header) setAttribute(properties, 'firstRow', 1);
  properties.appendChild(build('a:tableStyleId', {}, [TABLE_STYLE_ID]));
  for (const cell of findAll(shape, 'a:tcPr')) {
    for (const line of children(cell)) if (line.localName.startsWith('ln')) remove(line);
  }
}

function graftSvg(shape: Element, id: string): void {
  const blip = find(shape, 'p:blipFill/a:blip');
  if (!blip) return;
  const picture = build('asvg:svgBlip', { 'r:embed': id });
  const extension = build('a:ext', { uri: SVG_EXTENSION }, [picture]);
  blip.appendChild(build('a:extLst', {}, [extension]));
}

/** Makes several shapes one, with one text alternative. */
function groupShapes(shapes: readonly Element[], note: GroupNote): void {
  const [first] = shapes;
  if (!first) return;
  const corners = shapes.map(cornersOf);
  const x = Math.min(...corners.map(({ left }) => left));
  const y = Math.min(...corners.map(({ top }) => top));
  const cx = Math.max(...corners.map(({ right }) => right)) - x;
  const cy = Math.max(...corners.map(({ bottom }) => bottom)) - y;
  const frame = build('a:xfrm', {}, [
    build('a:off', { x, y }),
    build('a:ext', { cx, cy }),
    build('a:chOff', { x, y }),
    build('a:chExt', { cx, cy }),
  ]);
  const names = build('p:nvGrpSpPr', {}, [
    build('p:cNvPr', { id: 0, name: note.name, descr: cleanText(note.alt) }),
    build('p:cNvGrpSpPr'),
    build('p:nvPr'),
  ]);
  const group = build('p:grpSp', {}, [names, build('p:grpSpPr', {}, [frame])]);
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

function buildFoot({ type, idx, text, size }: FootNote, lang: string): Element {
  const sz = size === undefined ? undefined : Math.round(size * 100);
  const properties = build('a:rPr', { lang, sz });
  const run =
    type === 'sldNum'
      ? build('a:fld', { id: FIELD, type: 'slidenum' }, [properties, build('a:t', {}, ['‹#›'])])
      : build('a:r', {}, [properties, build('a:t', {}, [cleanText(text)])]);
  return build('p:sp', {}, [
    build('p:nvSpPr', {}, [
      build('p:cNvPr', { id: 0, name: type === 'ftr' ? 'footer' : 'slide number' }),
      build('p:cNvSpPr', {}, [build('a:spLocks', { noGrp: 1 })]),
      build('p:nvPr', {}, [build('p:ph', { type, sz: 'quarter', idx })]),
    ]),
    build('p:spPr'),
    build('p:txBody', {}, [build('a:bodyPr'), build('a:lstStyle'), build('a:p', {}, [run])]),
  ]);
}
