/** The texts of the pages → those that readers would not hear, and those that stand beside the paper. */
import { inherited, pagesOf } from '../objects/access.ts';
import type { PdfFile } from '../objects/values.ts';
import type { ShownText } from './read-texts.ts';

/** Points: what rounding may do to the end of a line. */
const TOLERANCE = 1;

const POINTS_A_PIXEL = 0.75;

/**
 * Texts painted as artifacts that are none of the given words, page by page. Signs without letters or
 * digits, such as the dash of a list or the mark of a wrapped line, are decoration.
 */
export function lostTexts(texts: readonly ShownText[], unheard: readonly string[]): string[] {
  const known = [...new Set(unheard.map(squeeze))].filter(Boolean);
  const words = known.sort((a, b) => b.length - a.length);
  const byPage = new Map<number, string>();
  for (const { page, letters, content } of texts) {
    if (content === undefined) byPage.set(page, `${byPage.get(page) ?? ''}\n${squeeze(letters)}`);
  }
  return [...byPage].flatMap(([page, painted]) => {
    // A word may be cut by the end of its line.
    const whole = painted.replaceAll('\n', '');
    const rest = words.reduce((left, word) => left.replaceAll(word, '\n'), whole);
    const lost = rest.split('\n').filter((part) => /[\p{L}\p{N}]/u.test(part));
    return lost.map((part) => `page ${page}: ${part.slice(0, 40)}`);
  });
}

/** Texts of which some part lies outside of the page's box. */
export function textsOutside(file: PdfFile, texts: readonly ShownText[]): string[] {
  const boxes = pagesOf(file).map(({ page }) => {
    const box = inherited(file, page, 'MediaBox');
    return Array.isArray(box) ? box.map(Number) : [];
  });
  const isOutside = ({ page, from, to }: ShownText): boolean => {
    const [left = 0, bottom = 0, right = Infinity, top = Infinity] = boxes[page - 1] ?? [];
    return [from, to].some(
      ([x, y]) =>
        x < left - TOLERANCE || x > right + TOLERANCE || y < bottom - TOLERANCE || y > top,
    );
  };
  return texts
    .filter((text) => text.letters.trim() !== '' && isOutside(text))
    .map(({ page, letters }) => `page ${page}: ${letters.slice(0, 40)}`);
}

/**
 * By how much the pages were made smaller: Chromium does it to the whole document, without a word, when
 * one thing in it is wider than its page. Most letters of a report are of its text, in the page's own scale.
 */
export function shrinkage(texts: readonly ShownText[]): string[] {
  const letters = new Map<number, number>();
  for (const { scale, content, letters: shown } of texts) {
    if (content === undefined) continue;
    const rounded = Math.round(scale * 1000) / 1000;
    letters.set(rounded, (letters.get(rounded) ?? 0) + shown.length);
  }
  const [usual] = [...letters].sort(([, a], [, b]) => b - a)[0] ?? [POINTS_A_PIXEL];
  const percent = Math.round((usual / POINTS_A_PIXEL) * 100);
  return percent === 100 ? [] : [`printed at ${percent} % of its size: something is too wide`];
}

function squeeze(words: string): string {
  // The letters of a ligature are told as one sign.
  return words.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
