/** Paragraph notes → the `a:pPr` of each paragraph of an object. */
import type { Element } from './light-dom.ts';

import { toEmu } from '../units.ts';
import type { ParagraphNote } from './annotations.ts';
import { attribute, build, children, find, findAll, remove, setAttribute } from './xml.ts';

/**
 * Writes the properties of an object's paragraphs, in the order of the file.
 *
 * @throws Error when PptxGenJS made more or fewer paragraphs than it was given
 */
export function graftParagraphs(
  shape: Element,
  notes: readonly ParagraphNote[],
  lang: string,
): void {
  const paragraphs = findAll(shape, 'a:p');
  if (paragraphs.length !== notes.length) {
    throw new Error(`Wrote ${notes.length} paragraphs, found ${paragraphs.length}`);
  }
  for (const [at, paragraph] of paragraphs.entries()) {
    const old = find(paragraph, 'a:pPr');
    if (old) remove(old);
    const properties = buildProperties(notes[at] ?? {});
    if (properties) paragraph.insertBefore(properties, paragraph.firstChild);
    const inherited = Math.round((notes[at]?.inheritedSize ?? 0) * 100);
    for (const run of findAll(paragraph, 'a:rPr')) {
      if (Number(attribute(run, 'sz')) === inherited) run.removeAttribute('sz');
    }
    closeParagraph(paragraph, lang);
  }
}

/** Keeps the mark of a paragraph's end only where there is no run to inherit from. */
function closeParagraph(paragraph: Element, lang: string): void {
  const end = find(paragraph, 'a:endParaRPr');
  if (!end) return;
  if (children(paragraph, 'a:r').length > 0) remove(end);
  else setAttribute(end, 'lang', lang);
}

function buildProperties(note: ParagraphNote): Element | undefined {
  const { level, marginLeft, indent, before, align, marker } = note;
  const content: Element[] = [];
  if (before !== undefined) {
    const points = build('a:spcPts', { val: Math.round(before * 100) });
    content.push(build('a:spcBef', {}, [points]));
  }
  if (marker === 'none') content.push(build('a:buNone'));
  else if (marker === 'bullet') {
    content.push(build('a:buFont', { typeface: 'Arial' }));
    content.push(build('a:buChar', { char: '•' }));
  } else if (marker) {
    const startAt = marker.startAt === 1 ? undefined : marker.startAt;
    content.push(build('a:buFont', { typeface: '+mj-lt' }));
    content.push(build('a:buAutoNum', { type: 'arabicPeriod', startAt }));
  }
  const attributes = {
    marL: marginLeft === undefined ? undefined : toEmu(marginLeft),
    lvl: level,
    indent: indent === undefined ? undefined : toEmu(indent),
    algn: align,
    hangingPunct: note.keepsPunctuation ? 0 : undefined,
  };
  const said = Object.values(attributes).some((value) => value !== undefined);
  return said || content.length > 0 ? build('a:pPr', attributes, content) : undefined;
}
