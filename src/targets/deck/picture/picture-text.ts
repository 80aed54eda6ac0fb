/** Paragraphs in their look → HTML of the sizes, fonts and indents that the slide will have. */
import { escapeHtml } from '../../../templates/escape-html.ts';
import { marginOf } from '../measure/measure-text.ts';
import { runSize, sizeOf, styleOf, type TextLook } from '../measure/text-look.ts';
import { cleanText } from '../package/xml.ts';
import type { Paragraph, Run } from '../slide-spec.ts';
import type { Box } from '../units.ts';
import type { PictureColors } from './picture-colors.ts';

/** Writes a text as XML shows it. */
export function quote(text: string): string {
  return escapeHtml(cleanText(text));
}

/** A box in its place. */
export function placed({ x, y, width, height }: Box, style: string, content: string): string {
  const at = [`left:${px(x)}`, `top:${px(y)}`, `width:${px(width)}`, `height:${px(height)}`];
  return `<div style="position:absolute;box-sizing:border-box;${at.join(';')};${style}">${content}</div>`;
}

/** Writes paragraphs one below the other. */
export function pictureText(
  paragraphs: readonly Paragraph[],
  look: TextLook,
  colors: PictureColors,
): string {
  return paragraphs
    .map((paragraph, at) => {
      const level = look.levels[Math.min(paragraph.level, look.levels.length - 1)];
      const size = sizeOf(paragraph, look);
      const margin = paragraph.marker === 'none' ? 0 : marginOf(paragraph, look);
      const before = level && !look.tight ? spacing(level.before, size) : 0;
      const pitch = level && 'share' in level.line ? level.line.share : 1;
      const style = [
        `margin:${px(at === 0 ? 0 : before)} 0 0 ${px(margin)}`,
        `font-size:${px(size)}`,
        `line-height:${(pitch * 1.2).toFixed(2)}`,
        'overflow-wrap:anywhere',
        'white-space:pre-wrap',
      ];
      const runs = paragraph.runs.map((run) => pictureRun(run, paragraph, look, colors));
      return `<div style="${style.join(';')}">${markerOf(paragraph, margin)}${runs.join('')}</div>`;
    })
    .join('');
}

function markerOf({ marker, ordinal = 1 }: Paragraph, margin: number): string {
  if (marker === 'none') return '';
  const sign = marker === 'bullet' ? '•' : `${String(ordinal)}.`;
  const width = Math.min(18, margin);
  return `<span style="display:inline-block;width:${px(width)};margin-left:${px(-width)}">${sign}</span>`;
}

function pictureRun(
  run: Run,
  paragraph: Paragraph,
  look: TextLook,
  { tones }: PictureColors,
): string {
  const { font, bold } = styleOf(paragraph, look, run);
  const isAccent = paragraph.role === 'heading' || paragraph.role === 'number';
  const tone = run.tone ?? (isAccent ? 'accent' : paragraph.role === 'small' ? 'soft' : undefined);
  const family = font.replaceAll(/[^\p{L}\p{N} -]/gu, '');
  const style = [
    `font-family:'${family}',Calibri,Carlito,sans-serif`,
    `font-size:${px(runSize(paragraph, look, run))}`,
    ...(bold ? ['font-weight:700'] : []),
    ...(run.italic ? ['font-style:italic'] : []),
    ...(run.strike ? ['text-decoration:line-through'] : []),
    ...(tone ? [`color:${tones[tone]}`] : []),
    ...(run.badge ? [`background:${tones[run.badge]};color:#fff`] : []),
  ];
  return `<span style="${style.join(';')}">${quote(run.text)}</span>`;
}

function spacing(space: { points: number } | { share: number }, size: number): number {
  return 'points' in space ? space.points : space.share * size;
}

function px(points: number): string {
  return `${points.toFixed(2)}px`;
}
