/** What a deck says of itself → its property parts, dated by the sources and never by the clock. */
import { CONTENT_TYPE } from './content-types.ts';
import { xmlPart } from './opc-package.ts';
import type { Part } from './opc-package.ts';
import { escapeXml } from './xml.ts';

/** What stands under "Properties". */
export interface DeckProperties {
  readonly title: string;
  /** The auditor. */
  readonly author: string;
  readonly subject: string;
  readonly lang: string;
  /** ISO 8601, to the second: creation and last change. */
  readonly instant: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Makes `docProps/core.xml`. */
export function coreProperties({ title, author, subject, lang, instant }: DeckProperties): Part {
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(instant)}</dcterms:${name}>`;
  return xmlPart(
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>` +
      `<dc:creator>${escapeXml(author)}</dc:creator><dc:language>${escapeXml(lang)}</dc:language>` +
      `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
      `${date('created')}${date('modified')}</cp:coreProperties>`,
    CONTENT_TYPE.core,
  );
}

/** Makes `docProps/app.xml`. */
export function appProperties({ author }: DeckProperties, slides: number): Part {
  return xmlPart(
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      `<Application>constat</Application><Slides>${slides}</Slides><Notes>${slides}</Notes>` +
      `<Company>${escapeXml(author)}</Company></Properties>`,
    CONTENT_TYPE.app,
  );
}
