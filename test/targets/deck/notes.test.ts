/** Speaker notes: how evidence is cut, labels kept, and the bounds of 60 to 120 words held. */
import fc from 'fast-check';
import test from 'ava';

import { fitNotes, LEAST_WORDS, MOST_WORDS } from '../../../src/targets/deck/notes/fit-notes.ts';
import { countMost, countTokens } from '../../../src/targets/deck/notes/count-words.ts';
import { textOf } from '../../../src/targets/deck/slide-spec.ts';
import type { SlideSpec } from '../../../src/targets/deck/slide-spec.ts';
import { readLocales } from '../../../src/templates/read-locales.ts';
import { readBuiltInTemplates } from '../../../src/templates/read-templates.ts';
import { paragraph, run, slide, text } from './make-deck.ts';

const LOCALES = readLocales([await readBuiltInTemplates()]);
const KINDS =
  'title questions essentials scope strengths happened why prevents maturity category ticket quickWins roadmap budget decisions next discussion annexes more answers tickets matrix grid timeline scale faq glossary'.split(
    ' ',
  );

for (const [lang, locale] of LOCALES) {
  test(`our own words alone are enough, and leave room for evidence, in ${lang}`, (t) => {
    for (const kind of KINDS) {
      const word = (name: string): string =>
        locale.t(`deck.notes.${kind}.${name}`, { id: 'A-1', category: 'B' });
      const kept = [locale.t('deck.say'), word('say'), locale.t('deck.likely'), word('ask')];
      t.true(countMost(kept.join(' ')) <= 95, kind);
      t.true(countTokens([...kept, word('more')].join(' ')) >= LEAST_WORDS, kind);
      t.true(countMost([...kept, word('more')].join(' ')) <= MOST_WORDS, kind);
    }
  });
}

const words = (count: number): string => Array.from({ length: count }, () => 'mot').join(' ');
const noted = (...notes: SlideSpec['notes']): SlideSpec => ({
  ...slide('content', 'Un titre', { body: [text(paragraph('Le service a été interrompu.'))] }),
  notes,
});
const said = (spec: SlideSpec): string[] => fitNotes(spec).notes.map(({ runs }) => textOf(runs));
const label = paragraph('', { role: 'number', runs: [run('Preuves :', { bold: true })] });

test('evidence is cut at sentences, and labelled once', (t) => {
  const lead = paragraph(`${words(60)}.`, { role: 'lead' });
  const evidence = [
    paragraph('Le service a été interrompu. Le fichier manquait.'),
    paragraph(`Une ligne. Puis ${words(90)}.`),
  ];
  t.deepEqual(said(noted(lead, label, ...evidence)), [
    `${words(60)}.`,
    'Preuves : Le fichier manquait.',
    'Une ligne.',
  ]);
});

test('a label without evidence, a question without an answer and an announcement go', (t) => {
  const lead = paragraph(`${words(100)}.`, { role: 'lead' });
  const question = paragraph(`Pourquoi ? ${words(40)}.`, { role: 'heading' });
  const announcement = paragraph(`Voici la liste : ${words(40)}`);
  t.deepEqual(said(noted(lead, label, question)), [`${words(100)}.`]);
  t.deepEqual(said(noted(lead, label, announcement)), [`${words(100)}.`]);
});

test('what is too short is filled, what is not is left alone', (t) => {
  const spare = paragraph(`${words(30)}.`, { role: 'small' });
  t.is(said(noted(paragraph(`${words(40)}.`, { role: 'lead' }), spare)).length, 2);
  t.is(said(noted(paragraph(`${words(70)}.`, { role: 'lead' }), spare)).length, 1);
});

test('whatever the evidence, notes keep their bounds', (t) => {
  const evidence = fc.array(
    fc.record({
      role: fc.constantFrom('body' as const, 'heading' as const),
      content: fc.array(fc.lorem({ maxCount: 12 }), { minLength: 1, maxLength: 6 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(evidence, (pieces) => {
      const spec = noted(
        paragraph(`${words(45)}.`, { role: 'lead' }),
        label,
        ...pieces.map(({ role, content }) =>
          paragraph(content.map((one) => `L’${one}.`).join(' '), { role }),
        ),
        paragraph(`${words(25)}.`, { role: 'small' }),
      );
      const all = said(spec).join(' ');
      return countTokens(all) >= LEAST_WORDS && countMost(all) <= MOST_WORDS;
    }),
  );
  t.pass();
});
