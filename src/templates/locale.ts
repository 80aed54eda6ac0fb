/** A parsed locale file → the words of one language, looked up by key. */

/** Values for placeholders; numbers are written as the language writes them, strings as they are. */
export type LocaleParams = Readonly<Record<string, string | number>>;

/** The words of one language; its spaces are ordinary ones, which the typographer replaces. */
export interface Locale {
  /** BCP 47 tag, such as `fr`. */
  readonly lang: string;
  /** What it was made of. */
  readonly tree: unknown;
  /** Gives a text with its placeholders filled; throws when the key or a placeholder's value is missing. */
  t(key: string, params?: LocaleParams): string;
  /** Gives the form of a counted text that goes with `n`, which also fills `{n}`. */
  plural(key: string, n: number, params?: LocaleParams): string;
  /** Gives a list of texts, such as the headings that authors may write for a section. */
  list(key: string): readonly string[];
  /** Tells whether a key leads to a text, a counted text or a list. */
  has(key: string): boolean;
}

type Entry = string | readonly string[] | ReadonlyMap<string, string>;

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Makes a locale from a parsed locale file; a missing key is a defect of constat or of the theme.
 *
 * @param tree maps of maps whose leaves are texts, lists of texts, or counted texts `{ one, other }`
 * @throws Error naming key and language when a leaf is anything else
 */
export function createLocale(lang: string, tree: unknown): Locale {
  const entries = new Map<string, Entry>();
  collectEntries(tree, '', { lang, entries });
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 3 });

  const find = (key: string): Entry => {
    const entry = entries.get(key);
    if (entry === undefined) throw new Error(`Missing key "${key}" in the locale "${lang}"`);
    return entry;
  };
  const fill = (key: string, text: string, params: LocaleParams): string =>
    text.replace(PLACEHOLDER, (_, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined) throw new Error(`Missing value {${name}} of "${key}" in "${lang}"`);
      return typeof value === 'number' ? numbers.format(value) : value;
    });

  return {
    lang,
    tree,
    has: (key) => entries.has(key),
    t(key, params = {}) {
      const entry = find(key);
      if (typeof entry !== 'string') throw unexpected(lang, key, 'a text');
      return fill(key, entry, params);
    },
    plural(key, n, params = {}) {
      const entry = find(key);
      if (!(entry instanceof Map)) throw unexpected(lang, key, 'a counted text { one, other }');
      const forms = entry as ReadonlyMap<string, string>;
      const text = forms.get(plurals.select(n)) ?? forms.get('other') ?? '';
      return fill(key, text, { n, ...params });
    },
    list(key) {
      const entry = find(key);
      if (!Array.isArray(entry)) throw unexpected(lang, key, 'a list of texts');
      return entry as readonly string[];
    },
  };
}

interface Collected {
  readonly lang: string;
  readonly entries: Map<string, Entry>;
}

/** Flattens the tree to dotted keys; the forms of a counted text are also texts of their own (`things.page.one`). */
function collectEntries(node: unknown, key: string, into: Collected): void {
  if (typeof node === 'string') {
    into.entries.set(key, node);
    return;
  }
  if (Array.isArray(node) && node.every((item) => typeof item === 'string')) {
    into.entries.set(key, node);
    return;
  }
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    throw unexpected(into.lang, key, 'a text, a list of texts or a map');
  }
  const pairs = Object.entries(node);
  for (const [name, value] of pairs) {
    collectEntries(value, key === '' ? name : `${key}.${name}`, into);
  }
  if (isCounted(pairs)) into.entries.set(key, new Map(pairs));
}

const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

function isCounted(pairs: [string, unknown][]): pairs is [string, string][] {
  const names = new Set(pairs.map(([name]) => name));
  return (
    names.has('other') &&
    pairs.every(([name, value]) => FORMS.has(name) && typeof value === 'string')
  );
}

function unexpected(lang: string, key: string, expected: string): Error {
  return new Error(`Unexpected key "${key}" in the locale "${lang}", expected ${expected}`);
}
