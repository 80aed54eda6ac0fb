/** A French or English sentence → its words that mean something, cut to their stems. */

/** Letters that are kept of a word: `isolate` and `isolated`, `publique` and `publiques` are one. */
const STEM = 5;

/** Lists the stems of a sentence, each once, without accents. */
export function contentWords(sentence: string): Set<string> {
  const folded = sentence.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = folded.match(/[\p{L}\d]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, STEM)));
}

const EMPTY: ReadonlySet<string> = new Set(
  (
    'the and are was were been has have had its their our your this that these those with for from into onto over ' +
    'not nor but who which what when where than then there all any each every more most will would can could may ' +
    'one longer only also both out off per via les des une aux par pour dans sur sous avec sans plus pas est sont ' +
    'ete etre sera seront ont qui que quoi dont leur leurs nos vos ses son ces cet cette mais tout tous toute toutes ' +
    'chaque aucun aucune elle ils elles entre vers chez deja bien ainsi lui peut peuvent'
  ).split(' '),
);
