/** Speaker notes → the part that holds them. */
import type { Paragraph, Run } from '../slide-spec.ts';
import { CONTENT_TYPE } from './content-types.ts';
import { documentOf, xmlPart } from './opc-package.ts';
import type { OpcPackage, Part } from './opc-package.ts';
import { relate } from './relationships.ts';
import { ROOT_NAMESPACES, attribute, cleanText, escapeXml, findAll, rootOf } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** The placeholders of a notes master by type: the index that notes refer to. */
export type NotesHoles = ReadonlyMap<string, string | undefined>;

/** Reads which holes a notes master has. */
export function readNotesHoles(opc: OpcPackage, master: string): NotesHoles {
  return new Map(
    findAll(rootOf(documentOf(opc, master)), 'p:ph').map((hole) => [
      attribute(hole, 'type') ?? 'obj',
      attribute(hole, 'idx'),
    ]),
  );
}

/** Makes the notes of one slide: a paragraph each, with its language on every run. */
export function notesSlide(
  paragraphs: readonly Paragraph[],
  lang: string,
  holes: NotesHoles,
  paths: { readonly slide: string; readonly master: string },
): Part {
  const hole = (type: string): string => {
    const idx = holes.get(type);
    return `<p:ph type="${type}"${idx === undefined ? '' : ` idx="${escapeXml(idx)}"`}/>`;
  };
  const text = paragraphs.map((paragraph) => paragraphXml(paragraph, lang)).join('');
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    `<p:nvPr>${hole('sldImg')}</p:nvPr></p:nvSpPr><p:spPr/></p:sp>`;
  const body =
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    `<p:nvPr>${hole('body')}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>` +
    `${text || `<a:p><a:endParaRPr lang="${lang}"/></a:p>`}</p:txBody></p:sp>`;
  return xmlPart(
    `${HEAD}<p:notes ${ROOT_NAMESPACES}><p:cSld><p:spTree>${TREE}${holes.has('sldImg') ? image : ''}${body}</p:spTree></p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
    CONTENT_TYPE.notesSlide,
    [relate('rId1', 'notesMaster', paths.master), relate('rId2', 'slide', paths.slide)],
  );
}

function paragraphXml({ runs, marker, ordinal, level }: Paragraph, lang: string): string {
  // Notes pages have no list style of their own: the marker is written out.
  const mark = marker === 'bullet' ? '– ' : marker === 'number' ? `${ordinal ?? 1}. ` : '';
  const depth = level > 0 ? `<a:pPr lvl="${level}"/>` : '';
  const lead = mark ? runXml({ text: mark, lang }) : '';
  const words = runs.filter(({ text }) => cleanText(text) !== '').map(runXml);
  return `<a:p>${depth}${lead}${words.join('')}</a:p>`;
}

function runXml({ text, lang, bold, italic }: Run): string {
  const look = `${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''}`;
  return `<a:r><a:rPr lang="${escapeXml(lang)}"${look}/><a:t>${escapeXml(text)}</a:t></a:r>`;
}
