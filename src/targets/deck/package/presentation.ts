/** The template's presentation part → one that lists our slides, their sections and a notes master. */
import { createHash } from 'node:crypto';

import type { Document, Element } from './light-dom.ts';

import { PRESENTATION, putInOrder } from './sequence.ts';
import { build, children, declareNamespaces, find, remove, rootOf } from './xml.ts';

const SECTIONS = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';
const FIRST_SLIDE_ID = 256;

/** A slide in the list: its relationship and the part of the deck it belongs to. */
export interface ListedSlide {
  readonly relationship: string;
  readonly part: string | undefined;
}

/** Rewrites the list of slides and the sections, in place; what named old slides goes. */
export function listSlides(document: Document, slides: readonly ListedSlide[]): void {
  const root = rootOf(document);
  for (const name of ['p:sldIdLst', 'p:extLst', 'p:custShowLst', 'p:custDataLst', 'p:photoAlbum']) {
    for (const element of children(root, name)) remove(element);
  }
  // A write password of the template would lock the deliverable.
  for (const element of children(root, 'p:modifyVerifier')) remove(element);
  const items = slides.map(({ relationship }, at) =>
    build('p:sldId', { id: FIRST_SLIDE_ID + at, 'r:id': relationship }),
  );
  root.appendChild(build('p:sldIdLst', {}, items));
  const sections = buildSections(root, slides);
  if (sections) root.appendChild(sections);
  putInOrder(root, PRESENTATION);
}

/** Points the presentation to a notes master that its template lacked, in place. */
export function nameNotesMaster(document: Document, relationship: string): void {
  const root = rootOf(document);
  if (find(root, 'p:notesMasterIdLst')) return;
  const id = build('p:notesMasterId', { 'r:id': relationship });
  root.appendChild(build('p:notesMasterIdLst', {}, [id]));
  putInOrder(root, PRESENTATION);
}

function buildSections(root: Element, slides: readonly ListedSlide[]): Element | undefined {
  if (!slides.some(({ part }) => part !== undefined)) return undefined;
  const sections: { name: string; ids: number[] }[] = [];
  for (const [at, { part }] of slides.entries()) {
    const last = sections.at(-1);
    const name = part ?? last?.name ?? '';
    if (last?.name === name) last.ids.push(FIRST_SLIDE_ID + at);
    else sections.push({ name, ids: [FIRST_SLIDE_ID + at] });
  }
  declareNamespaces(root, ['p14']);
  const list = sections.map(({ name, ids }, at) => {
    const slidesOf = ids.map((id) => build('p14:sldId', { id }));
    const attributes = { name: name || '–', id: guidOf(`${at} ${name}`) };
    return build('p14:section', attributes, [build('p14:sldIdLst', {}, slidesOf)]);
  });
  const extension = build('p:ext', { uri: SECTIONS }, [build('p14:sectionLst', {}, list)]);
  return build('p:extLst', {}, [extension]);
}

/** An identifier that the same words always get: upper case, as PowerPoint insists. */
export function guidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex').toUpperCase();
  const at = (from: number, to: number): string => hex.slice(from, to);
  return `{${at(0, 8)}-${at(8, 12)}-4${at(13, 16)}-8${at(17, 20)}-${at(20, 32)}}`;
}
