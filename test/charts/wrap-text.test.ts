import fc from 'fast-check';
import test from 'ava';

import { guessWidth } from '../../src/charts/svg.ts';
import { wrapText } from '../../src/charts/wrap-text.ts';

const squeeze = (text: string): string => text.replace(/[ \t\n\r]+/g, '');

test('no letter is lost, and no line is guessed wider than its room', (t) => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 120 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 40, max: 400 }), (text, width) => {
      const lines = wrapText(text, width, 14);
      t.is(squeeze(lines.join('')), squeeze(text));
      t.true(lines.length > 0);
      for (const line of lines) t.true(guessWidth(line, 14) <= width, line);
    }),
  );
});

test('lines break at spaces, never at a no-break space', (t) => {
  t.deepEqual(wrapText('aaaa bb\u00A0cc', guessWidth('aaaa bb', 14), 14), ['aaaa', 'bb\u00A0cc']);
});

test('a word wider than the line is cut between letters, an accent stays on its own', (t) => {
  const lines = wrapText('e\u0301'.repeat(9), guessWidth('eee', 14) + 1, 14);
  t.deepEqual(lines, ['e\u0301'.repeat(3), 'e\u0301'.repeat(3), 'e\u0301'.repeat(3)]);
});

test('a guess grows with the words, and wide letters are wider', (t) => {
  t.true(guessWidth('WWW', 10) > guessWidth('www', 10) - 1);
  t.true(guessWidth('MMM', 10) > guessWidth('iii', 10) * 2);
  t.true(guessWidth('日本', 10) >= 20);
  t.is(guessWidth('', 10), 0);
});
