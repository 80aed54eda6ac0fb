/** A seed → the same numbers, picks and sentences each time, in two languages at once. */
import type { Pair } from './large-engagement-words.ts';
import * as words from './large-engagement-words.ts';

/** Numbers and choices that depend on the seed alone. */
export interface Seeded {
  /** A whole number from `least` to `most`, both included. */
  readonly number: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** The same things in another order. */
  readonly shuffle: <T>(from: readonly T[]) => T[];
}

/** Starts a generator: mulberry32, whose period of 2^32 is enough for any engagement. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[number(0, from.length - 1)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  };
  const shuffle = <T>(from: readonly T[]): T[] => {
    const left = [...from];
    return from.map(() => left.splice(number(0, left.length - 1), 1)).flat();
  };
  return { number, pick, shuffle };
}

/** Fills the gaps of a sentence, with the same things in both languages. */
export function fillPair(random: Seeded, [french, english]: Pair): Pair {
  const known = new Map<string, Pair>();
  const fill = (template: string, lang: 0 | 1): string => {
    const seen = new Map<string, number>();
    return template.replace(/\{(n|\w{4,})\}/g, (_, name: string) => {
      const place = seen.get(name) ?? 0;
      seen.set(name, place + 1);
      const key = `${name} ${String(place)}`;
      const value = known.get(key) ?? fillGap(random, name);
      known.set(key, value);
      return value[lang];
    });
  };
  return [fill(french, 0), fill(english, 1)];
}

/** Fills the gaps of a text that both languages share: code, names. */
export function fillText(random: Seeded, template: string): string {
  return fillPair(random, [template, ''])[0];
}

function fillGap(random: Seeded, name: string): Pair {
  const same = (text: string): Pair => [text, text];
  const hex = (length: number): string =>
    Array.from({ length }, () => random.number(0, 15).toString(16)).join('');
  const byte = (): string => String(random.number(1, 254));
  switch (name) {
    case 'system':
      return random.pick(words.SYSTEMS);
    case 'role':
      return random.pick(words.ROLES);
    case 'place':
      return random.pick(words.PLACES);
    case 'fault':
      return random.pick(words.FAULTS);
    case 'figure':
      return fillPair(random, random.pick(words.FIGURES));
    case 'n':
      return same(String(random.number(2, 980)));
    case 'hash':
      return same(hex(7));
    case 'word':
      return same(random.pick(words.NAMES));
    case 'host':
      return same(`${random.pick(words.NAMES)}-${random.pick(words.NAMES)}-${byte()}`);
    case 'address':
      return same(`10.${byte()}.${byte()}.${byte()}`);
    case 'file':
      return same(`${random.pick(words.NAMES)}/${random.pick(words.NAMES)}.${hex(3)}.yaml`);
    default:
      return same(`{${name}}`);
  }
}
