/** Definitions of layouts → the text of the template's master, layout, theme and notes parts. */
import { ROOT_NAMESPACES, escapeXml } from '../../src/targets/deck/package/xml.ts';
import type { Theme } from '../../src/templates/theme.ts';
import type { Hole, HoleStyle, LayoutDefinition, Mark } from './layouts.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const emu = (points: number): number => Math.round(points * 12700);

/** `line` is the wash, a tenth darker: hairlines. */
const color = (name: string): string =>
  name === 'line'
    ? '<a:schemeClr val="bg2"><a:lumMod val="90000"/></a:schemeClr>'
    : `<a:schemeClr val="${name}"/>`;
const solid = (name: string): string => `<a:solidFill>${color(name)}</a:solidFill>`;

function xfrm(box: readonly [number, number, number, number], tag = 'a:xfrm'): string {
  const [x, y, width, height] = box.map(emu);
  return `<${tag}><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${tag}>`;
}

function levelStyle(style: HoleStyle): string {
  const size = style.size === undefined ? '' : ` sz="${style.size * 100}"`;
  const run =
    `<a:defRPr${size}${style.bold ? ' b="1"' : ''}>` +
    (style.color === undefined ? '' : solid(style.color)) +
    (style.heading ? '<a:latin typeface="+mj-lt"/>' : '') +
    '</a:defRPr>';
  const bullets = style.bullets === false ? '<a:buNone/>' : '';
  const indent = style.bullets === false ? ' marL="0" indent="0"' : '';
  const align = style.align === undefined ? '' : ` algn="${style.align}"`;
  const levels = [1, 2, 3, 4, 5].map((level) => {
    const own = level === 1 ? indent : '';
    const space =
      style.before === undefined
        ? ''
        : `<a:spcBef><a:spcPts val="${style.before * 100}"/></a:spcBef>`;
    return `<a:lvl${level}pPr${own}${align}>${space}${level === 1 ? bullets : ''}${run}</a:lvl${level}pPr>`;
  });
  return levels.join('');
}

function bodyProperties(style: HoleStyle): string {
  const [left, top, right, bottom] = (style.insets ?? [0, 0, 0, 0]).map(emu);
  const anchor = style.anchor === undefined ? '' : ` anchor="${style.anchor}"`;
  return `<a:bodyPr lIns="${left}" tIns="${top}" rIns="${right}" bIns="${bottom}"${anchor}><a:normAutofit/></a:bodyPr>`;
}

function placeholder(hole: Hole, id: number): string {
  const type = hole.type === undefined ? '' : ` type="${hole.type}"`;
  const idx = hole.idx === 0 ? '' : ` idx="${hole.idx}"`;
  const style = hole.style ?? {};
  const fill = style.fill === undefined ? '' : solid(style.fill);
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(hole.name)}"/>` +
    `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${type}${idx}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${xfrm(hole.box)}${fill}</p:spPr>` +
    `<p:txBody>${bodyProperties(style)}<a:lstStyle>${hole.style ? levelStyle(style) : ''}</a:lstStyle>` +
    `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${escapeXml(hole.prompt)}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function mark({ box, fill }: Mark, id: number): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Mark ${id}">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${solid(fill)}<a:ln><a:noFill/></a:ln></p:spPr>` +
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
  );
}

function footHole(type: 'ftr' | 'sldNum', id: number): string {
  const box = type === 'ftr' ? ([48, 510, 640, 18] as const) : ([812, 510, 100, 18] as const);
  const text =
    type === 'ftr'
      ? '<a:r><a:rPr lang="en-GB"/><a:t>Client and classification</a:t></a:r>'
      : '<a:fld id="{0F9D4A0C-6B7E-4C63-8E0B-6A4F4C0E2B11}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>';
  const name = type === 'ftr' ? 'footer' : 'slide number';
  const style: HoleStyle = {
    size: 10,
    color: 'tx2',
    bullets: false,
    anchor: 'ctr',
    align: type === 'ftr' ? 'l' : 'r',
  };
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="${type}" sz="quarter" idx="${type === 'ftr' ? 30 : 31}"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody>${bodyProperties(style)}<a:lstStyle>${levelStyle(style)}</a:lstStyle><a:p>${text}</a:p></p:txBody></p:sp>`
  );
}

const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const background = (name: string): string =>
  `<p:bg><p:bgPr>${solid(name)}<a:effectLst/></p:bgPr></p:bg>`;

/** One layout's part. */
export function layoutXml(layout: LayoutDefinition): string {
  const marks = (layout.marks ?? []).map((item, at) => mark(item, at + 2));
  const holes = layout.holes.map((hole, at) => placeholder(hole, at + 2 + marks.length));
  const next = 2 + marks.length + holes.length;
  const feet =
    layout.masterArt === false ? '' : footHole('ftr', next) + footHole('sldNum', next + 1);
  return (
    `${HEAD}<p:sldLayout ${ROOT_NAMESPACES} type="${layout.type}" preserve="1"` +
    `${layout.masterArt === false ? ' showMasterSp="0"' : ''} userDrawn="1">` +
    `<p:cSld name="${escapeXml(layout.name)}">${layout.background ? background(layout.background) : ''}` +
    `<p:spTree>${TREE}${marks.join('')}${holes.join('')}${feet}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

function bodyLevel(level: number): string {
  const size = [18, 16, 14, 14, 14, 14, 14, 14, 14][level - 1] ?? 14;
  const left = emu(18 * level);
  const bullet = level % 2 === 1 ? '•' : '–';
  return (
    `<a:lvl${level}pPr marL="${left}" indent="${-emu(18)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0">` +
    `<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="${level === 1 ? 800 : 400}"/></a:spcBef>` +
    `<a:buClr>${color('accent1')}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="${bullet}"/>` +
    `<a:defRPr sz="${size * 100}" kern="1200">${solid('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level}pPr>`
  );
}

function otherLevel(level: number): string {
  return (
    `<a:lvl${level}pPr marL="${emu(36 * (level - 1))}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0">` +
    `<a:defRPr sz="1800" kern="1200">${solid('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level}pPr>`
  );
}

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Text styles for what is no placeholder; also the presentation's own default. */
export const OTHER_LEVELS = LEVELS.map(otherLevel).join('');

/** The one slide master. */
export function masterXml(layouts: number): string {
  const ids = Array.from(
    { length: layouts },
    (_, at) => `<p:sldLayoutId id="${2147483649 + at}" r:id="rId${at + 1}"/>`,
  );
  const title: Hole = {
    name: 'title',
    type: 'title',
    idx: 0,
    box: [48, 48, 864, 70],
    prompt: 'A sentence with a verb',
    style: { anchor: 't' },
  };
  const body: Hole = {
    name: 'body',
    type: 'body',
    idx: 1,
    box: [48, 128, 864, 344],
    prompt: 'Text',
  };
  const line = mark({ box: [48, 505, 864, 0.5], fill: 'line' }, 6);
  return (
    `${HEAD}<p:sldMaster ${ROOT_NAMESPACES}><p:cSld>${background('bg1')}<p:spTree>${TREE}` +
    `${placeholder(title, 2)}${placeholder(body, 3)}${footHole('ftr', 4)}${footHole('sldNum', 5)}${line}</p:spTree></p:cSld>` +
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>` +
    `<a:defRPr sz="2800" kern="1200">${solid('tx1')}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle>` +
    `<p:bodyStyle>${LEVELS.map(bodyLevel).join('')}</p:bodyStyle><p:otherStyle>${OTHER_LEVELS}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

function noteHole(
  type: string,
  idx: number,
  id: number,
  box: readonly [number, number, number, number],
): string {
  const text =
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p></p:txBody>';
  const image = type === 'sldImg';
  const lock = image
    ? '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
    : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${image ? 'slide image' : 'notes'}"/>${lock}<p:nvPr><p:ph type="${type}" idx="${idx}"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${image ? `<a:noFill/><a:ln w="6350">${solid('tx2')}</a:ln>` : ''}</p:spPr>${image ? '' : text}</p:sp>`
  );
}

/** The notes master, on an A4 page. */
export function notesMasterXml(): string {
  const level = (n: number): string =>
    `<a:lvl${n}pPr marL="${emu(18 * (n - 1))}" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200" kern="1200">${solid('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${n}pPr>`;
  return (
    `${HEAD}<p:notesMaster ${ROOT_NAMESPACES}><p:cSld>${background('bg1')}<p:spTree>${TREE}` +
    `${noteHole('sldImg', 2, 2, [54, 60, 488, 274])}${noteHole('body', 3, 3, [54, 360, 488, 420])}</p:spTree></p:cSld>` +
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:notesStyle>${LEVELS.map(level).join('')}</p:notesStyle></p:notesMaster>`
  );
}

/** A theme part; the notes master has one of its own. */
export function themeXml(theme: Theme, name: string): string {
  const { light } = theme.colors;
  const slot = (tag: string, token: string): string =>
    `<a:${tag}><a:srgbClr val="${(light[token] ?? '#000000').slice(1).toUpperCase()}"/></a:${tag}>`;
  const font = (tag: string, face: string): string =>
    `<a:${tag}><a:latin typeface="${escapeXml(face)}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
  const fill = solid('phClr');
  const line = (width: number): string =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="constat">${slot('dk1', 'ink')}${slot('lt1', 'paper')}${slot('dk2', 'soft')}${slot('lt2', 'wash')}` +
    `${slot('accent1', 'accent')}${slot('accent2', 'dot')}${slot('accent3', 'p1')}${slot('accent4', 'p2')}${slot('accent5', 'p3')}${slot('accent6', 'dot-empty-edge')}` +
    `${slot('hlink', 'accent')}${slot('folHlink', 'soft')}</a:clrScheme>` +
    `<a:fontScheme name="constat">${font('majorFont', theme.fonts.deck.heading)}${font('minorFont', theme.fonts.deck.text)}</a:fontScheme>` +
    `<a:fmtScheme name="constat"><a:fillStyleLst>${fill}${fill}${fill}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect}${effect}${effect}</a:effectStyleLst><a:bgFillStyleLst>${fill}${fill}${fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>` +
    '<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
  );
}
