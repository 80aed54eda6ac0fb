/** A placed chart → PptxGenJS's native chart, its data in a workbook behind it. */

import type { PlacedChart } from '../fit/placed.ts';
import { cleanText } from '../package/xml.ts';
import type { ChartBlock } from '../slide-spec.ts';
import { barOptions, commonOptions, matrixOptions, radarOptions } from './chart-options.ts';
import { holderNote, place } from './slide-writer.ts';
import type { SlideWriter } from './slide-writer.ts';

/** Writes a chart. */
export function writeChart({ box, holder, name, chart }: PlacedChart, writer: SlideWriter): void {
  const objectName = writer.note({ name, alt: chart.alt, ...holderNote(holder, box) });
  const options = { ...commonOptions(chart, writer.palette), ...place(box), objectName };
  const data = dataOf(chart);
  if (chart.kind === 'radar') {
    writer.slide.addChart('radar', data, { ...options, ...radarOptions(chart) });
  } else if (chart.kind === 'matrix') {
    const [along, ...down] = options.chartColors ?? [];
    // The series along has no colour of its own: those down begin the list.
    const chartColors = along === undefined ? [] : down;
    writer.slide.addChart('scatter', data, { ...options, ...matrixOptions(chart), chartColors });
  } else {
    writer.slide.addChart('bar', data, { ...options, ...barOptions(chart) });
  }
}

function dataOf({ kind, labels, series }: ChartBlock) {
  const names = labels.map(cleanText);
  return series.map(({ name, values }) => ({
    name: cleanText(name),
    // A point of another series is not labelled here.
    labels:
      kind === 'matrix' ? names.map((one, at) => (values[at] === undefined ? '' : one)) : names,
    values: values.map((value) => (kind === 'matrix' ? value : (value ?? 0))) as number[],
  }));
}
