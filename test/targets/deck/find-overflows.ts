/**
 * The bytes of a deck → the texts and tables that overflow when they are drawn. What runs off a slide is lost in a
 * PDF: so each shape is drawn alone, in the middle of a page three times as large, where every word is its own.
 */
import type { Element } from '../../../src/targets/deck/package/light-dom.ts';

import { CONTENT_TYPE } from '../../../src/targets/deck/package/content-types.ts';
import {
  documentOf,
  partOf,
  readPackage,
  writePackage,
  xmlPart,
} from '../../../src/targets/deck/package/opc-package.ts';
import type { OpcPackage, Part } from '../../../src/targets/deck/package/opc-package.ts';
import { relate } from '../../../src/targets/deck/package/relationships.ts';
import {
  attribute,
  build,
  children,
  find,
  findAll,
  parseXml,
  remove,
  rootOf,
  serializeXml,
  setAttribute,
} from '../../../src/targets/deck/package/xml.ts';
import { placeholderOf, readTemplate } from '../../../src/targets/deck/template/read-template.ts';
import type { DeckTemplate } from '../../../src/targets/deck/template/template-model.ts';
import { fromEmu, toEmu } from '../../../src/targets/deck/units.ts';
import type { Box } from '../../../src/targets/deck/units.ts';
import { drawPages } from './draw-pages.ts';
import type { DrawnPage } from './draw-pages.ts';

/** Points: italics lean out, and a word's box is as tall as its font, not as its letters. */
const ASIDE = 1.5;
const ABOVE = 6;

interface Probe {
  readonly where: string;
  /** On its slide, in points. */
  readonly box: Box;
  /** Its letters and digits. */
  readonly text: string;
  readonly part: Part;
}

/** Says what overflows, a line each; nothing where all is well. */
export async function findOverflows(bytes: Uint8Array): Promise<string[]> {
  const deck = readTemplate(bytes);
  const probes = probesOf(deck);
  const pages = await drawPages(packProbes(deck, probes));
  if (pages.length !== probes.length) return [`${pages.length} pages of ${probes.length} shapes`];
  return probes.flatMap((probe, at) => {
    const page = pages[at];
    return page ? judge(probe, page, deck) : [];
  });
}

function judge({ where, box, text }: Probe, { words }: DrawnPage, deck: DeckTemplate): string[] {
  const left = Math.min(...words.map((word) => word.left)) - deck.width;
  const top = Math.min(...words.map((word) => word.top)) - deck.height;
  const right = Math.max(...words.map((word) => word.right)) - deck.width;
  const bottom = Math.max(...words.map((word) => word.bottom)) - deck.height;
  const beyond = [
    ['left', box.x - left - ASIDE],
    ['top', box.y - top - ABOVE],
    ['right', right - box.x - box.width - ASIDE],
    ['bottom', bottom - box.y - box.height - ABOVE],
  ] as const;
  const drawn = words.map((word) => word.text).join('').length;
  return [
    ...beyond
      .filter(([, points]) => points > 0)
      .map(
        ([side, points]) =>
          `${where}: ${points.toFixed(0)} pt beyond its ${side}: ${text.slice(0, 40)}`,
      ),
    ...(drawn < text.length * 0.9
      ? [`${where}: ${drawn} characters of ${text.length} are drawn`]
      : []),
  ];
}

function probesOf(deck: DeckTemplate): Probe[] {
  const { relationships } = partOf(deck.opc, deck.presentation);
  const list = findAll(rootOf(documentOf(deck.opc, deck.presentation)), 'p:sldId');
  return list.flatMap((item, at) => {
    const id = attribute(item, 'r:id');
    const path = relationships.find((relation) => relation.id === id)?.target ?? '';
    const xml = serializeXml(documentOf(deck.opc, path));
    const tree = find(rootOf(parseXml(xml)), 'p:cSld/p:spTree');
    const count = tree ? children(tree).length : 0;
    return Array.from({ length: count }, (_, index) =>
      probeOf(deck, { path, xml, index, slide: at + 1 }),
    ).flatMap((probe) => probe ?? []);
  });
}

interface Shape {
  readonly path: string;
  readonly xml: string;
  readonly index: number;
  readonly slide: number;
}

/** A slide with one of its shapes alone; undefined for what holds no text. */
function probeOf(deck: DeckTemplate, { path, xml, index, slide }: Shape): Probe | undefined {
  const document = parseXml(xml);
  const root = rootOf(document);
  const tree = find(root, 'p:cSld/p:spTree');
  const all = tree ? children(tree) : [];
  const shape = all[index];
  if (!shape || !['sp', 'graphicFrame'].includes(shape.localName)) return undefined;
  const text = findAll(shape, 'a:t')
    .map((run) => run.textContent)
    .join('')
    .replaceAll(/\s/g, '');
  const type = attribute(placeholderOf(shape), 'type') ?? '';
  const box = boxOf(shape, deck, path);
  if (text === '' || type === 'sldNum' || !box) return undefined;
  for (const other of all.slice(2)) if (other !== shape) remove(other);
  setAttribute(root, 'showMasterSp', 0);
  const names = children(shape).find((item) => item.localName.startsWith('nv'));
  const name = attribute(find(names, 'p:cNvPr'), 'name') ?? '';
  place(shape, { ...box, x: box.x + deck.width, y: box.y + deck.height });
  for (const link of findAll(shape, 'a:hlinkClick')) remove(link);
  const layout = partOf(deck.opc, path).relationships.filter(({ kind }) => kind === 'slideLayout');
  const part = xmlPart(document, CONTENT_TYPE.slide, layout);
  return { where: `slide ${slide}, ${name}`, box, text, part };
}

function boxOf(shape: Element, deck: DeckTemplate, path: string): Box | undefined {
  const frame = find(shape, 'p:spPr/a:xfrm') ?? find(shape, 'p:xfrm');
  const [off, ext] = [find(frame, 'a:off'), find(frame, 'a:ext')];
  if (off && ext) {
    const at = (element: Element, key: string): number => fromEmu(Number(attribute(element, key)));
    return { x: at(off, 'x'), y: at(off, 'y'), width: at(ext, 'cx'), height: at(ext, 'cy') };
  }
  const hole = placeholderOf(shape);
  const layout = partOf(deck.opc, path).relationships.find(({ kind }) => kind === 'slideLayout');
  const idx = Number(attribute(hole, 'idx') ?? 0);
  const holes = deck.layouts.find(({ part }) => part === layout?.target)?.placeholders ?? [];
  return holes.find((one) => one.idx === idx)?.box;
}

function place(shape: Element, box: Box): void {
  const content = (): Element[] => [
    build('a:off', { x: toEmu(box.x), y: toEmu(box.y) }),
    build('a:ext', { cx: toEmu(box.width), cy: toEmu(box.height) }),
  ];
  const own = find(shape, 'p:xfrm');
  if (own) {
    shape.replaceChild(build('p:xfrm', {}, content()), own);
    return;
  }
  const look = find(shape, 'p:spPr');
  const old = find(look, 'a:xfrm');
  if (old) remove(old);
  look?.insertBefore(build('a:xfrm', {}, content()), look.firstChild);
  // PowerPoint shrinks nothing until somebody edits it.
  const body = find(shape, 'p:txBody/a:bodyPr');
  for (const fit of body ? children(body) : []) if (/Autofit$/i.test(fit.localName)) remove(fit);
  body?.appendChild(build('a:noAutofit'));
}

function packProbes(deck: DeckTemplate, probes: readonly Probe[]): Uint8Array {
  const { opc, presentation } = deck;
  const parts = new Map(
    Array.from(opc.parts).filter(([path]) => !/^ppt\/(?:slides|notesSlides|charts)\//.test(path)),
  );
  const document = documentOf(opc, presentation);
  const root = rootOf(document);
  for (const list of [...children(root, 'p:extLst')]) remove(list);
  const list = find(root, 'p:sldIdLst');
  if (!list) throw new Error('A deck without slides');
  for (const item of children(list)) remove(item);
  const size = find(root, 'p:sldSz');
  if (size) {
    setAttribute(size, 'cx', toEmu(deck.width * 3));
    setAttribute(size, 'cy', toEmu(deck.height * 3));
    size.removeAttribute('type');
  }
  const main = partOf(opc, presentation);
  const relationships = main.relationships.filter(({ kind }) => kind !== 'slide');
  for (const [at, { part }] of probes.entries()) {
    const path = `ppt/slides/slide${at + 1}.xml`;
    parts.set(path, part);
    relationships.push(relate(`rIdProbe${at}`, 'slide', path));
    list.appendChild(build('p:sldId', { id: 256 + at, 'r:id': `rIdProbe${at}` }));
  }
  parts.set(presentation, xmlPart(document, main.contentType, relationships));
  const packed: OpcPackage = { ...opc, parts };
  return writePackage(packed);
}

/** Placeholders made so many times as tall, their text left as it is: what the check must find. */
export function squeeze(bytes: Uint8Array, share: number): Uint8Array {
  const opc = readPackage(bytes);
  const parts = new Map(
    Array.from(opc.parts, ([path, part]): [string, Part] => {
      if (!/^ppt\/slideLayouts\/[^/]+\.xml$/.test(path)) return [path, part];
      const document = documentOf(opc, path);
      for (const ext of findAll(rootOf(document), 'a:ext')) {
        const height = Number(attribute(ext, 'cy') ?? NaN);
        if (!Number.isNaN(height)) setAttribute(ext, 'cy', Math.round(height * share));
      }
      return [path, xmlPart(document, part.contentType, part.relationships)];
    }),
  );
  return writePackage({ ...opc, parts });
}
