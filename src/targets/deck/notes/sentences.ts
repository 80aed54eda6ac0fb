/** A paragraph → its sentences, each a paragraph of its own. */
import { cutAt, stopsOf } from '../cut-text.ts';
import type { Paragraph } from '../slide-spec.ts';
import { textOf } from '../slide-spec.ts';

/** Divides a paragraph at its sentences; the look of every run stays. */
export function sentencesOf(paragraph: Paragraph): Paragraph[] {
  const text = textOf(paragraph.runs);
  const stops = stopsOf(text, paragraph.runs[0]?.lang ?? 'en', 'sentence');
  const sentences: Paragraph[] = [];
  let [rest, taken] = [paragraph, 0];
  for (const stop of stops) {
    const [head, tail] = cutAt(rest, stop - taken);
    sentences.push(head);
    [rest, taken] = [tail, stop];
  }
  return [...sentences, rest].filter(({ runs }) => textOf(runs).trim() !== '');
}

/** Joins sentences again, a blank between two. */
export function joinSentences(sentences: readonly Paragraph[]): Paragraph | undefined {
  const [first] = sentences;
  if (!first) return undefined;
  const runs = sentences.flatMap((sentence, at) => {
    const lang = sentence.runs[0]?.lang ?? 'en';
    return at > 0 ? [{ text: ' ', lang }, ...sentence.runs] : sentence.runs;
  });
  return { ...first, runs };
}

/** A sentence as it is compared: letters and digits only, in lower case. */
export function normalise(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
