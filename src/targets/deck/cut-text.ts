/** Paragraphs → shorter ones: where a text may be cut, and both halves. */
import type { Paragraph, Run } from './slide-spec.ts';
import { textOf } from './slide-spec.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter takes longer than cutting a text with it. */
function segmenterOf(lang: string, granularity: 'sentence' | 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${lang} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

/** Offsets at which a sentence, a word or a letter begins, the first left out. */
export function stopsOf(
  text: string,
  lang: string,
  granularity: 'sentence' | 'word' | 'grapheme',
): number[] {
  const segments = segmenterOf(lang, granularity).segment(text);
  return Array.from(segments, ({ index }) => index).filter(
    (index) => index > 0 && (granularity !== 'word' || text[index - 1] === ' '),
  );
}

/** Cuts a paragraph at an offset of its text; the second half carries no marker. */
export function cutAt(paragraph: Paragraph, offset: number): readonly [Paragraph, Paragraph] {
  const head: Run[] = [];
  const tail: Run[] = [];
  let at = 0;
  for (const run of paragraph.runs) {
    const here = Math.max(0, Math.min(run.text.length, offset - at));
    if (here > 0) head.push({ ...run, text: run.text.slice(0, here) });
    if (here < run.text.length) tail.push({ ...run, text: run.text.slice(here) });
    at += run.text.length;
  }
  return [
    { ...paragraph, runs: trimEnd(head) },
    { ...paragraph, runs: tail, marker: 'none' },
  ];
}

function trimEnd(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  return last ? [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }] : [];
}

/** Keeps the first sentences of a paragraph; a colon that announced what is gone goes too. */
export function keepSentences(paragraph: Paragraph, count: number): Paragraph {
  const text = textOf(paragraph.runs);
  const stop = stopsOf(text, paragraph.runs[0]?.lang ?? 'en', 'sentence')[count - 1];
  const kept = stop === undefined ? paragraph : cutAt(paragraph, stop)[0];
  const colon = /[\s\u00A0\u202F]*:$/.exec(textOf(kept.runs));
  return colon ? cutAt(kept, colon.index)[0] : kept;
}
