/** What an incident's page says in figures: durations, impact, versions, and what must stand beside them. */
import test from 'ava';

import { ENGAGEMENT } from '../../src/rules/shared/example-engagement.ts';
import { messagesOf, saidOf, type Files } from '../helpers/base-engagement.ts';

const FILE = 'incidents/INC-01-outage.md';

/** An outage of 5 h 57, detected after 3 h 57, taken after 6 min, over after 7 h 20. */
const TIMELINE = [
  'impact 02:55',
  'detected 06:52',
  'acknowledged 06:58',
  'mitigated 08:52',
  'resolved 10:15',
]
  .map((event) => {
    const [phase = '', time = ''] = event.split(' ');
    return `  - { at: "2020-03-19T${time}Z", phase: ${phase}, text: X, evidence: "https://x.example" }\n`;
  })
  .join('');

/** An incident with that timeline and some keys. */
function incident(body: string, keys = 'title: X\n', lang = 'en'): Files {
  return {
    'engagement.yaml': ENGAGEMENT.replace('[en]', `[${lang}]`),
    [FILE]: `---\n${keys}timezone: Europe/Paris\ndetectionGap: X\ntimeline:\n${TIMELINE}---\n\n${body}\n`,
  };
}

/** A sentence, the words that contradict the timeline, and the figure that they should be. */
const SENTENCES: readonly (readonly [string, string?, string?])[] = [
  ['The outage lasted 6 hours.', '6 hours', '5 h 57 min'],
  ['The outage lasted **6 hours**.', '6 hours', '5 h 57 min'],
  ['The outage lasted 5 hours and 57 minutes.'],
  ['The outage lasted about six hours.'],
  ['The outage lasted about four hours.', 'four hours', '5 h 57 min'],
  ['An outage of nearly six hours.'],
  ['An outage of more than six hours.', 'six hours', '5 h 57 min'],
  ['A six-hour outage.', 'six-hour', '5 h 57 min'],
  ['We had 357 minutes of downtime.'],
  ['We had 340 minutes of downtime.', '340 minutes', '5 h 57 min'],
  ['The site was down for two days.', 'two days', '5 h 57 min'],
  ['It was detected after 3 hours 57 minutes.'],
  ['It was detected after 4 hours.', '4 hours', '3 h 57 min'],
  ['It was detected after about four hours.'],
  ['It took about three hours to detect.', 'three hours', '3 h 57 min'],
  ['It went unnoticed for half an hour.', 'half an hour', '3 h 57 min'],
  ['It was acknowledged within 10 minutes.', '10 minutes', '6 min'],
  ['Service was restored in 2 hours, and resolved in 7 h 20 min.'],
  ['Service was restored in 3 hours.', '3 hours', '5 h 57 min'],
  ['Restored two minutes after detection; waiting would have cost four days.'],
  ['Every 47 to 97 minutes, five certificates in seven days, 50 % for one hour.'],
  ['The outage lasted 5 to 6 hours.'],
  ['“The outage lasted 6 hours”, said the first message; `outage of 6 hours`.'],
  ['La panne a duré 6 heures.', '6 heures', '5 h 57 min'],
  ['La panne a duré 5 h 57.'],
  ['La panne a duré 5 h 57.'.replaceAll(' h ', '\u202Fh\u202F')],
  ['La panne a duré près de six heures.'],
  ['Une panne totale de 3 h 57.', '3 h 57', '5 h 57 min'],
  ['Une panne de 3 h 55 à 9 h 52.'],
  ['Six heures de panne.', 'Six heures', '5 h 57 min'],
  ['Environ six heures de panne.'],
  [
    'Le site est resté indisponible pendant une heure et demie.',
    'une heure et demie',
    '5 h 57 min',
  ],
  ['Panne détectée au bout de 3 h 57, prise en charge en 6 min, rétablie en 5 h 57.'],
  ['Panne détectée après 4 heures.', '4 heures', '3 h 57 min'],
  ['Panne détectée en moins de 4 heures.'],
  ['Elle est passée inaperçue pendant 2 j.', '2 j', '3 h 57 min'],
  ['Il a fallu 5 h 57 pour rétablir le service.'],
  ['Un fil ouvert douze minutes après la détection ; retour dix-sept minutes plus tard.'],
  ['La panne du 19 mars est expliquée, et trois jours de travail empêchent son retour.'],
];

for (const [text, words, computed] of SENTENCES) {
  test(`incident/duration: ${text.replaceAll('\u202F', '_')}`, async (t) => {
    const messages = await messagesOf(incident(text));
    if (words === undefined) t.deepEqual(messages, []);
    else {
      t.is(messages.length, 1);
      t.true(
        messages[0]?.startsWith(
          `Unexpected “${words}”, expected ${computed ?? ''}, computed from 2020-03-19T0`,
        ),
      );
    }
  });
}

test('incident/duration: in the title, in a figure of the impact, in a text; both instants are said', async (t) => {
  const figure = (what: string, value: string, confidence: string): string =>
    `  - { what: ${what}, value: ${value}, source: X, confidence: ${confidence} }\n`;
  const keys = `title: Outage of 6 hours\nimpact:\n${figure('Length of the outage', '357, unit: minutes', 'measured')}${figure('Length of the outage', '"6 h"', 'measured')}${figure('Length of the outage', '"6 h"', 'estimated')}${figure('Messages in the outage', '6, unit: h', 'measured')}causes:\n  trigger: An outage of 2 hours\n`;
  const files = incident('X', keys);
  t.deepEqual(await saidOf(files), [
    `${FILE}:2:18 incident/duration`,
    `${FILE}:5:43 incident/duration`,
    `${FILE}:7:44 incident/duration`,
    `${FILE}:9:25 incident/duration`,
  ]);
  t.is(
    (await messagesOf(files))[0],
    'Unexpected “6 hours”, expected 5 h 57 min, computed from 2020-03-19T02:55Z to 2020-03-19T08:52Z',
  );
});

test('incident/duration: a figure that cannot be computed contradicts nothing', async (t) => {
  const body = 'The outage lasted 6 hours, detected after 5 hours.';
  const keys = 'title: X\ntimezone: UTC\n';
  t.deepEqual(await saidOf({ [FILE]: `---\n${keys}---\n\n${body}\n` }), []);
});

test('incident/detection-gap: asked after more than five minutes, and not where a phase lacks', async (t) => {
  const events = (...times: readonly string[]): string =>
    times
      .map((event) => {
        const [phase = '', time = ''] = event.split(' ');
        return `  - { at: "2026-03-19T${time}Z", phase: ${phase}, text: X, evidence: "https://x.example" }\n`;
      })
      .join('');
  const file = (timeline: string, keys = ''): Files => ({
    [FILE]: `---\ntimezone: UTC\ntimeline:\n${timeline}${keys}---\n\n# X\n`,
  });
  t.deepEqual(await saidOf(file(events('impact 02:00', 'detected 02:05'))), []);
  t.deepEqual(await messagesOf(file(events('impact 02:00', 'after 02:02', 'detected 02:06'))), [
    'Unexpected detection after 6 min without a reason, expected `detectionGap` to say why',
  ]);
  t.deepEqual(
    await saidOf(file(events('impact 02:00', 'detected 05:00'), 'detectionGap: X\n')),
    [],
  );
  t.deepEqual(await saidOf(file(events('impact 02:00', 'mitigated 05:00'))), []);
  t.deepEqual(await saidOf(file(events('detected 02:00', 'impact 05:00'))), []);
});

test('incident/factors: one factor is enough, and a trigger alone asks for none', async (t) => {
  const causes = (keys: string): Files => ({
    [FILE]: `---\ntimezone: UTC\ncauses:\n${keys}---\n\n# X\n`,
  });
  t.deepEqual(await saidOf(causes('  root: X\n  factors: []\n')), [`${FILE}:4:9 incident/factors`]);
  t.deepEqual(await saidOf(causes('  root: X\n  factors: [{ text: X, role: prevent }]\n')), []);
  t.deepEqual(await saidOf(causes('  trigger: X\n')), []);
});

test('incident/impact: unit, source and confidence with a value, `unknown` without one', async (t) => {
  const figures = [
    'value: 0, unit: records, source: X, confidence: measured',
    'value: "£190", source: X, confidence: estimated',
    'confidence: unknown',
    'value: 12',
    'value: "£190", source: X',
    'source: X, confidence: measured',
  ].map((keys) => `  - { what: W, ${keys} }\n`);
  const files = { [FILE]: `---\ntimezone: UTC\nimpact:\n${figures.join('')}---\n\n# X\n` };
  t.deepEqual(
    await saidOf(files),
    [7, 8, 9].map((line) => `${FILE}:${line}:${line === 9 ? 13 : 23} incident/impact`),
  );
  t.deepEqual(await messagesOf(files), [
    'Unexpected figure "12" alone, expected `unit`, `source` and `confidence` beside it',
    'Unexpected figure "£190" alone, expected `confidence` beside it',
    'Missing value, expected one, or `confidence: unknown`',
  ]);
});

test('incident/upstream: not affected, not comparable, not written', async (t) => {
  const file = (component: string, upstream: string): Files => ({
    [FILE]: `---\ntimezone: UTC\n${component}upstream: { project: a/b, ${upstream} }\n---\n\n# X\n`,
  });
  const ran = (version: string): string => `component: { name: B, version: "${version}" }\n`;
  const range = 'introduced: 2.1.7, fixed: 2.1.8';
  t.deepEqual(await messagesOf(file(ran('2.1.7'), range)), []);
  t.deepEqual(await messagesOf(file(ran('2.1.7'), 'introduced: 2.1.7')), []);
  t.deepEqual(await messagesOf(file(ran('2.1.8'), range)), [
    'Unexpected version 2.1.8, expected one that the defect affects: from 2.1.7 on and before 2.1.8',
  ]);
  t.deepEqual(await messagesOf(file(ran('latest'), range)), [
    'Unexpected component.version latest, expected one that can be put in order, as 2.1.7',
  ]);
  t.deepEqual(await messagesOf(file(ran('2.1.7'), 'introduced: 2.1.8, fixed: 2.1.7')), [
    'Unexpected upstream.fixed 2.1.7, expected one after 2.1.8',
  ]);
  t.deepEqual(await messagesOf(file('', range)), [
    'Missing component.version, expected it, to tell whether the version that ran is affected',
  ]);
  t.deepEqual(await saidOf(file(ran('2.1.7'), 'fixed: 2.1.8')), [`${FILE}:4:11 incident/upstream`]);
});
