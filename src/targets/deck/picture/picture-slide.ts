/** A placed slide → a picture of what is on it and where: an SVG document that needs nothing else. */
import type { PlacedItem, PlacedSlide, PlacedTable } from '../fit/placed.ts';
import { cellInsets, dotsGeometry } from '../measure/measure-table.ts';
import { sizeOf } from '../measure/text-look.ts';
import type { ChartBlock, Dots } from '../slide-spec.ts';
import type { Insets } from '../template/template-model.ts';
import type { Box } from '../units.ts';
import type { PictureColors } from './picture-colors.ts';
import { pictureText, placed, quote } from './picture-text.ts';

/** What every slide of a deck is pictured with; lengths in points. */
export interface SlidePicturing {
  readonly width: number;
  readonly height: number;
  readonly colors: PictureColors;
}

/** Draws the words, tables, pictures and shapes where they are placed, on plain paper: the template's own art is not drawn. */
export function pictureSlide(slide: PlacedSlide, picturing: SlidePicturing): string {
  const { width, height, colors } = picturing;
  const items = slide.items.map((item) => pictureItem(item, colors));
  const foot = slide.foot ? [pictureFoot(slide.foot.text, slide.foot.hole.box, colors)] : [];
  const size = `${String(width)} ${String(height)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${String(width)}" height="${String(height)}">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<foreignObject width="100%" height="100%"><div xmlns="http://www.w3.org/1999/xhtml" style="position:relative;width:${String(width)}px;height:${String(height)}px;color:${colors.ink};overflow:hidden">`,
    ...items,
    ...foot,
    '</div></foreignObject></svg>',
  ].join('');
}

/** An arrow that points down, as PowerPoint draws it in the same box. */
const ARROW = 'clip-path:polygon(25% 0,75% 0,75% 50%,100% 50%,50% 100%,0 50%,25% 50%);';

function pictureItem(item: PlacedItem, colors: PictureColors): string {
  switch (item.type) {
    case 'text': {
      const { look, insets, anchor, paragraphs, code, box } = item;
      const text = pictureText(paragraphs, look, colors);
      const wash = code ? `background:${colors.wash};` : '';
      return placed(box, `${wash}${insetStyle(insets)}${anchorStyle(anchor)}`, text);
    }
    case 'table':
      return pictureTable(item, colors);
    case 'picture': {
      const { format, bytes, alt } = item.picture;
      const data = `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`;
      return placed(
        item.box,
        '',
        `<img src="${data}" alt="${quote(alt)}" style="width:100%;height:100%;object-fit:contain"/>`,
      );
    }
    case 'shapes': {
      const links = item.links.map(({ form, box }) =>
        placed(box, `background:${colors.tones.soft};${form === 'arrow' ? ARROW : ''}`, ''),
      );
      const boxes = item.boxes.map(({ box, paragraphs, tone }) => {
        const edge = `border:${tone ? '1.5' : '0.75'}px solid ${colors.tones[tone ?? 'soft']};background:#fff;`;
        const style = `${edge}${insetStyle(item.insets)}${anchorStyle('ctr')}`;
        return placed(box, style, pictureText(paragraphs, item.look, colors));
      });
      return [...links, ...boxes].join('');
    }
    case 'chart':
      return pictureChart(item.chart, item.box, colors);
  }
}

function pictureTable(table: PlacedTable, colors: PictureColors): string {
  const { columns, look } = table;
  let top = table.box.y;
  return table.rows
    .map(({ height, cells }, row) => {
      let left = table.box.x;
      const y = top;
      top += height;
      const isHead = table.header && row === 0;
      return columns
        .map((width, at) => {
          const cell = cells[at] ?? { paragraphs: [] };
          const box: Box = { x: left, y, width, height };
          left += width;
          const insets = cellInsets(cell, at, columns.length, look);
          const rule = `border-bottom:${isHead ? '1' : '0.5'}px solid ${colors.line};`;
          const align = cell.align ? `text-align:${cell.align};` : '';
          const weight = isHead ? 'font-weight:700;' : '';
          const style = `${rule}${align}${weight}${insetStyle(insets)}${anchorStyle('ctr')}`;
          const [first] = cell.paragraphs;
          const size = first ? sizeOf(first, look) : (look.levels[0]?.size ?? 14);
          const dots = cell.dots ? pictureDots(cell.dots, size, box, colors) : '';
          return placed(box, style, pictureText(cell.paragraphs, look, colors)) + dots;
        })
        .join('');
    })
    .join('');
}

function pictureDots(dots: Dots, size: number, cell: Box, colors: PictureColors): string {
  const { rating } = dots;
  if (rating === undefined) return '';
  const { diameter, gap } = dotsGeometry(dots.max, size);
  return Array.from({ length: dots.max }, (_, at) => {
    const box = {
      x: cell.x + 4 + at * (diameter + gap),
      y: cell.y + (cell.height - diameter) / 2,
      width: diameter,
      height: diameter,
    };
    const edge =
      at < rating ? colors.dotEdge : at < dots.target ? colors.tones.accent : colors.dotEmptyEdge;
    const width = at >= rating && at < dots.target ? 2 : 0.75;
    const fill = at < rating ? `background:${colors.dot};` : '';
    return placed(box, `${fill}border:${String(width)}px solid ${edge};border-radius:50%;`, '');
  }).join('');
}

/** A chart is drawn by who opens the deck; its frame says which it is, and its figures. */
function pictureChart(chart: ChartBlock, box: Box, colors: PictureColors): string {
  const cell = (text: string): string =>
    `<td style="padding:1px 10px 1px 0;border-bottom:0.5px solid ${colors.line}">${quote(text)}</td>`;
  const head = `<tr>${['', ...chart.series.map(({ name }) => name)].map(cell).join('')}</tr>`;
  const rows = chart.labels.map((label, at) => {
    const values = chart.series.map(
      ({ values: all }) => all[at]?.toLocaleString(chart.lang) ?? '–',
    );
    return `<tr>${[label.replaceAll('|', ' '), ...values].map(cell).join('')}</tr>`;
  });
  const size = Math.max(6, Math.min(12, (box.height - 24) / (rows.length + 2) / 1.5));
  const table = `<table style="border-collapse:collapse;font-size:${size.toFixed(1)}px">${head}${rows.join('')}</table>`;
  const style = `border:1px dashed ${colors.tones.soft};padding:6px;font-family:Calibri,Carlito,sans-serif;box-sizing:border-box;overflow:hidden;`;
  return placed(
    box,
    style,
    `<div style="font-size:10px;color:${colors.tones.soft}">Native chart (${quote(chart.kind)}), drawn by PowerPoint</div>${table}`,
  );
}

function pictureFoot(text: string, box: Box, colors: PictureColors): string {
  return placed(
    box,
    `font:10px Calibri,Carlito,sans-serif;color:${colors.tones.soft};${anchorStyle('ctr')}`,
    quote(text),
  );
}

function insetStyle({ left, top, right, bottom }: Insets): string {
  const sides = [top, right, bottom, left].map((side) => `${side.toFixed(2)}px`);
  return `padding:${sides.join(' ')};`;
}

function anchorStyle(anchor: 't' | 'ctr' | 'b'): string {
  const where = anchor === 'ctr' ? 'center' : anchor === 'b' ? 'flex-end' : 'flex-start';
  return `display:flex;flex-direction:column;justify-content:${where};`;
}
