import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';
import { parse } from 'yaml';

import { createLocale } from '../../src/templates/locale.ts';
import { BUILT_IN_TEMPLATES } from '../../src/templates/read-templates.ts';

const TREE = {
  plain: 'Oui',
  filled: '{who}, le {date}',
  twice: '{n} et {n}',
  counted: { one: '{n} jour', other: '{n} jours' },
  total: { one: '{n} point sur {total}', other: '{n} points sur {total}' },
  noun: { one: 'Page', other: 'Pages' },
  words: ['Constat', 'Constats'],
  group: { label: 'Statut', 'in-progress': 'En cours', 'n/a': 'Sans objet', '1': 'Partiel' },
};
const locale = createLocale('fr', TREE);

/** Reads a locale file of the built-in theme. */
async function readTree(lang: string): Promise<unknown> {
  return parse(await readFile(join(BUILT_IN_TEMPLATES, 'locales', `${lang}.yaml`), 'utf8'));
}

/** Lists every leaf of a tree with its kind and its placeholders, the same in every language. */
function outline(node: unknown, key = ''): string[] {
  if (typeof node === 'string') {
    const names = [...node.matchAll(/\{(\w+)\}/g)].map(([name]) => name);
    return [`${key} ${[...new Set(names)].sort().join('')}`.trim()];
  }
  if (Array.isArray(node)) return [`${key} []`];
  return Object.entries(node as object).flatMap(([name, value]) =>
    outline(value, key ? `${key}.${name}` : name),
  );
}

/** Lists every text of a tree with its key. */
function texts(node: unknown, key = ''): [string, string][] {
  if (typeof node === 'string') return [[key, node]];
  return Object.entries(node as object).flatMap(([name, value]) => texts(value, `${key}.${name}`));
}

test('finds texts by key', (t) => {
  t.is(locale.lang, 'fr');
  t.is(locale.t('plain'), 'Oui');
  t.is(locale.t('group.in-progress'), 'En cours');
  t.is(locale.t('group.n/a'), 'Sans objet');
  t.is(locale.t('group.1'), 'Partiel');
  t.is(locale.t('noun.one'), 'Page');
  t.deepEqual(locale.list('words'), ['Constat', 'Constats']);
});

test('fills placeholders: numbers as the language writes them, texts as they are', (t) => {
  t.is(locale.t('filled', { who: '$& {date}', date: '2 mars' }), '$& {date}, le 2 mars');
  t.is(locale.t('twice', { n: 1.5 }), '1,5 et 1,5');
  t.is(locale.t('twice', { n: '1.5' }), '1.5 et 1.5');
  t.is(createLocale('en', TREE).t('twice', { n: 3500 }), '3,500 et 3,500');
});

test('chooses the form that goes with a number', (t) => {
  const counted = (n: number): string => locale.plural('counted', n);
  t.is(counted(0), '0 jour');
  t.is(counted(1.5), '1,5 jour');
  t.is(counted(2), '2 jours');
  t.is(counted(1_000_000).replaceAll(/\s/g, ' '), '1 000 000 jours');
  t.is(locale.plural('noun', 3), 'Pages');
  t.is(locale.plural('total', 1, { total: 4 }), '1 point sur 4');
  t.is(locale.plural('counted', 2, { n: 'deux' }), 'deux jours');
  const english = createLocale('en', TREE);
  t.is(english.plural('counted', 0), '0 jours');
  t.is(english.plural('counted', 1.5), '1.5 jours');
});

test('a missing key names key and language', (t) => {
  t.throws(() => locale.t('group.nothing'), {
    message: 'Missing key "group.nothing" in the locale "fr"',
  });
  t.throws(() => locale.t('constructor'), { message: /Missing key/ });
  t.throws(() => locale.plural('toString', 1), { message: /Missing key/ });
  t.throws(() => locale.list(''), { message: /Missing key/ });
});

test('a missing value names the placeholder, the key and the language', (t) => {
  t.throws(() => locale.t('filled', { who: 'CTO' }), {
    message: 'Missing value {date} of "filled" in "fr"',
  });
  t.throws(() => locale.plural('total', 2), { message: /\{total\}/ });
});

test('a key of another kind is refused', (t) => {
  t.throws(() => locale.t('counted'), { message: /"counted".*expected a text/ });
  t.throws(() => locale.t('words'), { message: /expected a text/ });
  t.throws(() => locale.plural('plain', 1), { message: /expected a counted text/ });
  t.throws(() => locale.list('plain'), { message: /expected a list/ });
  t.throws(() => locale.t('group'), { message: /Missing key "group"/ });
});

test('tells which keys there are', (t) => {
  t.true(locale.has('plain'));
  t.true(locale.has('counted'));
  t.true(locale.has('words'));
  t.false(locale.has('group'));
  t.false(locale.has('constructor'));
});

test('a tree with anything but texts, lists and maps is refused', (t) => {
  t.throws(() => createLocale('fr', { a: { b: 3 } }), { message: /"a\.b" in the locale "fr"/ });
  t.throws(() => createLocale('fr', { a: null }), { message: /"a"/ });
  t.throws(() => createLocale('fr', { a: ['b', 3] }), { message: /"a"/ });
  t.throws(() => createLocale('fr', undefined), { message: /expected/ });
});

test('both languages have the same keys with the same placeholders', async (t) => {
  t.deepEqual(outline(await readTree('fr')), outline(await readTree('en')));
});

for (const lang of ['fr', 'en']) {
  test(`every text of ${lang} is there, with typographic apostrophes and ordinary spaces`, async (t) => {
    const tree = await readTree(lang);
    t.notThrows(() => createLocale(lang, tree));
    for (const [key, text] of texts(tree)) {
      // A spreadsheet's number format is no text: nothing sets its spaces afterwards.
      if (key.startsWith('.deck.formats.')) continue;
      t.notRegex(text, /^\s*$|['\u00A0\u202F]|\.\.\./, key);
    }
  });
}
