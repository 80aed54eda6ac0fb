/** Tokens and layouts → `templates/deck/constat.pptx`. Run by hand when either changes: `node scripts/make-deck-template.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CONTENT_TYPE } from '../src/targets/deck/package/content-types.ts';
import { writePackage, xmlPart } from '../src/targets/deck/package/opc-package.ts';
import type { OpcPackage, Part } from '../src/targets/deck/package/opc-package.ts';
import { relate } from '../src/targets/deck/package/relationships.ts';
import { TABLE_STYLE, TABLE_STYLE_ID } from '../src/targets/deck/package/table-style.ts';
import { ROOT_NAMESPACES } from '../src/targets/deck/package/xml.ts';
import { readTheme } from '../src/templates/theme.ts';
import type { Theme } from '../src/templates/theme.ts';
import { LAYOUTS } from './deck-template/layouts.ts';
import {
  OTHER_LEVELS,
  layoutXml,
  masterXml,
  notesMasterXml,
  themeXml,
} from './deck-template/parts.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const layoutPath = (at: number): string => `ppt/slideLayouts/slideLayout${at + 1}.xml`;

function presentationPart(): Part {
  const text =
    `${HEAD}<p:presentation ${ROOT_NAMESPACES} saveSubsetFonts="1">` +
    '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>' +
    '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' +
    '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="7559675" cy="10691813"/>' +
    `<p:defaultTextStyle>${OTHER_LEVELS}</p:defaultTextStyle></p:presentation>`;
  return xmlPart(text, CONTENT_TYPE.presentation, [
    relate('rId1', 'slideMaster', MASTER),
    relate('rId2', 'notesMaster', NOTES_MASTER),
    relate('rId3', 'presProps', 'ppt/presProps.xml'),
    relate('rId4', 'theme', 'ppt/theme/theme1.xml'),
    relate('rId5', 'tableStyles', 'ppt/tableStyles.xml'),
  ]);
}

/** Builds the whole template. */
export function makeDeckTemplate(theme: Theme): Uint8Array {
  const parts = new Map<string, Part>([['ppt/presentation.xml', presentationPart()]]);
  parts.set(
    'ppt/presProps.xml',
    xmlPart(`${HEAD}<p:presentationPr ${ROOT_NAMESPACES}/>`, CONTENT_TYPE.presProps),
  );
  parts.set(
    'ppt/tableStyles.xml',
    xmlPart(
      `${HEAD}<a:tblStyleLst ${DRAWING} def="${TABLE_STYLE_ID}">${TABLE_STYLE}</a:tblStyleLst>`,
      CONTENT_TYPE.tableStyles,
    ),
  );
  parts.set('ppt/theme/theme1.xml', xmlPart(themeXml(theme, 'constat'), CONTENT_TYPE.theme));
  parts.set('ppt/theme/theme2.xml', xmlPart(themeXml(theme, 'notes'), CONTENT_TYPE.theme));
  parts.set(
    MASTER,
    xmlPart(masterXml(LAYOUTS.length), CONTENT_TYPE.slideMaster, [
      ...LAYOUTS.map((_, at) => relate(`rId${at + 1}`, 'slideLayout', layoutPath(at))),
      relate(`rId${LAYOUTS.length + 1}`, 'theme', 'ppt/theme/theme1.xml'),
    ]),
  );
  for (const [at, layout] of LAYOUTS.entries()) {
    const up = [relate('rId1', 'slideMaster', MASTER)];
    parts.set(layoutPath(at), xmlPart(layoutXml(layout), CONTENT_TYPE.slideLayout, up));
  }
  parts.set(
    NOTES_MASTER,
    xmlPart(notesMasterXml(), CONTENT_TYPE.notesMaster, [
      relate('rId1', 'theme', 'ppt/theme/theme2.xml'),
    ]),
  );
  const opc: OpcPackage = {
    parts,
    relationships: [relate('rId1', 'officeDocument', 'ppt/presentation.xml')],
  };
  return writePackage(opc);
}

if (import.meta.main) {
  const templates = join(import.meta.dirname, '../templates');
  const theme = readTheme(await readFile(join(templates, 'theme.yaml'), 'utf8'));
  await writeFile(join(templates, 'deck/constat.pptx'), makeDeckTemplate(theme));
}
