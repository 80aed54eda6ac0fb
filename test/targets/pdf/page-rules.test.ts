import test from 'ava';
import fc from 'fast-check';
import { cssString, pageName, pageRules } from '../../../src/targets/pdf/page-rules.ts';

/** Reads a CSS string as a browser would; fails when it ends early or is not one. */
function readCss(css: string): string {
  const inside = /^"((?:[^"\\\n]|\\[0-9a-f]{1,6} )*)"$/.exec(css)?.[1];
  if (inside === undefined) throw new Error(`not one string: ${css}`);
  return inside.replace(/\\([0-9a-f]{1,6}) /g, (_, code: string) =>
    String.fromCodePoint(parseInt(code, 16)),
  );
}

test('any words come back from a CSS string, and cannot leave it', (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const css = cssString(words);
      t.is(readCss(css), words);
      t.notRegex(css.slice(1, -1), /["<>{}\n]/);
    }),
  );
});

test('any id makes a name that CSS knows, its own', (t) => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, two) => {
      t.regex(pageName(one), /^run-[\w-]*$/);
      t.is(pageName(one) === pageName(two), one === two);
    }),
  );
});

test('a rule a section', (t) => {
  t.is(
    pageRules(
      [
        { name: 'run-a', head: 'Sécurité' },
        { name: 'run-b', head: 'a"b' },
      ],
      'top-left',
    ),
    '@page run-a { @top-left { content: "Sécurité"; } }\n@page run-b { @top-left { content: "a\\22 b"; } }',
  );
});
