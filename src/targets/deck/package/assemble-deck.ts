/** A template and what PptxGenJS wrote → the finished package: grafted, repaired, the same bytes every time. */
import type { Document } from './light-dom.ts';
import { strFromU8 } from 'fflate';

import { appProperties, coreProperties } from './document-properties.ts';
import type { DeckProperties } from './document-properties.ts';
import type { SlideNote, WrittenDeck } from './annotations.ts';
import { CONTENT_TYPE } from './content-types.ts';
import { graftSlide } from './graft-slide.ts';
import { keepTemplate } from './keep-template.ts';
import { keepMedia } from './media.ts';
import { workbookNormaliser } from './workbook-normaliser.ts';
import { notesSlide, readNotesHoles } from './notes-slide.ts';
import type { NotesHoles } from './notes-slide.ts';
import { documentOf, openPackage, partOf, writePackage, xmlPart } from './opc-package.ts';
import type { OpcPackage, Part } from './opc-package.ts';
import { listSlides, nameNotesMaster } from './presentation.ts';
import { relate } from './relationships.ts';
import type { Relationship } from './relationships.ts';
import { repairChart } from './repair-chart.ts';
import { renumberShapes, repairSlide } from './repair-slide.ts';
import { withTableStyle } from './table-style.ts';
import { trimSlide } from './trim-slide.ts';
import { parseXml } from './xml.ts';

/** The template, and the built-in one that lends what it lacks. */
export interface Stock {
  readonly opc: OpcPackage;
  /** Path of the presentation part. */
  readonly presentation: string;
  readonly spare: { readonly opc: OpcPackage; readonly presentation: string };
}

interface Assembly {
  readonly parts: Map<string, Part>;
  readonly raw: OpcPackage;
  readonly normaliseWorkbook: ReturnType<typeof workbookNormaliser>;
  readonly notesMaster: string;
  readonly notesHoles: NotesHoles;
  charts: number;
}

/** Assembles the deck's bytes. */
export function assembleDeck(
  stock: Stock,
  written: WrittenDeck,
  about: DeckProperties,
): Uint8Array {
  const parts = keepTemplate(stock.opc, stock.presentation);
  const notesMaster = lendNotesMaster(stock, parts);
  const assembly: Assembly = {
    parts,
    raw: openPackage(written.bytes),
    normaliseWorkbook: workbookNormaliser(about.instant),
    notesMaster,
    notesHoles: readNotesHoles({ parts, relationships: [] }, notesMaster),
    charts: 0,
  };
  for (const [at, note] of written.slides.entries()) addSlide(assembly, at + 1, note);
  finishPresentation(stock.presentation, parts, written.slides, notesMaster);
  parts.set('docProps/core.xml', coreProperties(about));
  parts.set('docProps/app.xml', appProperties(about, written.slides.length));
  return writePackage({
    parts,
    relationships: [
      relate('rId1', 'officeDocument', stock.presentation),
      relate('rId2', 'core-properties', 'docProps/core.xml'),
      relate('rId3', 'extended-properties', 'docProps/app.xml'),
    ],
  });
}

const slidePath = (number: number): string => `ppt/slides/slide${number}.xml`;

function addSlide(assembly: Assembly, number: number, note: SlideNote): void {
  const { parts, raw } = assembly;
  const path = slidePath(number);
  const document = parseXml(trimSlide(strFromU8(partOf(raw, path).bytes)));
  const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
  const relationships: Relationship[] = partOf(raw, path).relationships.flatMap((relation) =>
    moveTarget(assembly, relation, note),
  );
  relationships.push(relate('rIdNotes', 'notesSlide', notesPath));
  repairSlide(document);
  graftSlide(document, note, (svg) => {
    const target = keepMedia(parts, svg, 'svg', CONTENT_TYPE.svg);
    const id = `rIdSvg${relationships.length}`;
    relationships.push(relate(id, 'image', target));
    return id;
  });
  renumberShapes(document);
  parts.set(path, xmlPart(document, CONTENT_TYPE.slide, relationships));
  const paths = { slide: path, master: assembly.notesMaster };
  parts.set(notesPath, notesSlide(note.notes, note.lang, assembly.notesHoles, paths));
}

/** Takes what a slide's relationship leads to along, under its new path. */
function moveTarget(assembly: Assembly, relation: Relationship, note: SlideNote): Relationship[] {
  const { parts, raw } = assembly;
  if (relation.external) return [relation];
  switch (relation.kind) {
    case 'slideLayout':
      return [{ ...relation, target: note.layout }];
    case 'notesSlide':
      return [];
    case 'image': {
      const { bytes, contentType } = partOf(raw, relation.target);
      const extension = relation.target.slice(relation.target.lastIndexOf('.') + 1);
      return [{ ...relation, target: keepMedia(parts, bytes, extension, contentType) }];
    }
    case 'chart':
      return [{ ...relation, target: addChart(assembly, relation.target, note.lang) }];
    default:
      return [relation];
  }
}

function addChart(assembly: Assembly, from: string, lang: string): string {
  const { parts, raw, normaliseWorkbook } = assembly;
  // PptxGenJS counts charts over all decks of a process: ours start at 1 in each, past any chart of a layout.
  do assembly.charts += 1;
  while (parts.has(`ppt/charts/chart${assembly.charts}.xml`));
  const path = `ppt/charts/chart${assembly.charts}.xml`;
  const book = `ppt/embeddings/workbook${assembly.charts}.xlsx`;
  const document: Document = documentOf(raw, from);
  repairChart(document, lang);
  const relationships = partOf(raw, from).relationships.map((relation) => {
    const bytes = normaliseWorkbook(partOf(raw, relation.target).bytes);
    parts.set(book, { contentType: CONTENT_TYPE.workbook, bytes, relationships: [] });
    return { ...relation, target: book };
  });
  parts.set(path, xmlPart(document, CONTENT_TYPE.chart, relationships));
  return path;
}

/** The notes master of the template, else the built-in one's with a theme of its own. */
function lendNotesMaster({ opc, presentation, spare }: Stock, parts: Map<string, Part>): string {
  const own = (from: OpcPackage, at: string): string | undefined =>
    partOf(from, at).relationships.find(({ kind }) => kind === 'notesMaster')?.target;
  const found = own(opc, presentation);
  if (found !== undefined && parts.has(found)) return found;
  const master = own(spare.opc, spare.presentation);
  if (master === undefined) throw new Error('The built-in template has no notes master');
  const part = partOf(spare.opc, master);
  const relationships = part.relationships.map((relation) => {
    const target = `ppt/theme/notes-${relation.target.slice(relation.target.lastIndexOf('/') + 1)}`;
    parts.set(target, partOf(spare.opc, relation.target));
    return { ...relation, target };
  });
  const path = 'ppt/notesMasters/constat.xml';
  parts.set(path, { ...part, relationships });
  return path;
}

function finishPresentation(
  path: string,
  parts: Map<string, Part>,
  slides: readonly SlideNote[],
  notesMaster: string,
): void {
  const opc: OpcPackage = { parts, relationships: [] };
  const document = documentOf(opc, path);
  const relationships = partOf(opc, path).relationships.filter(({ kind }) => kind !== 'presProps');
  if (!relationships.some(({ kind }) => kind === 'notesMaster')) {
    relationships.push(relate('rIdNotesMaster', 'notesMaster', notesMaster));
    nameNotesMaster(document, 'rIdNotesMaster');
  }
  listSlides(
    document,
    slides.map(({ part }, at) => ({ relationship: `rIdSlide${at + 1}`, part })),
  );
  for (const at of slides.keys()) {
    relationships.push(relate(`rIdSlide${at + 1}`, 'slide', slidePath(at + 1)));
  }
  const styles = withTableStyle(parts, relationships);
  // A template's main part is of another type than a presentation's.
  parts.set(path, xmlPart(document, CONTENT_TYPE.presentation, styles));
}
