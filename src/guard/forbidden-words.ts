/** Salted slow hashes of words that may appear nowhere ↔ the words of texts. */
import { scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

import { foldWords } from '../report/fold-text.ts';

/**
 * The power of two of scrypt's cost, N, with blocks of eight and one lane (RFC 7914): a quarter of a
 * megabyte and 0.8 ms of a core of 2024 a word, so that the twenty thousand words of a large report
 * take 16 s of one core, 4 s of four; and nothing where no word is forbidden. Each hash keeps its cost.
 *
 * It slows a guess down and stops nobody who can guess the word: who has the file tries a list of a
 * million names in a quarter of an hour on one core. A name in no list, of ten letters and more, is
 * out of reach; the name of a known company is not.
 */
export const COST = 8;

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Letters and digits below which a word is everywhere. */
export const SHORTEST = 3;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

interface Entry {
  readonly cost: number;
  readonly salt: string;
  readonly hash: Buffer;
}

/** Folds a word as it is looked for: case, accents and signs do not count; undefined when too little is left, or it is several words. */
export function foldForbidden(word: string): string | undefined {
  if (/\S\s+\S/.test(word)) return undefined;
  const folded = foldWords(word).join('');
  return folded.length < SHORTEST ? undefined : folded;
}

/** Words joined by signs. */
const COMPOUND = /[\p{L}\p{N}]+(?:[-_.'’&/][\p{L}\p{N}]+){0,3}/gu;

/** Lists the words of a folded text with where they begin, those joined by signs as one too: so may `doctor-lib` be forbidden. */
export function* listForms(
  folded: string,
): Generator<{ readonly form: string; readonly at: number }> {
  for (const { 0: compound, index } of folded.matchAll(COMPOUND)) {
    const words = compound.split(/[-_.'’&/]/);
    let at = index;
    for (const [first, word] of words.entries()) {
      for (let end = first + 1; end <= words.length; end++) {
        const form = words.slice(first, end).join('');
        const isWord = form.length >= SHORTEST && form.length <= 40 && /\p{L}/u.test(form);
        if (isWord) yield { form, at };
      }
      at += word.length + 1;
    }
  }
}

/**
 * Hashes a folded word, with the salt of the words that are there, so that one hash finds out all of them.
 *
 * @param random bytes that nobody can guess
 */
export async function hashForbidden(
  folded: string,
  others: readonly string[],
  random: (length: number) => Uint8Array,
): Promise<string> {
  const known = others.map(readEntry).find(({ cost }) => cost === COST);
  const salt = known?.salt ?? Buffer.from(random(SALT_BYTES)).toString('base64url');
  const hash = await hashWord(folded, COST, salt);
  return `scrypt:${COST}:${salt}:${hash.toString('base64url')}`;
}

/** Finds the forbidden ones among words; each is hashed once for each salt, in the pool of threads. */
export async function findForbidden(
  words: ReadonlySet<string>,
  forbidden: readonly string[],
): Promise<ReadonlySet<string>> {
  const entries = forbidden.map(readEntry);
  const found = new Set<string>();
  const groups = Map.groupBy(entries, ({ cost, salt }) => `${cost}:${salt}`);
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const { cost, salt } = first;
    const hashes = [first, ...others].map(({ hash }) => hash);
    await Promise.all(
      [...words].map(async (word) => {
        const hash = await hashWord(word, cost, salt);
        if (hashes.some((one) => one.length === hash.length && timingSafeEqual(one, hash)))
          found.add(word);
      }),
    );
  }
  return found;
}

function readEntry(written: string): Entry {
  const [, cost = '', salt = '', hash = ''] = written.split(':');
  return { cost: Number(cost), salt, hash: Buffer.from(hash, 'base64url') };
}

function hashWord(word: string, cost: number, salt: string): Promise<Buffer> {
  return derive(word, Buffer.from(salt, 'base64url'), HASH_BYTES, { N: 2 ** cost, r: 8, p: 1 });
}
