/** Options → a template as PowerPoint's own masters are made: the layouts of its menu, inherited boxes, example slides or none. */
import { CONTENT_TYPE } from '../../../src/targets/deck/package/content-types.ts';
import { writePackage, xmlPart } from '../../../src/targets/deck/package/opc-package.ts';
import type { Part } from '../../../src/targets/deck/package/opc-package.ts';
import { relate } from '../../../src/targets/deck/package/relationships.ts';
import { ROOT_NAMESPACES, escapeXml } from '../../../src/targets/deck/package/xml.ts';
import { notesMasterXml, themeXml } from '../../../scripts/deck-template/parts.ts';
import { THEME } from './make-deck.ts';
import { OFFICE_LAYOUTS } from './office-layouts.ts';
import type { OfficeHole, OfficeLayout } from './office-layouts.ts';

/** Words that must not outlive the template. */
export const EXAMPLE = 'Proposition pour un autre client';
/** The same in its example notes. */
export const EXAMPLE_NOTE = 'Ne pas dire le prix de la concurrence';

/** What may differ from PowerPoint's French default. */
export interface OfficeOptions {
  /** Names of the layouts, in the order of the menu; a name that says nothing by default where there are too few. */
  readonly names: readonly string[];
  /** Whether layouts say their type, as PowerPoint's own do and copies often do not. */
  readonly typed: boolean;
  /** Example slides, each with its notes. */
  readonly examples: number;
  readonly kind: 'pptx' | 'potx';
  /** Shares of PowerPoint's wide slide: 0.75 makes 4:3. */
  readonly wide: number;
  readonly fonts: { readonly heading: string; readonly text: string };
  readonly masters: number;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const CLEAR =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

function shape(hole: OfficeHole, id: number, wide: number, text: string): string {
  const attributes = [
    hole.type && `type="${hole.type}"`,
    hole.vertical && 'orient="vert"',
    hole.idx !== undefined && `idx="${hole.idx}"`,
  ].filter(Boolean);
  const [x = 0, y = 0, cx = 0, cy = 0] = hole.box ?? [];
  const frame = hole.box
    ? `<a:xfrm><a:off x="${Math.round(x * wide)}" y="${y}"/><a:ext cx="${Math.round(cx * wide)}" cy="${cy}"/></a:xfrm>`
    : '';
  const anchor = `${hole.vertical ? ' vert="eaVert"' : ''}${hole.anchor ? ` anchor="${hole.anchor}"` : ''}`;
  const plain = hole.plain ? ' marL="0" indent="0"' : '';
  const level = hole.size
    ? `<a:lvl1pPr${plain}>${hole.plain ? '<a:buNone/>' : ''}<a:defRPr sz="${hole.size * 100}"/></a:lvl1pPr>`
    : '';
  const words =
    hole.type === 'sldNum'
      ? '<a:fld id="{0F9D4A0C-6B7E-4C63-8E0B-6A4F4C0E2B11}" type="slidenum"><a:rPr lang="fr-FR"/><a:t>‹N°›</a:t></a:fld>'
      : `<a:r><a:rPr lang="fr-FR"/><a:t>${escapeXml(text)}</a:t></a:r>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(hole.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${attributes.join(' ')}/></p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr>` +
    `<p:txBody><a:bodyPr${anchor}><a:normAutofit/></a:bodyPr><a:lstStyle>${level}</a:lstStyle><a:p>${words}</a:p></p:txBody></p:sp>`
  );
}

const FOOT: readonly OfficeHole[] = [
  { name: 'Espace réservé de la date 3', type: 'dt', idx: 10 },
  { name: 'Espace réservé du pied de page 4', type: 'ftr', idx: 11 },
  { name: 'Espace réservé du numéro de diapositive 5', type: 'sldNum', idx: 12 },
];

function layoutXml(layout: OfficeLayout, name: string, options: OfficeOptions): string {
  const holes = [...layout.holes, ...FOOT].map((hole, at) =>
    shape(hole, at + 2, options.wide, 'Modifiez les styles du texte du masque'),
  );
  const type = options.typed ? ` type="${layout.type}" preserve="1"` : ' preserve="1"';
  return (
    `${HEAD}<p:sldLayout ${ROOT_NAMESPACES}${type}><p:cSld name="${escapeXml(name)}"><p:spTree>${TREE}${holes.join('')}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

const MASTER_HOLES: readonly OfficeHole[] = [
  {
    name: 'Espace réservé du titre 1',
    type: 'title',
    box: [838200, 365125, 10515600, 1325563],
    anchor: 'ctr',
  },
  {
    name: 'Espace réservé du texte 2',
    type: 'body',
    idx: 1,
    box: [838200, 1825625, 10515600, 4351338],
  },
  { name: 'Date', type: 'dt', idx: 2, box: [838200, 6356350, 2743200, 365125], size: 12 },
  { name: 'Pied de page', type: 'ftr', idx: 3, box: [4038600, 6356350, 4114800, 365125], size: 12 },
  { name: 'Numéro', type: 'sldNum', idx: 4, box: [8610600, 6356350, 2743200, 365125], size: 12 },
];

/** Office's own levels: 28 points, 90 % of a line, 10 points above. */
const BODY_STYLE = [28, 24, 20, 18, 18, 18, 18, 18, 18]
  .map(
    (size, at) =>
      `<a:lvl${at + 1}pPr marL="${228600 + 457200 * at}" indent="-228600" algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc>` +
      `<a:spcBef><a:spcPts val="${at === 0 ? 1000 : 500}"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/>` +
      `<a:defRPr sz="${size * 100}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${at + 1}pPr>`,
  )
  .join('');
const OTHER_STYLE =
  '<a:lvl1pPr marL="0"><a:defRPr sz="1800"><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>';

function masterXml(first: number, layouts: number, wide: number): string {
  const holes = MASTER_HOLES.map((hole, at) =>
    shape(hole, at + 2, wide, 'Modifiez le style du titre'),
  );
  const ids = Array.from(
    { length: layouts },
    (_, at) => `<p:sldLayoutId id="${first + at}" r:id="rId${at + 1}"/>`,
  );
  return (
    `${HEAD}<p:sldMaster ${ROOT_NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE}${holes.join('')}</p:spTree></p:cSld>${CLEAR}` +
    `<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>` +
    `<a:defRPr sz="4400" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>` +
    `<p:bodyStyle>${BODY_STYLE}</p:bodyStyle><p:otherStyle>${OTHER_STYLE}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

function exampleSlide(words: string): string {
  const title: OfficeHole = { name: 'Titre 1', type: 'title' };
  return (
    `${HEAD}<p:sld ${ROOT_NAMESPACES}><p:cSld><p:spTree>${TREE}${shape(title, 2, 1, words)}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
  );
}

function exampleNotes(words: string): string {
  const body: OfficeHole = { name: 'Commentaires', type: 'body', idx: 3 };
  return (
    `${HEAD}<p:notes ${ROOT_NAMESPACES}><p:cSld><p:spTree>${TREE}${shape(body, 2, 1, words)}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  );
}

function addMaster(parts: Map<string, Part>, at: number, options: OfficeOptions): void {
  const path = `ppt/slideMasters/slideMaster${at + 1}.xml`;
  const theme = `ppt/theme/theme${at + 1}.xml`;
  const layouts = at === 0 ? OFFICE_LAYOUTS : OFFICE_LAYOUTS.slice(-2);
  const paths = layouts.map((_, index) => `ppt/slideLayouts/slideLayout${at * 20 + index + 1}.xml`);
  const theirs = { ...THEME, fonts: { ...THEME.fonts, deck: { ...options.fonts, code: '' } } };
  parts.set(theme, xmlPart(themeXml(theirs, `Thème ${at + 1}`), CONTENT_TYPE.theme));
  const xml = masterXml(2147483649 + at * 30, layouts.length, options.wide);
  parts.set(
    path,
    xmlPart(xml, CONTENT_TYPE.slideMaster, [
      ...paths.map((target, index) => relate(`rId${index + 1}`, 'slideLayout', target)),
      relate('rIdTheme', 'theme', theme),
    ]),
  );
  for (const [index, layout] of layouts.entries()) {
    const name = (at === 0 ? options.names[index] : undefined) ?? `Page ${at}${index}`;
    const up = [relate('rId1', 'slideMaster', path)];
    const part = xmlPart(layoutXml(layout, name, options), CONTENT_TYPE.slideLayout, up);
    parts.set(paths[index] ?? '', part);
  }
}

function addExamples(parts: Map<string, Part>, count: number): void {
  const master = 'ppt/notesMasters/notesMaster1.xml';
  parts.set(
    master,
    xmlPart(notesMasterXml(), CONTENT_TYPE.notesMaster, [
      relate('rId1', 'theme', 'ppt/theme/theme9.xml'),
    ]),
  );
  parts.set('ppt/theme/theme9.xml', xmlPart(themeXml(THEME, 'notes'), CONTENT_TYPE.theme));
  for (let at = 1; at <= count; at += 1) {
    const slide = `ppt/slides/slide${at}.xml`;
    const notes = `ppt/notesSlides/notesSlide${at}.xml`;
    const layout = 'ppt/slideLayouts/slideLayout2.xml';
    parts.set(
      slide,
      xmlPart(exampleSlide(`${EXAMPLE} ${at}`), CONTENT_TYPE.slide, [
        relate('rId1', 'slideLayout', layout),
        relate('rId2', 'notesSlide', notes),
      ]),
    );
    parts.set(
      notes,
      xmlPart(exampleNotes(`${EXAMPLE_NOTE} ${at}`), CONTENT_TYPE.notesSlide, [
        relate('rId1', 'notesMaster', master),
        relate('rId2', 'slide', slide),
      ]),
    );
  }
}

/** Builds the template. */
export function officeTemplate(options: OfficeOptions): Uint8Array {
  const { masters, examples, wide, kind } = options;
  const parts = new Map<string, Part>();
  for (let at = 0; at < masters; at += 1) addMaster(parts, at, options);
  if (examples > 0) addExamples(parts, examples);
  const numbers = Array.from({ length: masters }, (_, at) => at + 1);
  const slides = Array.from({ length: examples }, (_, at) => at + 1);
  const ids = slides.map((at) => `<p:sldId id="${255 + at}" r:id="rIdSlide${at}"/>`).join('');
  const xml =
    `${HEAD}<p:presentation ${ROOT_NAMESPACES}><p:sldMasterIdLst>` +
    numbers
      .map((at) => `<p:sldMasterId id="${2147483648 + (at - 1) * 30}" r:id="rId${at}"/>`)
      .join('') +
    `</p:sldMasterIdLst>${examples > 0 ? '<p:notesMasterIdLst><p:notesMasterId r:id="rIdNotes"/></p:notesMasterIdLst>' : ''}` +
    `${ids && `<p:sldIdLst>${ids}</p:sldIdLst>`}<p:sldSz cx="${Math.round(12192000 * wide)}" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
  const type = CONTENT_TYPE.presentation;
  parts.set(
    'ppt/presentation.xml',
    xmlPart(xml, kind === 'potx' ? type.replace('presentation.main', 'template.main') : type, [
      ...numbers.map((at) =>
        relate(`rId${at}`, 'slideMaster', `ppt/slideMasters/slideMaster${at}.xml`),
      ),
      ...slides.map((at) => relate(`rIdSlide${at}`, 'slide', `ppt/slides/slide${at}.xml`)),
      ...(examples > 0
        ? [relate('rIdNotes', 'notesMaster', 'ppt/notesMasters/notesMaster1.xml')]
        : []),
      relate('rIdTheme', 'theme', 'ppt/theme/theme1.xml'),
    ]),
  );
  return writePackage({
    parts,
    relationships: [relate('rId1', 'officeDocument', 'ppt/presentation.xml')],
  });
}
