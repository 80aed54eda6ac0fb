/** Two texts → how many words the second lost and won. */
import { diffArrays } from 'diff';

/** Edits beyond which a text counts as written anew: looking on would take seconds and tell no more. */
const MAX_EDITS = 4000;

/** Counts the words that only one of two texts has, by their longest common run of words; undefined when they are the same. */
export function compareWords(
  before: string,
  after: string,
): { readonly removed: number; readonly added: number } | undefined {
  const [old, now] = [splitWords(before), splitWords(after)];
  if (old.join(' ') === now.join(' ')) return undefined;
  const parts = diffArrays(old, now, { maxEditLength: MAX_EDITS });
  if (!parts) return { removed: old.length, added: now.length };
  const count = (is: 'removed' | 'added'): number =>
    parts.reduce((sum, part) => sum + (part[is] ? part.value.length : 0), 0);
  return { removed: count('removed'), added: count('added') };
}

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
