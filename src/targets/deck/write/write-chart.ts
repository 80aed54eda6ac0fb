/** A placed chart → PptxGenJS's native chart, in the theme's colours and fonts. */

import type { PlacedChart } from '../fit/placed.ts';
import { cleanText } from '../package/xml.ts';
import type { ChartOptions } from './pptxgenjs.ts';
import { holderNote, place } from './slide-writer.ts';
import type { SlideWriter } from './slide-writer.ts';

const SMALL = 12;
const FONT = '+mn-lt';

/** Writes a chart. */
export function writeChart({ box, holder, name, chart }: PlacedChart, writer: SlideWriter): void {
  const objectName = writer.note({ name, alt: chart.alt, ...holderNote(holder, box) });
  const labels = chart.labels.map(cleanText);
  const data = chart.series.map((series) => ({
    name: cleanText(series.name),
    labels,
    values: [...series.values],
  }));
  const colors = chart.series.map(({ tone }) => writer.palette.series[tone]);
  const common: ChartOptions = {
    ...place(box),
    objectName,
    altText: cleanText(chart.alt),
    lang: chart.lang,
    chartColors: colors,
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
    valGridLine: { color: 'D9D6CF', size: 0.5 },
    showLegend: chart.series.length > 1,
    legendPos: 'b',
    legendFontFace: FONT,
    legendFontSize: SMALL + 2,
    legendColor: 'tx1',
    ...(chart.max !== undefined && { valAxisMaxVal: chart.max, valAxisMajorUnit: 1 }),
    valAxisMinVal: 0,
  };
  if (chart.kind === 'radar') {
    writer.slide.addChart('radar', data, {
      ...common,
      radarStyle: 'marker',
      lineSize: 2.25,
      lineDataSymbolSize: 7,
    });
    return;
  }
  writer.slide.addChart('bar', data, {
    ...common,
    barDir: 'bar',
    barGrouping: chart.kind === 'bars' ? 'clustered' : 'stacked',
    barGapWidthPct: 60,
    // Bars are listed from the bottom: the first label belongs at the top. The types know one value only.
    catAxisOrientation: 'maxMin' as 'minMax',
    valAxisHidden: true,
    valGridLine: { style: 'none' },
    showValue: true,
    dataLabelFontFace: FONT,
    dataLabelFontSize: SMALL + 2,
    dataLabelColor: chart.kind === 'bars' ? 'tx1' : 'FFFFFF',
    dataLabelFontBold: true,
    // Counts without their zeros; averages with a decimal.
    dataLabelFormatCode: chart.kind === 'bars' ? '0.0' : '0;;',
    ...(chart.kind === 'stacked-bars' && { dataLabelPosition: 'ctr' as const }),
  });
}
