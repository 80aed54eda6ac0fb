import test from 'ava';
import fc from 'fast-check';

import { plainSpaces, typography, typographyOfPieces } from '../../src/markdown/typography.ts';

/** Input and what is expected, in French. */
const FRENCH: readonly (readonly [string, string])[] = [
  // high punctuation
  [
    'Attention : trois risques ; deux majeurs !',
    'Attention\u00A0: trois risques\u202F; deux majeurs\u202F!',
  ],
  ['Pourquoi? Parce que.', 'Pourquoi\u202F? Parce que.'],
  ['Note: à relire', 'Note\u00A0: à relire'],
  ['vraiment ?!', 'vraiment\u202F?!'],
  ['déjà\u00A0: fait\u202F!', 'déjà\u00A0: fait\u202F!'],
  ['large\u00A0; fine\u2009: autre', 'large\u202F; fine\u00A0: autre'],
  ['(sic !) ; « Quoi ? »', '(sic\u202F!)\u202F; «\u00A0Quoi\u202F?\u00A0»'],
  ['Étapes:\n- une', 'Étapes\u00A0:\n- une'],
  // quotes
  ['le profil « baseline » imposé', 'le profil «\u00A0baseline\u00A0» imposé'],
  ['le profil «baseline» imposé', 'le profil «\u00A0baseline\u00A0» imposé'],
  ['le profil "baseline" imposé', 'le profil «\u00A0baseline\u00A0» imposé'],
  ['les " mots " typés', 'les «\u00A0mots\u00A0» typés'],
  ['« le profil "baseline" »', '«\u00A0le profil “baseline”\u00A0»'],
  ['dit "l\'audit "partiel" suffit"', 'dit «\u00A0l’audit “partiel” suffit\u00A0»'],
  ['un écran 19" et un "mot"', 'un écran 19" et un «\u00A0mot\u00A0»'],
  ['un "mot mal fermé', 'un "mot mal fermé'],
  ['{"a": "b"}', '{"a": "b"}'],
  // apostrophes
  ["l'infrastructure d'Arles", 'l’infrastructure d’Arles'],
  ["l'« article », l'un", 'l’«\u00A0article\u00A0», l’un'],
  ["l'option 'a' et 5' de retard", "l’option 'a' et 5' de retard"],
  // numbers and their words
  ['SLO de 99.9 % sur 30 jours', 'SLO de 99.9\u00A0% sur 30\u00A0jours'],
  ['SLO de 99,9% sur 30 jours', 'SLO de 99,9\u00A0% sur 30\u00A0jours'],
  ['2–3% et 40€/mois', '2–3\u00A0% et 40\u00A0€/mois'],
  ['3 500 médecins', '3\u202F500 médecins'],
  ['1 234 567 lignes', '1\u202F234\u202F567 lignes'],
  ['1 200 € HT', '1\u202F200\u00A0€\u00A0HT'],
  ['40 € HT/mois', '40\u00A0€\u00A0HT/mois'],
  ['12,6 M€', '12,6\u00A0M€'],
  ['900 CHF HT', '900\u00A0CHF\u00A0HT'],
  ['Priorité 1', 'Priorité\u00A01'],
  ['le 2 mars 2026', 'le 2\u00A0mars 2026'],
  ['le 1er mars 2026', 'le 1er\u00A0mars 2026'],
  ['à 21 h 40', 'à 21\u00A0h\u00A040'],
  ['voir p. 12 et n° 3', 'voir p.\u00A012 et n°\u00A03'],
  ['2 à 3 jours, 0,5 j/mois', '2 à 3\u00A0jours, 0,5\u00A0j/mois'],
  ['5,9 × le budget', '5,9\u00A0× le budget'],
  ['s. o. ou n. é.', 's.\u00A0o. ou n.\u00A0é.'],
  ["2 s'il le faut", '2 s’il le faut'],
  ['01 23 45 67 89', '01 23 45 67 89'],
  ['10.0.0.1 200 fois', '10.0.0.1 200 fois'],
  // dashes and ellipses
  ['SEC-01 – Cloisonner les flux', 'SEC-01\u00A0– Cloisonner les flux'],
  ['etc...', 'etc.'],
  ['etc… Et la suite', 'etc. Et la suite'],
  ['à suivre...', 'à suivre…'],
  ['attendre ... puis', 'attendre… puis'],
  ['Fait à …, le …', 'Fait à\u00A0…, le\u00A0…'],
  ['main...feature et ./...', 'main...feature et ./...'],
  // what no rule touches
  [
    'à 21:40, image nginx:1.25, https://exemple.fr/a?b=c',
    'à 21:40, image nginx:1.25, https://exemple.fr/a?b=c',
  ],
  ['le port :443 et le contraste 3:1', 'le port :443 et le contraste 3:1'],
  ['fe80:: , ::1 et :::internal', 'fe80:: , ::1 et :::internal'],
  [":redact[l'eau : 3 j] ; suite", ":redact[l'eau : 3 j]\u202F; suite"],
  ['`l\'eau ; "x"`: voir', '`l\'eau ; "x"`\u00A0: voir'],
  ["https://exemple.fr/l'eau?a=b; puis", "https://exemple.fr/l'eau?a=b\u202F; puis"],
  ["d'astreinte@exemple.fr et o'brien@exemple.fr", "d’astreinte@exemple.fr et o'brien@exemple.fr"],
  ['a &amp; b', 'a &amp; b'],
];

const ENGLISH: readonly (readonly [string, string])[] = [
  ['the client\'s own "data"', 'the client’s own “data”'],
  ['"the "inner" one"', '“the ‘inner’ one”'],
  ["users' data in the '90s", 'users’ data in the ’90s'],
  ["'data' and users' files", "'data' and users' files"],
  ['done : yes ; really ?!', 'done: yes; really?!'],
  ['port :443, ratio 3:1', 'port :443, ratio 3:1'],
  ['Priority 1 – now...', 'Priority\u00A01\u00A0– now…'],
  ['on 2 March 2026, 5 h 57 min', 'on 2\u00A0March 2026, 5\u00A0h\u00A057\u00A0min'],
  ['2 to 3 days, 99.9%, 3,500', '2 to 3 days, 99.9%, 3,500'],
  ['logs, etc...', 'logs, etc.'],
];

for (const [input, expected] of FRENCH) {
  test(`French: ${JSON.stringify(input)}`, (t) => {
    t.is(typography(input, 'fr'), expected);
    t.is(typography(expected, 'fr'), expected);
  });
}

for (const [input, expected] of ENGLISH) {
  test(`English: ${JSON.stringify(input)}`, (t) => {
    t.is(typography(input, 'en'), expected);
    t.is(typography(expected, 'en'), expected);
  });
}

test('a regional tag has the rules of its language, another language has none', (t) => {
  t.is(typography('Pourquoi ?', 'fr-CA'), 'Pourquoi\u202F?');
  t.is(typography('why ?', 'en-GB'), 'why?');
  t.is(typography('warum ? "so"', 'de'), 'warum ? "so"');
});

const FRAGMENTS = (
  'mot|à|le|é|l|s|x|etc|s.|o.|p.|n°|Priorité|mars|jours|1er|1|2|21|300|1 200|h|j|HT|€|%|°C|M€|×|' +
  '"|"|"|\'|’|‘|«|»|“|”|…|...|..|.|;|!|?|:|,|–|-|(|)|[|]|`|/|&amp;|:x:|' +
  'https://e.fr/a?b|a@b.fr|:redact[a : b]'
).split('|');
const fragment = fc.constantFrom(' ', ' ', ' ', ' ', '\u00A0', '\u202F', '\n', ...FRAGMENTS);
const prose = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''));
const language = fc.constantFrom('fr', 'en');
const runs = { numRuns: 3000 };

/** A text without what typography may change. */
function bones(text: string): string {
  return text.replace(/[\s"'’‘«»“”….]/g, '');
}

test('twice changes nothing more', (t) => {
  const property = fc.property(prose, language, (text, lang) => {
    const once = typography(text, lang);
    return typography(once, lang) === once;
  });
  t.notThrows(() => {
    fc.assert(property, runs);
  });
});

test('nothing but spaces, quotes, apostrophes and ellipses changes', (t) => {
  const property = fc.property(prose, language, (text, lang) => {
    return bones(typography(text, lang)) === bones(text);
  });
  t.notThrows(() => {
    fc.assert(property, runs);
  });
});

test('technical words come through whole', (t) => {
  const word = fc.constantFrom(
    "https://exemple.fr/l'eau?a=b;c:d",
    'nginx:1.25',
    '2001:db8::1',
    '21:40',
    'SEC-01',
    'gke:prod',
    ':redact[un "mot" : 3 j]',
    "o'brien@exemple.fr",
    'localhost:8080',
    '`a ; "b"`',
  );
  const property = fc.property(prose, word, prose, language, (before, kept, after, lang) => {
    // an odd backtick or bracket around would make another word of it
    const around = (text: string): string => text.replace(/[`[\]]/g, '');
    const text = `${around(before)} ${kept} ${around(after)}`;
    return typography(text, lang).includes(kept);
  });
  t.notThrows(() => {
    fc.assert(property, runs);
  });
});

test('a sentence in pieces reads as the whole sentence', (t) => {
  const property = fc.property(fc.array(prose, { maxLength: 4 }), language, (texts, lang) => {
    const pieces = texts.map((text) => ({ text }));
    const [whole] = typographyOfPieces([{ text: texts.join('') }], lang);
    return typographyOfPieces(pieces, lang).join('') === whole;
  });
  t.notThrows(() => {
    fc.assert(property, runs);
  });
});

test('a piece keeps its own mark, and spaces stay with it', (t) => {
  const texts = typographyOfPieces([{ text: '«' }, { text: 'un ' }, { text: '» : a' }], 'fr');
  t.deepEqual(texts, ['«\u00A0', 'un\u00A0', '»\u00A0: a']);
  const [code, rest] = typographyOfPieces([{ standIn: 'x' }, { text: ': oui' }], 'fr');
  t.deepEqual([code, rest], ['x', '\u00A0: oui']);
});

test('machines get ordinary spaces', (t) => {
  t.is(plainSpaces(typography('1 200 € HT : oui !', 'fr')), '1 200 € HT : oui !');
});
