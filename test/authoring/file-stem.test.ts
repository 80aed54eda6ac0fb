import test from 'ava';
import fc from 'fast-check';

import { fileStem } from '../../src/authoring/file-stem.ts';

test('words become a stem without accents', (t) => {
  t.is(fileStem('Cloisonner l’œuvre & les flux'), 'cloisonner-l-oeuvre-les-flux');
  t.is(fileStem('監査'), '');
});

test('a long title is cut after a whole word', (t) => {
  t.is(
    fileStem('Sauvegarder la base automatiquement vers un bucket verrouillé et testé'),
    'sauvegarder-la-base-automatiquement-vers-un-bucket',
  );
  t.is(fileStem('a'.repeat(80)).length, 50);
});

test('any words make a stem that is a name of a file, its own stem', (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (words) => {
      const stem = fileStem(words);
      t.regex(stem, /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      t.true(stem.length <= 50);
      t.is(fileStem(stem), stem);
    }),
  );
});
