/** What an incident's page may not say: blame, people as causes, another clock than its own. */
import test from 'ava';

import { ENGAGEMENT } from '../../src/rules/shared/example-engagement.ts';
import { messagesOf, saidOf, type Files } from '../helpers/base-engagement.ts';

const FILE = 'incidents/INC-01-outage.md';

/** An incident in one language, with some keys and a body from line 6 on, or later. */
function incident(lang: 'en' | 'fr', body: string, keys = ''): Files {
  return {
    'engagement.yaml': ENGAGEMENT.replace('[en]', `[${lang}]`),
    [FILE]: `---\ntitle: X\ntimezone: Europe/Paris\n${keys}---\n\n${body}\n`,
  };
}

/** What the blameless rule takes exception to. */
async function blamed(lang: 'en' | 'fr', text: string): Promise<string[]> {
  const messages = await messagesOf(incident(lang, text));
  return messages.map((message) => /“(.+?)”/.exec(message)?.[1] ?? message);
}

const BLAMING: readonly (readonly ['en' | 'fr', string, string])[] = [
  ['en', 'It was a human error.', 'human error'],
  ['en', 'The team should have tested it.', 'should have'],
  ['en', 'They shouldn’t have deployed on Friday.', 'shouldn’t have'],
  ['en', 'The engineer forgot the flag.', 'forgot'],
  ['en', 'Somebody failed to follow the procedure.', 'failed to follow the procedure'],
  ['en', 'People must be more careful.', 'be more careful'],
  ['en', 'Through negligence, the alert was off.', 'negligence'],
  ['fr', 'Une erreur humaine explique la panne.', 'erreur humaine'],
  ['fr', 'Il aurait dû relire.', 'aurait dû'],
  ['fr', 'Ils n’auraient jamais dû livrer.', 'n’auraient jamais dû'],
  ['fr', 'On n’aurait pas dû livrer.', 'n’aurait pas dû'],
  ['fr', 'L’équipe a simplement oublié le paramètre.', 'a simplement oublié'],
  ['fr', 'Ils ont oublié le paramètre.', 'ont oublié'],
  ['fr', 'Par négligence, l’alerte était coupée.', 'négligence'],
  ['fr', 'Elle n’a pas suivi la procédure.', 'n’a pas suivi la procédure'],
  ['fr', 'Il faut être plus vigilant.', 'être plus vigilant'],
  ['fr', 'C’est un manque de rigueur.', 'manque de rigueur'],
];

for (const [lang, text, expected] of BLAMING) {
  test(`incident/blameless: ${text}`, async (t) => {
    t.deepEqual(await blamed(lang, text), [expected]);
  });
}

const INNOCENT: readonly (readonly ['en' | 'fr', string])[] = [
  ['en', 'The pod failed to start; what should happen has been written down.'],
  ['en', '“It was human error”, the first message said; "he should have known" too.'],
  ['en', 'The log says `operator error` and `should have`.'],
  ['en', '```\nhuman error\n```'],
  ['en', '> It was human error, the operator should have known.'],
  ['en', 'See https://docs.example/human error.'.replace(' error', '-error')],
  ['en', 'Une erreur humaine.'],
  ['fr', 'Le message disait : « une erreur humaine, il aurait dû relire ».'],
  ['fr', 'Le code `a oublié` est rendu.'],
  ['fr', 'Une vérification aurait alerté plus tôt ; les oubliettes du quota sont closes.'],
];

for (const [lang, text] of INNOCENT) {
  test(`incident/blameless is silent: ${text.replaceAll('\n', ' ')}`, async (t) => {
    t.deepEqual(await blamed(lang, text), []);
  });
}

test('incident/blameless: in an alert, in bold, in a table, in the YAML, and in a translation', async (t) => {
  const files = {
    'engagement.yaml': ENGAGEMENT.replace('[en]', '[en, fr]')
      .replace('title: Cloud platform audit', 'title: { en: Audit, fr: Audit }')
      .replace('title: Security', 'title: { en: S, fr: S }')
      .replace('title: Availability', 'title: { en: A, fr: A }'),
    'security/SEC-01-network-policies.en.md': '---\ntitle: X\n---\n',
    [FILE]:
      '---\ntitle: X\ntimezone: Europe/Paris\nlessons:\n  poorly: [Somebody forgot the flag.]\n---\n\n> [!NOTE]\n> A human error.\n\nIt was a human **error**.\n\n| A |\n| - |\n| careless |\n',
    'incidents/INC-01-outage.fr.md':
      '---\ntitle: X\nlessons:\n  poorly: [Quelqu’un a oublié.]\n---\n\nUne erreur humaine.\n',
  };
  const said = (await saidOf(files)).filter((line) => line.endsWith('blameless'));
  t.deepEqual(said, [
    'incidents/INC-01-outage.fr.md:4:22 incident/blameless',
    'incidents/INC-01-outage.fr.md:7:5 incident/blameless',
    `${FILE}:5:21 incident/blameless`,
    `${FILE}:9:5 incident/blameless`,
    `${FILE}:11:1 incident/blameless`,
    `${FILE}:15:3 incident/blameless`,
  ]);
});

const CAUSES: readonly (readonly ['en' | 'fr', string, string | undefined])[] = [
  ['en', 'An engineer deleted the wrong node.', 'An engineer'],
  ['en', 'The node was deleted by the on-call engineer.', 'by the on-call engineer'],
  ['en', 'The wrong node, because of a new trainee.', 'because of a new trainee'],
  ['en', 'Mrs Martin deleted the node.', 'Mrs Martin'],
  ['en', 'Alex Doe deleted the node.', 'Alex Doe'],
  ['en', 'The console deletes a node without asking.', undefined],
  ['en', 'No engineer is on call at night.', undefined],
  ['en', 'Engineer console access is open to all.', undefined],
  ['en', 'Someone’s “by an engineer” in quotation marks.', 'Someone'],
  ['en', 'A note said “deleted by an engineer”.', undefined],
  ['fr', 'Un ingénieur a supprimé le mauvais nœud.', 'Un ingénieur'],
  ['fr', 'Le nœud a été supprimé par un stagiaire.', 'par un stagiaire'],
  [
    'fr',
    'Le nœud est parti à cause d’un nouvel administrateur.',
    'à cause d’un nouvel administrateur',
  ],
  ['fr', 'Suppression lancée par Mme Martin.', 'Mme Martin'],
  ['fr', 'La console supprime sans confirmation.', undefined],
  ['fr', 'La panne est vue par les ingénieurs le matin.', undefined],
  ['fr', 'L’équipe n’a pas d’ingénieur d’astreinte.', undefined],
];

for (const [lang, text, expected] of CAUSES) {
  test(`incident/person: ${text}`, async (t) => {
    const files = incident(lang, 'X', `causes:\n  trigger: ${JSON.stringify(text)}\n`);
    const engagement = `${String(files['engagement.yaml'])}team: [{ role: X, side: auditor, name: Alex Doe }]\n`;
    t.deepEqual(
      await messagesOf({ ...files, 'engagement.yaml': engagement }),
      expected === undefined
        ? []
        : [`Unexpected “${expected}” as a cause, expected what let it happen`],
    );
  });
}

test('incident/person: only among causes, whys and factors included', async (t) => {
  const files = incident(
    'en',
    'An engineer took the incident.',
    'lessons:\n  well: [An engineer saw it.]\ncauses:\n  whys: [An operator typed it.]\n  factors: [{ text: An operator was alone, role: respond }]\n',
  );
  t.deepEqual(await saidOf(files), [
    `${FILE}:7:10 incident/person`,
    `${FILE}:8:21 incident/person`,
  ]);
});

const TIMELINE =
  'timeline:\n  - { at: "2026-03-19T02:55Z", phase: impact, text: X, evidence: "https://x.example" }\n  - { at: "2026-03-19T05:52+01:00", phase: mitigated, text: X, evidence: "https://x.example" }\n';

const CLOCKS: readonly (readonly ['en' | 'fr', string, string[]])[] = [
  ['en', 'Nobody could connect from 02:55 on.', ['“02:55”, expected 03:55']],
  ['en', 'From 3:55 to 05:52.', []],
  ['en', 'From 02:55 to 04:52.', ['“02:55”, expected 03:55', '“04:52”, expected 05:52']],
  ['en', 'Nobody could connect from 02:55 UTC on.', []],
  ['en', 'Nobody could connect from 02:55Z on; 04:52 saw the end.', []],
  ['en', 'The log says `02:55`.', []],
  ['en', 'A ratio of 12:55, and 02:55:10.', []],
  ['fr', 'Plus personne à partir de 2 h 55.', ['“2 h 55”, expected 03:55']],
  ['fr', 'Plus personne de 3 h 55 à 5 h 52.', []],
  ['fr', 'Il a fallu 2 h 55.', []],
  ['fr', 'Plus personne à 2 h 55, heure de Londres.', []],
];

for (const [lang, text, expected] of CLOCKS) {
  test(`incident/clock: ${text}`, async (t) => {
    const messages = await messagesOf(incident(lang, text, TIMELINE));
    t.deepEqual(
      messages,
      expected.map((one) => `Unexpected time ${one} as in Europe/Paris, or the name of its clock`),
    );
  });
}
