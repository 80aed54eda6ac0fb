import { inflateSync } from 'node:zlib';
import test from 'ava';
import fc from 'fast-check';
import { dictOf } from '../../../src/targets/pdf/objects/access.ts';
import { parseFile, PdfSyntaxError } from '../../../src/targets/pdf/objects/parse-file.ts';
import { Operator, Reader } from '../../../src/targets/pdf/objects/reader.ts';
import { pdfString, readString } from '../../../src/targets/pdf/objects/strings.ts';
import type { PdfFile, PdfValue } from '../../../src/targets/pdf/objects/values.ts';
import { deflate, serialise, writeFile } from '../../../src/targets/pdf/objects/write-file.ts';

const name = fc.string({
  unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)),
});

const value = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -99_999, max: 99_999 }),
    fc.integer({ min: -999_999, max: 999_999 }).map((n) => n / 1000),
    name,
    fc.string().map(pdfString),
    fc.array(tie('value')),
    fc.array(fc.tuple(name, tie('value'))).map((entries) => new Map(entries)),
  ),
})).value;

test('a number of contents is the very one that its text means', (t) => {
  const figures = fc.stringMatching(/^-?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})$/);
  fc.assert(
    fc.property(
      fc.oneof(
        figures,
        fc.double({ noNaN: true, min: -1e18, max: 1e18 }).map((n) => n.toFixed(6)),
      ),
      (text) => {
        const reader = new Reader(Buffer.from(`${text} Td`), { references: false });
        t.is(reader.next(), Number(text));
        t.true(reader.next() instanceof Operator);
      },
    ),
  );
  for (const word of ['1.2.3', '--1', '+', '.', '-', '1a']) {
    t.true(new Reader(Buffer.from(word), { references: false }).next() instanceof Operator, word);
  }
});

test('any value reads as it was written', (t) => {
  fc.assert(
    fc.property(value, (written) => {
      const bytes = Buffer.from(serialise(written, new Map()), 'latin1');
      t.deepEqual(new Reader(bytes, { references: true }).next(), written);
    }),
  );
});

test('any text reads as it was written', (t) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      t.is(readString(pdfString(text)), text);
    }),
  );
});

test('strings of other writers are read', (t) => {
  t.is(
    readString({
      written: String.raw`(a\(b\)\\ \101\n\
c)`,
    }),
    'a(b)\\ A\nc',
  );
  t.is(readString({ written: '<feff 00e9 0041>' }), 'éA');
  t.is(readString({ written: '<41 4>' }), 'A@');
  t.is(readString('Name'), undefined);
});

test('a reference is one value outside of contents, and three things inside', (t) => {
  const read = (references: boolean) => new Reader(Buffer.from('12 0 R'), { references }).next();
  t.deepEqual(read(true), { ref: 12 });
  t.is(read(false), 12);
});

test('what is no value is an operator, and nothing makes the reader stand still', (t) => {
  const reader = new Reader(Buffer.from('1 0 0 rg % note\n) } Tj'), { references: false });
  const words: unknown[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) words.push(token);
  t.deepEqual(
    words.map((word) => (word instanceof Operator ? word.word : word)),
    [1, 0, 0, 'rg', ')', '}', 'Tj'],
  );
});

function fileOf(numbers: readonly [number, number, number]): PdfFile {
  const [root, pages, stream] = numbers;
  const objects = new Map<number, PdfValue>([
    [99, 'unreachable'],
    [
      root,
      new Map<string, PdfValue>([
        ['Type', 'Catalog'],
        ['Pages', { ref: pages }],
        ['Lost', { ref: 50 }],
      ]),
    ],
    [
      pages,
      new Map<string, PdfValue>([
        ['Kids', []],
        ['Data', { ref: stream }],
      ]),
    ],
    [
      stream,
      {
        dict: new Map<string, PdfValue>([['Filter', 'FlateDecode']]),
        data: deflate(Buffer.from('endstream endobj')),
      },
    ],
  ]);
  return { objects, trailer: new Map([['Root', { ref: root }]]), free: 100 };
}

test('a file reads as it was written, without what nothing leads to', (t) => {
  const file = parseFile(writeFile(fileOf([7, 3, 5])));
  const root = dictOf(file, file.trailer.get('Root'));
  t.is(root?.get('Type'), 'Catalog');
  t.is(root?.get('Lost'), null);
  t.deepEqual(
    [...file.objects.keys()].sort((one, other) => one - other),
    [1, 2, 3],
  );
  t.true(file.trailer.has('ID'));
});

test('the numbers of the objects do not change the bytes', (t) => {
  t.deepEqual(writeFile(fileOf([7, 3, 5])), writeFile(fileOf([1, 2, 3])));
});

test('what is packed can be unpacked by others', (t) => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      t.deepEqual(new Uint8Array(inflateSync(deflate(bytes))), bytes);
    }),
  );
});

test('what is no PDF says so', (t) => {
  t.throws(() => parseFile(Buffer.from('<html>')), { instanceOf: PdfSyntaxError });
});
