/** The order of children that the schema asks for, where PptxGenJS or our own edits may break it. */
import type { Element } from './light-dom.ts';

import { children, isElement, remove } from './xml.ts';

/** Puts an element's children in the order of `names`, stable among equals; with `strict` others are dropped. */
export function putInOrder(element: Element, names: readonly string[], strict = false): void {
  const own = children(element);
  if (own.length < 2 && !strict) return;
  const rank = (child: Element): number => names.findIndex((name) => isElement(child, name));
  const ranked = own.map((item) => ({ item, rank: rank(item) }));
  const kept = strict ? ranked.filter((one) => one.rank >= 0) : ranked;
  if (kept.length < ranked.length) for (const one of ranked) if (one.rank < 0) remove(one.item);
  // Most are in order already, and moving a node costs the DOM more than looking.
  if (kept.every((one, at) => at === 0 || one.rank >= (kept[at - 1]?.rank ?? 0))) return;
  for (const { item } of kept.toSorted((a, b) => a.rank - b.rank)) element.appendChild(item);
}

/** `a:rPr`, `a:defRPr`, `a:endParaRPr`. */
export const RUN_PROPERTIES = [
  'a:ln',
  'a:noFill',
  'a:solidFill',
  'a:gradFill',
  'a:blipFill',
  'a:pattFill',
  'a:grpFill',
  'a:effectLst',
  'a:effectDag',
  'a:highlight',
  'a:uLnTx',
  'a:uLn',
  'a:uFillTx',
  'a:uFill',
  'a:latin',
  'a:ea',
  'a:cs',
  'a:sym',
  'a:hlinkClick',
  'a:hlinkMouseOver',
  'a:rtl',
  'a:extLst',
];

/** `p:presentation`. */
export const PRESENTATION = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:handoutMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
  'p:smartTags',
  'p:embeddedFontLst',
  'p:custShowLst',
  'p:photoAlbum',
  'p:custDataLst',
  'p:kinsoku',
  'p:defaultTextStyle',
  'p:modifyVerifier',
  'p:extLst',
];

const c = (names: string): string[] => names.split(' ').map((name) => `c:${name}`);

const SERIES_HEAD = 'idx order tx spPr';
const AXIS_HEAD =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt';

/** Children of chart elements by the element's local name; series are told by the chart that holds them. */
export const CHART: Readonly<Record<string, readonly string[]>> = {
  chartSpace: c(
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  ),
  chart: c(
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  ),
  barChart: c('barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst'),
  bar3DChart: c('barDir grouping varyColors ser dLbls gapWidth gapDepth shape axId extLst'),
  lineChart: c(
    'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  ),
  areaChart: c('grouping varyColors ser dLbls dropLines axId extLst'),
  radarChart: c('radarStyle varyColors ser dLbls axId extLst'),
  scatterChart: c('scatterStyle varyColors ser dLbls axId extLst'),
  bubbleChart: c(
    'varyColors ser dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId extLst',
  ),
  pieChart: c('varyColors ser dLbls firstSliceAng extLst'),
  doughnutChart: c('varyColors ser dLbls firstSliceAng holeSize extLst'),
  catAx: c(`${AXIS_HEAD} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`),
  dateAx: c(
    `${AXIS_HEAD} auto lblOffset baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit extLst`,
  ),
  valAx: c(`${AXIS_HEAD} crossBetween majorUnit minorUnit dispUnits extLst`),
  serAx: c(`${AXIS_HEAD} tickLblSkip tickMarkSkip extLst`),
  scaling: c('logBase orientation max min extLst'),
  dPt: c('idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst'),
  marker: c('symbol size spPr extLst'),
  dLbls: c(
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst',
  ),
  dLbl: c(
    'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  ),
  legend: c('legendPos legendEntry layout overlay spPr txPr extLst'),
};

/** Children of `c:ser` by the chart's local name. */
export const SERIES: Readonly<Record<string, readonly string[]>> = {
  barChart: c(
    `${SERIES_HEAD} invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst`,
  ),
  bar3DChart: c(
    `${SERIES_HEAD} invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst`,
  ),
  lineChart: c(`${SERIES_HEAD} marker dPt dLbls trendline errBars cat val smooth extLst`),
  areaChart: c(`${SERIES_HEAD} pictureOptions dPt dLbls trendline errBars cat val extLst`),
  radarChart: c(`${SERIES_HEAD} marker dPt dLbls cat val extLst`),
  scatterChart: c(`${SERIES_HEAD} marker dPt dLbls trendline errBars xVal yVal smooth extLst`),
  bubbleChart: c(
    `${SERIES_HEAD} invertIfNegative dPt dLbls trendline errBars xVal yVal bubbleSize bubble3D extLst`,
  ),
  pieChart: c(`${SERIES_HEAD} explosion dPt dLbls cat val extLst`),
  doughnutChart: c(`${SERIES_HEAD} explosion dPt dLbls cat val extLst`),
};
