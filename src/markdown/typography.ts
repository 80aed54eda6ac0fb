/** A plain text → the same text with the spaces, quotes, apostrophes and ellipses of its language. */
import { applyRule } from './typography-edits.ts';
import type { Draft, Rule } from './typography-edits.ts';
import { englishRules } from './typography-english.ts';
import { frenchRules } from './typography-french.ts';
import { maskTechnical } from './typography-masks.ts';
import { SOFT_SPACES, TYPED_SPACES } from './typography-patterns.ts';

interface RuleSets {
  /** Where a line break is the author's. */
  readonly lines: readonly Rule[];
  /** Where a line break is only a space. */
  readonly flow: readonly Rule[];
  /** What short texts came to: those of navigation and labels stand on every page. */
  readonly remembered: Map<string, string>;
}

function collectRules(rulesFor: (spaces: string) => readonly Rule[]): RuleSets {
  return {
    lines: rulesFor(TYPED_SPACES),
    flow: rulesFor(SOFT_SPACES),
    remembered: new Map(),
  };
}

const LANGUAGES = new Map<string, RuleSets>([
  ['fr', collectRules(frenchRules)],
  ['en', collectRules(englishRules)],
]);

/**
 * Gives a text the typography of its language; doing it twice changes nothing more.
 *
 * Addresses, code between backticks, directives and character references are left as they are.
 *
 * @param lang BCP 47 tag; a language other than French and English leaves the text as it is
 */
export function typography(text: string, lang: string): string {
  const rules = rulesOf(lang);
  if (!rules) return text;
  const known = rules.remembered.get(text);
  if (known !== undefined) return known;
  const draft = { text, masked: maskTechnical(text), borders: [] };
  const typeset = applyRules(draft, rules.lines).text;
  if (rules.remembered.size > MOST_REMEMBERED) rules.remembered.clear();
  if (text.length < LONG) rules.remembered.set(text, typeset);
  return typeset;
}

/** UTF-16 units from which on a text hardly stands on several pages. */
const LONG = 300;

/** Short texts that are remembered: the words of all pages, and the titles of an engagement of thousands. */
const MOST_REMEMBERED = 20_000;

/** A part of a sentence: a text, or a stand-in of one character for what may not be changed. */
export type Piece = { readonly text: string } | { readonly standIn: string };

/**
 * Gives the pieces of one sentence their typography as if they were one text, a line break being a space.
 *
 * @returns a text for each piece, in the same order; stand-ins come back unchanged
 */
export function typographyOfPieces(pieces: readonly Piece[], lang: string): readonly string[] {
  const texts = pieces.map((piece) => ('text' in piece ? piece.text : piece.standIn));
  const rules = rulesOf(lang)?.flow;
  if (!rules) return texts;
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.length);
  const text = texts.join('');
  const draft = applyRules({ text, masked: maskTechnical(text), borders: ends }, rules);
  return draft.borders.map((end, index) =>
    draft.text.slice(draft.borders[index - 1] ?? 0, index === ends.length - 1 ? undefined : end),
  );
}

/** Gives back ordinary spaces for no-break ones, for files that machines search or parse. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

function rulesOf(lang: string): RuleSets | undefined {
  return LANGUAGES.get(lang.split('-')[0]?.toLowerCase() ?? '');
}

function applyRules(draft: Draft, rules: readonly Rule[]): Draft {
  return rules.reduce(applyRule, draft);
}
