/** Search records → the same in few bytes: each word once, and texts as places in the list of words. */
import type { SearchRecord } from './search-drafts.ts';
import type { SearchCore } from './search-index.ts';

/** A page of the index: kind, address, id and aliases, its packed texts, then the fragment of each of its records. */
export type PackedPage = readonly [
  kind: SearchRecord['kind'],
  page: string,
  names: readonly string[],
  /** Title, then heading and text of each record, apart by spaces. */
  texts: string,
  ...fragments: string[],
];

/** What `search-core.js` opens. */
export interface PackedIndex {
  /** Words that occur often enough to have a place, the most frequent first, apart by tabs. */
  readonly words: string;
  /** The others, in the order in which the texts need them, apart by tabs. */
  readonly rare: string;
  readonly pages: readonly PackedPage[];
}

/** Records of one page, and what names it. */
export interface SearchPage {
  readonly names: readonly string[];
  readonly records: readonly SearchRecord[];
}

/** A word of the texts, however often it stands there. */
interface CountedWord {
  readonly text: string;
  count: number;
  /** What stands for it; absent: it is rare. */
  sign?: string;
}

/**
 * Packs pages of records. An inverted index of sections weighs more than the texts themselves; texts that name words by
 * place weigh less, hold everything that an excerpt shows, and give the inverted index again in a fraction of a second.
 */
export function packRecords(pages: readonly SearchPage[], core: SearchCore): PackedIndex {
  const words = new Map<string, CountedWord>();
  const count = (text: string): CountedWord => {
    const known = words.get(text);
    const word = known ?? { text, count: 0 };
    if (!known) words.set(text, word);
    word.count += 1;
    return word;
  };
  const cut = pages.map(({ records }) =>
    textsOf(records).map((text) => core.cutText(text.replaceAll('\t', ' ')).map(count)),
  );
  const common = rankWords([...words.values()], core.packing);
  for (const [place, word] of common.entries()) word.sign = writePlace(place, core.packing);
  const rareSign = writePlace(undefined, core.packing);
  const rare: string[] = [];
  const write = (word: CountedWord): string => {
    if (word.sign === undefined) rare.push(word.text);
    return word.sign ?? rareSign;
  };
  const packed = pages.flatMap(({ names, records }, index): PackedPage[] => {
    const [first] = records;
    if (!first) return [];
    const texts = (cut[index] ?? []).map((found) => found.map(write).join('')).join(' ');
    const fragments = records.map(({ url }) => url.slice(first.page.length));
    return [[first.kind, first.page, names, texts, ...fragments]];
  });
  const listed = common.map(({ text }) => text).join('\t');
  return { words: listed, rare: rare.join('\t'), pages: packed };
}

function textsOf(records: readonly SearchRecord[]): string[] {
  const title = records[0]?.title ?? '';
  return [title, ...records.flatMap(({ heading, text }) => [heading, text])];
}

/** Lists the words that occur twice or more, the most frequent first, as many as have a place. */
function rankWords(
  words: readonly CountedWord[],
  { base, short, middle }: SearchCore['packing'],
): CountedWord[] {
  const room = short + middle * base + (base - 1 - short - middle) * base ** 2;
  return words
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, room);
}

/** Writes a place in one to three characters; none stands for the next rare word. */
function writePlace(
  place: number | undefined,
  { base, short, middle }: SearchCore['packing'],
): string {
  if (place === undefined) return sign(base - 1);
  if (place < short) return sign(place);
  const second = place - short;
  if (second < middle * base) return sign(short + Math.floor(second / base)) + sign(second % base);
  const third = second - middle * base;
  const high = Math.floor(third / base);
  return sign(short + middle + Math.floor(high / base)) + sign(high % base) + sign(third % base);
}

/** Writes a number below 92 as a character that JSON leaves as it is: from `!` on, but neither `"` nor `\`. */
function sign(value: number): string {
  const shifted = value + 33;
  const past = shifted >= 34 ? shifted + 1 : shifted;
  return String.fromCharCode(past >= 92 ? past + 1 : past);
}
