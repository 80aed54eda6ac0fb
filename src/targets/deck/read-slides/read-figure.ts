/** Figures of HTML → pictures with their bytes, and charts with their series. */
import type { Element } from 'hast';

import type { Block, ChartBlock, PictureBlock, Series, Tone } from '../slide-spec.ts';
import { childTags, property } from './html-tree.ts';
import type { Reading } from './read-blocks.ts';
import { plainWords } from './read-runs.ts';
import type { Look } from './read-runs.ts';

/** A picture ready for PowerPoint. */
export type PictureFile = Omit<PictureBlock, 'type' | 'alt'>;

/** Reads an image; one that is not there is a loss. */
export function readPicture(image: Element, _look: Look, reading: Reading): Block[] {
  const src = property(image, 'src') ?? '';
  const file = reading.picture(src);
  const alt = property(image, 'alt') ?? '';
  if (file) return [{ type: 'picture', alt, ...file }];
  reading.lose(
    `The picture ${src === '' ? `“${alt}”` : src} is of a kind that PowerPoint cannot show`,
  );
  return [];
}

const KINDS: readonly ChartBlock['kind'][] = ['radar', 'bars', 'stacked-bars', 'stages', 'matrix'];
const TONES: readonly (Tone | 'dot')[] = ['accent', 'soft', 'p1', 'p2', 'p3', 'dot'];

/** Reads a chart from the table of its data: a series a column, a label a row. */
export function readChart(figure: Element, look: Look): Block[] {
  const wanted = property(figure, 'dataChart');
  const kind = KINDS.find((name) => name === wanted);
  const table = childTags(figure, 'table')[0];
  if (!kind || !table)
    throw new Error(`A figure asks for a chart of no known kind: ${wanted ?? ''}`);
  const rows = childTags(table, 'thead', 'tbody').flatMap((section) => childTags(section, 'tr'));
  const [head, ...body] = rows.map((row) => childTags(row, 'th', 'td'));
  const series = (head ?? []).slice(1).map((cell, at): Series => ({
    name: plainWords(cell),
    tone: TONES.find((tone) => tone === property(cell, 'dataTone')) ?? 'accent',
    values: body.map((row) => valueOf(row[at + 1])),
  }));
  const [max, height] = [property(figure, 'dataMax'), property(figure, 'dataHeight')];
  const format = property(figure, 'dataFormat');
  return [
    {
      type: 'chart',
      kind,
      labels: body.map(([label]) => (label ? plainWords(label) : '')),
      series,
      alt: property(figure, 'ariaLabel') ?? '',
      lang: look.lang,
      ...(max !== undefined && { max: Number(max) }),
      ...(height !== undefined && { height: Number(height) }),
      ...(format !== undefined && { format }),
    },
  ];
}

function valueOf(cell: Element | undefined): number | undefined {
  const value = cell && property(cell, 'dataValue');
  return value === undefined || value === '' ? undefined : Number(value);
}
