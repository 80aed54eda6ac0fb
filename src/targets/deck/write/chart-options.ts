/** A placed chart → the options of PptxGenJS that every kind of chart shares, and those of each kind. */

import { cleanText } from '../package/xml.ts';
import type { ChartBlock } from '../slide-spec.ts';
import type { Palette } from './palette.ts';
import type { ChartOptions } from './pptxgenjs.ts';

const SMALL = 12;
const FONT = '+mn-lt';
const GRID = 'D9D6CF';

/** What every chart shares: the deck's fonts and colours, its language, its words. */
export function commonOptions(chart: ChartBlock, palette: Palette): ChartOptions {
  return {
    altText: cleanText(chart.alt),
    lang: chart.lang,
    chartColors: chart.series.map(({ tone }) => palette.series[tone]),
    chartArea: { roundedCorners: false },
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: SMALL + 2,
    catAxisLabelColor: 'tx1',
    catAxisLineColor: 'tx2',
    catAxisMajorTickMark: 'none',
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: SMALL,
    valAxisLabelColor: 'tx2',
    valAxisLineShow: false,
    valAxisMajorTickMark: 'none',
    valGridLine: { color: GRID, size: 0.5 },
    showLegend: chart.series.length > 1,
    legendPos: 'b',
    legendFontFace: FONT,
    legendFontSize: SMALL + 2,
    legendColor: 'tx1',
    dataLabelFontFace: FONT,
    dataLabelFontSize: SMALL + 2,
    dataLabelFontBold: true,
    ...(chart.max !== undefined && { valAxisMaxVal: chart.max }),
    valAxisMinVal: 0,
  };
}

/** A web of averages. */
export function radarOptions(chart: ChartBlock): ChartOptions {
  return {
    radarStyle: 'marker',
    lineSize: 2.25,
    lineDataSymbolSize: 7,
    ...(chart.max !== undefined && { valAxisMajorUnit: 1 }),
  };
}

/** Bars that lie, their values on them: side by side, or end to end. */
export function barOptions({ kind, max, format }: ChartBlock): ChartOptions {
  const alone = kind === 'bars';
  return {
    barDir: 'bar',
    barGrouping: alone ? 'clustered' : 'stacked',
    barGapWidthPct: kind === 'stages' ? 10 : 60,
    // Bars are listed from the bottom: the first label belongs at the top. The types know one value only.
    catAxisOrientation: 'maxMin' as 'minMax',
    valAxisHidden: true,
    valGridLine: { style: 'none' },
    showValue: true,
    dataLabelColor: alone ? 'tx1' : 'FFFFFF',
    // Counts without their zeros; averages with a decimal.
    dataLabelFormatCode: format ?? (alone ? '0.0' : '0;;'),
    ...(!alone && { dataLabelPosition: 'ctr' as const }),
    ...(kind === 'stages' && { catAxisHidden: true }),
    ...(kind !== 'stages' && max !== undefined && { valAxisMajorUnit: 1 }),
  };
}

/** Points whose labels are all that is seen: a row each priority, the first on top, days along. */
export function matrixOptions({ max, format, series }: ChartBlock): ChartOptions {
  const rows = series.length - 1;
  return {
    lineSize: 0,
    lineDataSymbol: 'none',
    showLabel: true,
    dataLabelFormatScatter: 'custom',
    dataLabelPosition: 'ctr',
    dataLabelFontSize: SMALL - 1,
    showLegend: false,
    catAxisLabelFontSize: SMALL,
    catAxisLabelColor: 'tx2',
    catAxisMinVal: 0,
    catAxisMajorUnit: 1,
    catGridLine: { color: GRID, size: 0.5 },
    catAxisLineShow: true,
    ...(max !== undefined && { catAxisMaxVal: max }),
    // PptxGenJS writes this on both axes; the repair divides it.
    ...(format !== undefined && { valAxisLabelFormatCode: format }),
    valAxisLabelFontSize: SMALL + 2,
    valAxisLabelColor: 'tx1',
    valAxisOrientation: 'maxMin' as 'minMax',
    valAxisMaxVal: rows + 1,
    valAxisMajorUnit: 1,
    valGridLine: { style: 'none' },
  };
}
