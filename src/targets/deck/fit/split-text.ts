/** Paragraphs and a height → what fits, and what goes to the next slide. */
import { cutAt, stopsOf } from '../cut-text.ts';
import { paragraphHeight, textHeight } from '../measure/measure-text.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import type { TextLook } from '../measure/text-look.ts';
import type { Paragraph } from '../slide-spec.ts';
import { textOf } from '../slide-spec.ts';

/** A list cut in two. */
export interface Cut<T> {
  readonly taken: readonly T[];
  readonly rest: readonly T[];
}

/** Room to fill: width and height in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * Takes as many paragraphs as the room holds: lists are cut at items, running text at sentences.
 *
 * @param must true on an empty slide: at least a part of the first paragraph is taken, cut at words or letters if need be
 */
export function takeParagraphs(
  paragraphs: readonly Paragraph[],
  room: Room,
  look: TextLook,
  fonts: Fonts,
  must: boolean,
): Cut<Paragraph> {
  let used = 0;
  let count = 0;
  for (const paragraph of paragraphs) {
    const height = paragraphHeight(paragraph, room.width, look, fonts);
    if (used + height > room.height) break;
    used += height;
    count += 1;
  }
  const next = paragraphs[count];
  if (!next) return { taken: paragraphs, rest: [] };
  if (next.marker === 'none' || (count === 0 && must)) {
    const left = { width: room.width, height: room.height - used };
    const halves = cutParagraph(next, left, look, fonts, must && count === 0);
    if (halves) {
      const [head, tail] = halves;
      return {
        taken: [...paragraphs.slice(0, count), head],
        rest: [tail, ...paragraphs.slice(count + 1)],
      };
    }
  }
  // A heading stays with what it heads.
  while (count > 1 && paragraphs[count - 1]?.role === 'heading') count -= 1;
  return { taken: paragraphs.slice(0, count), rest: paragraphs.slice(count) };
}

function cutParagraph(
  paragraph: Paragraph,
  room: Room,
  look: TextLook,
  fonts: Fonts,
  must: boolean,
): readonly [Paragraph, Paragraph] | undefined {
  const fits = (offset: number): boolean => {
    const [head] = cutAt(paragraph, offset);
    return textHeight([head], room.width, look, fonts) <= room.height;
  };
  const text = textOf(paragraph.runs);
  const lang = paragraph.runs[0]?.lang ?? 'en';
  const sentences = lastFitting(stopsOf(text, lang, 'sentence'), fits);
  if (sentences !== undefined) return cutAt(paragraph, sentences);
  if (!must) return undefined;
  for (const granularity of ['word', 'grapheme'] as const) {
    const stop = lastFitting(stopsOf(text, lang, granularity), fits);
    if (stop !== undefined) return cutAt(paragraph, stop);
  }
  return undefined;
}

function lastFitting(offsets: readonly number[], fits: (offset: number) => boolean) {
  let best: number | undefined;
  let [low, high] = [0, offsets.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const offset = offsets[middle] ?? 0;
    if (fits(offset)) {
      best = offset;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}
