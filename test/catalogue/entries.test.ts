/** What constat's own catalogue holds: whole in both languages, sound, and as each language is written. */
import test from 'ava';

import type { CatalogueEntry } from '../../src/catalogue/catalogue.ts';
import { BUILT_IN_CATALOGUE } from '../../src/catalogue/load-catalogue.ts';
import { readBuiltIn } from '../../src/catalogue/read-catalogue.ts';
import { parseEffort } from '../../src/schema/effort.ts';
import { readFiles } from '../../src/source/read-files.ts';
import { builtInCatalogue } from '../helpers/catalogue.ts';

const { entries, benchmarks } = await builtInCatalogue();
const ALL = [...entries.values()];
const WRITTEN = readBuiltIn((await readFiles(BUILT_IN_CATALOGUE)).files);

const PREFIXES: Readonly<Record<string, { prefix: string; count: number }>> = {
  security: { prefix: 'sec-', count: 24 },
  availability: { prefix: 'avail-', count: 14 },
  deployment: { prefix: 'deploy-', count: 11 },
  monitoring: { prefix: 'mon-', count: 10 },
  training: { prefix: 'train-', count: 10 },
};

/** The most characters that a text of each kind has. */
const LONGEST = { title: 90, level: 130, recommendation: 160, how: 280, impact: 140, verify: 160 };

interface Said {
  readonly where: string;
  readonly kind: keyof typeof LONGEST;
  readonly fr: string;
  readonly en: string;
}

/** Every text of an entry, in both languages; empty where one is missing. */
function textsOf(entry: CatalogueEntry): Said[] {
  const say = (kind: Said['kind'], text: CatalogueEntry['title'], index = ''): Said => {
    const map: Record<string, string> = typeof text === 'string' ? {} : text;
    return { where: `${entry.id} ${kind}${index}`, kind, fr: map['fr'] ?? '', en: map['en'] ?? '' };
  };
  return [
    say('title', entry.title),
    ...entry.levels.map((level, index) => say('level', level, String(index))),
    say('recommendation', entry.recommendation),
    ...entry.how.map((step, index) => say('how', step, String(index))),
    say('impact', entry.impact),
    say('verify', entry.verify),
  ];
}
const TEXTS = ALL.flatMap(textsOf);

/** A text without its code, in which no typography applies. */
const withoutCode = (text: string): string => text.replaceAll(/`[^`]*`/g, 'x');

test('sixty-nine entries, each id once, with its category’s prefix', (t) => {
  t.is(WRITTEN.entries.length, entries.size, 'no id twice');
  for (const [category, { prefix, count }] of Object.entries(PREFIXES)) {
    const own = ALL.filter((entry) => entry.category === category);
    t.is(own.length, count, category);
    for (const { id } of own) t.true(id.startsWith(prefix), id);
  }
  t.is(ALL.filter(({ category }) => !(category in PREFIXES)).length, 0);
});

test('every text is in French and in English, and is no copy of the other', (t) => {
  t.true(TEXTS.length > 700);
  const same = TEXTS.filter(({ fr, en }) => fr === en).map(({ where }) => where);
  t.deepEqual(
    TEXTS.filter(({ fr, en }) => fr === '' || en === '').map(({ where }) => where),
    [],
  );
  // Terms of the trade, the same in French.
  t.deepEqual(same.sort(), [
    'deploy-infrastructure-as-code title',
    'mon-centralised-logging level0',
    'sec-workload-identity title',
  ]);
});

test('four levels each, none said twice', (t) => {
  for (const { id, levels } of ALL) {
    t.is(levels.length, 4, id);
    for (const lang of ['fr', 'en']) {
      const said = levels.map((level) => (level as Record<string, string>)[lang]);
      t.is(new Set(said).size, 4, `${id} ${lang}`);
    }
  }
});

test('three to six steps, an effort that is read, a scope, a cost of nothing or still to be found', (t) => {
  for (const { id, how, effort, appliesTo, cost } of ALL) {
    t.true(how.length >= 3 && how.length <= 6, id);
    t.true((parseEffort(effort)?.min ?? 0) > 0, id);
    t.true(appliesTo.scopes.length > 0, id);
    t.true(cost === 0 || cost === '?', id);
  }
});

test('references lead to declared benchmarks, each of which is cited', (t) => {
  const cited = new Set(
    WRITTEN.entries.flatMap(({ references }) =>
      references.map((one) => one.split(':', 1)[0] ?? ''),
    ),
  );
  t.deepEqual([...cited].sort(), [...benchmarks.keys()].sort());
  for (const { id, references } of ALL) {
    for (const reference of references) t.notRegex(reference, /^[a-z0-9-]+:/, id);
    t.is(new Set(references).size, references.length, id);
  }
  const { references } = entries.get('sec-network-policies') ?? {};
  t.is(references?.[0], 'CIS GKE 1.9.0 4.3.2');
  t.is(entries.get('mon-slo')?.references[0], 'Google SRE Book ch. 4 SLO');
});

test('what an entry supersedes is one', (t) => {
  for (const { supersedes = [] } of ALL) for (const id of supersedes) t.true(entries.has(id), id);
});

test('French is written as the rest of the project writes it', (t) => {
  for (const { where, fr } of TEXTS) {
    const text = withoutCode(fr);
    t.notRegex(text, /['"“”]|\.\.\.|[\u00A0\u202F]/, where);
    t.notRegex(text, /[^\s«][;:!?»](?=\s|$)|«\S/, `${where}: a space before the sign`);
    t.notRegex(text, /\d\.\d+ ?(?:%|jours?|heures?)/, where);
    t.notRegex(text, /(?<!\p{L})(?:coeur|noeuds?|oeuvre|Etat|Etape)(?!\p{L})/u, where);
  }
});

test('English is written as the rest of the project writes it', (t) => {
  for (const { where, en } of TEXTS) {
    const text = withoutCode(en);
    t.notRegex(text, /['"«»]|\.\.\.|[\u00A0\u202F]/, where);
    t.notRegex(text, / [;:!?]/, where);
    t.notRegex(text, /\b(?:organization|authorized|anonymiz|behavior|center)\w*/i, where);
  }
});

test('titles and recommendations have no full stop; other texts are sentences', (t) => {
  for (const { where, kind, fr, en } of TEXTS) {
    for (const text of [fr, en]) {
      if (kind === 'title' || kind === 'recommendation') t.notRegex(text, /\.$/, where);
      else t.regex(text, /[.?]$/, where);
      t.regex(text, /^(?:[\p{Lu}`«“]|kubectl|kube-)/u, where);
    }
  }
});

test('no text is longer than its place allows', (t) => {
  const long = TEXTS.flatMap(({ where, kind, fr, en }) =>
    [fr, en].filter((text) => text.length > LONGEST[kind]).map((text) => `${where} ${text.length}`),
  );
  t.deepEqual(long, []);
});
