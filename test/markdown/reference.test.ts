import test from 'ava';
import fc from 'fast-check';

import { splitAtIds, type KnownIds } from '../../src/markdown/reference.ts';

const IDS: KnownIds = {
  byName: new Map([
    ['SEC-01', { kind: 'finding', id: 'SEC-01' }],
    ['SEC-10', { kind: 'finding', id: 'SEC-10' }],
    ['SEC-100', { kind: 'finding', id: 'SEC-100' }],
    ['SEC-1', { kind: 'finding', id: 'SEC-01' }],
    ['old name', { kind: 'finding', id: 'SEC-10' }],
    ['a.b+c', { kind: 'finding', id: 'SEC-10' }],
    ['INC-01', { kind: 'incident', id: 'INC-01' }],
  ]),
  codes: ['SEC', 'INC'],
};

/** The ids of a text: those that exist, and in brackets those that do not. */
function idsOf(text: string): string[] {
  return splitAtIds(text, IDS).flatMap((piece) =>
    'name' in piece
      ? [piece.reference ? `${piece.name}>${piece.reference.id}` : `(${piece.name})`]
      : [],
  );
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['SEC-01', ['SEC-01>SEC-01']],
  ['see SEC-01, INC-01.', ['SEC-01>SEC-01', 'INC-01>INC-01']],
  ['SEC-1 is an alias', ['SEC-1>SEC-01']],
  ['SEC-100 is not SEC-10', ['SEC-100>SEC-100', 'SEC-10>SEC-10']],
  ['(SEC-01) “SEC-01” SEC-01’s SEC-01…', Array<string>(4).fill('SEC-01>SEC-01')],
  ['SEC-01/SEC-10', ['SEC-01>SEC-01', 'SEC-10>SEC-10']],
  ['l’INC-01', ['INC-01>INC-01']],
  ['an old name here', ['old name>SEC-10']],
  ['a.b+c and axb+c', ['a.b+c>SEC-10']],
  ['SEC-99 and INC-7', ['(SEC-99)', '(INC-7)']],
  ['xSEC-01 SEC-01x éSEC-01 SEC-01é _SEC-01 SEC-01_ 1SEC-01', []],
  ['SEC-01-network security/SEC-01-a #SEC-01 @SEC-01 -SEC-01 ./SEC-01', []],
  ['UTF-8 SHA-256 CVE-2026-1 RFC-9110 sec-01 SEC01 SEC- -01', []],
  ['SEC-999999999', ['(SEC-999999999)']],
  ['', []],
];

for (const [text, expected] of CASES) {
  test(`ids of “${text}”`, (t) => {
    t.deepEqual(idsOf(text), expected);
  });
}

test('nothing is an id where there are none', (t) => {
  t.deepEqual(splitAtIds('SEC-01', { byName: new Map(), codes: [] }), [{ text: 'SEC-01' }]);
});

test('an id that was left empty is found nowhere', (t) => {
  const byName = new Map([['', { kind: 'finding', id: '' } as const]]);
  t.deepEqual(splitAtIds('see it', { byName, codes: [] }), [{ text: 'see it' }]);
  t.deepEqual(splitAtIds('SEC-01', { byName, codes: ['SEC'] }), [{ name: 'SEC-01', offset: 0 }]);
});

test('an id knows where it stands', (t) => {
  t.like(splitAtIds('see SEC-01', IDS)[1], { name: 'SEC-01', offset: 4 });
});

test('property: the pieces put together are the text', (t) => {
  const pieces = fc.constantFrom(
    'SEC-01',
    'SEC-',
    '01',
    'INC-7',
    ' ',
    '-',
    '/',
    'a',
    'é',
    '(',
    ')',
    '\n',
    '😀',
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, (value) => {
      const joined = splitAtIds(value, IDS).map((piece) =>
        'text' in piece ? piece.text : piece.name,
      );
      t.is(joined.join(''), value);
      t.true(joined.every((piece) => piece !== '') || value === '');
    }),
  );
});
