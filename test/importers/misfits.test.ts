/** Files that are none of a scanner's: a word on what was expected, never a throw. */
import test from 'ava';
import fc from 'fast-check';

import { readScan } from '../../src/importers/read-scan.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';
import { FILES, fixture, importerOf } from './fixture.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const ALL = Object.entries(FILES).flatMap(([tool, names]) => names.map((name) => [tool, name]));

async function said(tool: string, bytes: Uint8Array): Promise<string> {
  const importer = IMPORTERS.find((one) => one.tool === tool);
  if (!importer) throw new Error(tool);
  const read = await readScan(importer, 'scan.json', bytes);
  return 'scan' in read ? 'read' : `${read.message} / ${read.hint ?? ''}`;
}

test('each file is read by its scanner, and another scanner’s is told from it', async (t) => {
  for (const [tool = '', name = ''] of ALL) {
    const text = fixture(name);
    for (const one of IMPORTERS) {
      const found = await said(one.tool, bytesOf(text));
      if (one.tool === tool) t.is(found, 'read', name);
      else
        t.regex(found, new RegExp(`It looks like a file of ${tool}: constat import ${tool}`), name);
    }
  }
});

for (const [name, text, expected] of [
  ['no JSON', 'hello', /expected the JSON of `kube-bench run --json`.*: it is no JSON/],
  ['a broken one', '{"Controls": [}', /: it is no JSON/],
  ['one cut short', '{"Controls": [{"tests": [', /the JSON ends too early/],
  ['nothing', ' \n', /Unexpected empty file/],
  ['another shape', '{"a": 1}', /Unexpected file scan\.json, expected .*: Controls is missing/],
  ['a part that is missing', '{"Controls": [{"id": "1"}]}', /Controls\.0\.tests is missing/],
  ['a null', 'null', /its shape is another/],
  ['a table', 'CHECK;STATUS\n1;FAIL\n', /it is no JSON/],
] as const) {
  test(`${name}: what was expected is said`, async (t) => {
    t.regex(await said('kube-bench', bytesOf(text)), expected);
  });
}

test('bytes that are no UTF-8, and CSV that is none', async (t) => {
  t.regex(
    await said('trivy', new Uint8Array([0xff, 0xfe, 0x7b, 0])),
    /no UTF-8.*Save the file again/,
  );
  t.regex(await said('prowler', bytesOf('a;b\n1;2\n')), /no column CHECK_ID, STATUS, CHECK_TITLE/);
  const header = 'CHECK_ID;STATUS;CHECK_TITLE\n';
  t.regex(await said('prowler', bytesOf(`${header}"a;FAIL;x\n`)), /it is no CSV/);
  t.regex(await said('prowler', bytesOf(`${header}a;FAIL\n`)), /it is no CSV at line 2/);
  t.is(await said('prowler', bytesOf(`\uFEFF${header}a;FAIL;x\r\n`)), 'read');
});

test('a text however deep or long is refused, not thrown at', async (t) => {
  // Each is tried by every importer, since they are asked whose it is.
  const deep = '['.repeat(50_000);
  for (const text of [deep, deep + ']'.repeat(50_000), `"${'x'.repeat(1_000_000)}"`])
    t.regex(await said('kube-bench', bytesOf(text)), /expected the JSON.*Run kube-bench again/);
});

test('whatever is put in a place, nothing is thrown', async (t) => {
  const hostile = fc.oneof(
    fc.constant(null),
    fc.constant('__proto__'),
    fc.integer(),
    fc.string(),
    fc.constant([]),
    fc.constant({ constructor: 1 }),
  );
  for (const [tool = '', name = ''] of ALL) {
    if (name.endsWith('.csv')) continue;
    const { read } = await importerOf(tool);
    const text = fixture(name).replace('scoutsuite_results =\n', '');
    fc.assert(
      fc.property(hostile, fc.nat(), (value, seed) => {
        const changed = JSON.stringify(putSomewhere(JSON.parse(text), value, seed));
        const found = read(changed);
        t.true('misfit' in found ? found.misfit.length > 0 : Array.isArray(found.failed), changed);
      }),
      { numRuns: 60 },
    );
  }
});

test('whatever a file is cut to, nothing is thrown', async (t) => {
  for (const [tool = '', name = ''] of ALL) {
    const { read } = await importerOf(tool);
    const text = fixture(name);
    fc.assert(
      fc.property(fc.nat(text.length - 3), (end) => {
        const found = read(text.slice(0, end));
        if (!name.endsWith('.csv')) t.true('misfit' in found, `${name} cut at ${end}`);
      }),
      { numRuns: 40 },
    );
  }
});

/** Puts a value in the place of one of a tree's, chosen by a number. */
function putSomewhere(tree: unknown, value: unknown, seed: number): unknown {
  if (typeof tree !== 'object' || tree === null || seed % 5 === 0) return value;
  const keys = Object.keys(tree);
  const key = keys[seed % keys.length];
  if (key === undefined) return value;
  const rest = Math.floor(seed / 5);
  const below = (tree as Record<string, unknown>)[key];
  const copy = Array.isArray(tree) ? [...(tree as unknown[])] : { ...tree };
  (copy as Record<string, unknown>)[key] = putSomewhere(below, value, rest);
  return copy;
}
