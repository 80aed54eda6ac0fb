/**
 * A slide's notes as its template wrote them → notes of 60 to 120 words that do not repeat the slide.
 *
 * A paragraph's role says its weight: `lead` is always kept whole; `heading` comes next, a question with at least
 * the first sentence of its answer; the body is evidence, taken sentence by sentence while there is room; `small`
 * fills what stays too short. A `number` is the label of the evidence below it, and goes when there is none; bold
 * words at a paragraph's start are its own label.
 */
import type { Paragraph, Role, Run, SlideSpec } from '../slide-spec.ts';
import { paragraphsIn, textOf } from '../slide-spec.ts';
import { countMost, countTokens } from './count-words.ts';
import { joinSentences, normalise, sentencesOf } from './sentences.ts';

/** Fewest words: blanks between them, signs left out. */
export const LEAST_WORDS = 60;
/** Most words, by whichever way of counting finds more. */
export const MOST_WORDS = 120;
/** Words of a label of the evidence, kept back for it. */
const LABEL = 3;
/** A sentence of so few words is a label, and may stand on the slide as well. */
const LEAST_SENTENCE = 4;

/** Fits the notes of a slide. */
export function fitNotes(spec: SlideSpec): SlideSpec {
  const shown = sentencesShown(spec);
  const kept = new Map<Paragraph, Paragraph>();
  const words = (count: (text: string) => number): number =>
    Array.from(kept.values()).reduce((sum, { runs }) => sum + count(textOf(runs)), 0);
  const withRole = (role: Role): Paragraph[] => spec.notes.filter((note) => note.role === role);
  for (const note of withRole('lead')) kept.set(note, note);
  for (const [role, least] of [
    ['heading', 2],
    ['body', 1],
  ] as const) {
    for (const note of withRole(role)) {
      const cut = takeSentences(note, MOST_WORDS - LABEL - words(countMost), least, shown);
      if (cut) kept.set(note, cut);
    }
  }
  for (const note of withRole('small')) {
    const fits = words(countMost) + countMost(textOf(note.runs)) <= MOST_WORDS - LABEL;
    if (words(countTokens) < LEAST_WORDS && fits) kept.set(note, note);
  }
  return { ...spec, notes: inOrder(spec.notes, kept) };
}

/** Puts what is kept in the order in which it was written, labels before what they announce. */
function inOrder(
  notes: readonly Paragraph[],
  kept: ReadonlyMap<Paragraph, Paragraph>,
): Paragraph[] {
  let label: readonly Run[] = [];
  return notes.flatMap((note) => {
    const own = kept.get(note);
    if (note.role === 'number') label = note.runs;
    if (!own) return [];
    const lang = own.runs[0]?.lang ?? 'en';
    const labelled = note.role === 'body' && label.length > 0;
    const runs = labelled ? [...label, { text: ' ', lang }, ...own.runs] : own.runs;
    label = [];
    return [{ ...own, runs }];
  });
}

/** Takes the first sentences that the slide does not show and that have room; nothing below the least. */
function takeSentences(
  paragraph: Paragraph,
  room: number,
  least: number,
  shown: ReadonlySet<string>,
): Paragraph | undefined {
  const { label, rest } = splitLabel(paragraph);
  const taken: Paragraph[] = [];
  let used = countMost(textOf(label));
  for (const sentence of sentencesOf(rest)) {
    const text = textOf(sentence.runs);
    if (shown.has(normalise(text))) continue;
    used += countMost(text);
    if (used > room) break;
    taken.push(sentence);
  }
  // What was cut away leaves no question without its answer, and no announcement of what is not there.
  const whole = taken.length === sentencesOf(rest).length;
  while (!whole && /[?:]\s*$/.test(textOf(taken.at(-1)?.runs ?? []))) taken.pop();
  const joined = taken.length >= least ? joinSentences(taken) : undefined;
  return joined && { ...paragraph, runs: endSentence([...label, ...joined.runs]) };
}

/** Bold words at the start, with the blank behind them. */
function splitLabel(paragraph: Paragraph): { label: readonly Run[]; rest: Paragraph } {
  const [first, second, ...others] = paragraph.runs;
  if (!first?.bold || !second) return { label: [], rest: paragraph };
  const blank = /^\s*/.exec(second.text)?.[0] ?? '';
  return {
    label: [first, { text: blank, lang: first.lang }],
    rest: { ...paragraph, runs: [{ ...second, text: second.text.slice(blank.length) }, ...others] },
  };
}

/** What an author left without a full stop gets one: notes are read as text. */
function endSentence(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  if (!last || /[.!?…:»”)]\s*$/.test(last.text)) return [...runs];
  return [...runs, { text: '.', lang: last.lang }];
}

/** Every sentence of a slide, as it is compared. */
function sentencesShown({ title, slots }: SlideSpec): Set<string> {
  const own: Paragraph = { runs: title, level: 0, marker: 'none', role: 'body' };
  const all = [own, ...Array.from(slots.values()).flat().flatMap(paragraphsIn)];
  const sentences = all.flatMap((paragraph) => [paragraph, ...sentencesOf(paragraph)]);
  return new Set(
    sentences
      .map(({ runs }) => normalise(textOf(runs)))
      .filter((text) => countTokens(text) >= LEAST_SENTENCE),
  );
}
