import test from 'ava';
import fc from 'fast-check';

import { NO_CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { spellReference } from '../../src/catalogue/make-catalogue.ts';
import { BUILT_IN_CATALOGUE } from '../../src/catalogue/load-catalogue.ts';
import { layLibrary, readBuiltIn } from '../../src/catalogue/read-catalogue.ts';
import { readFiles } from '../../src/source/read-files.ts';
import { libraryOf, withLibrary } from '../helpers/catalogue.ts';

const WHOLE = `- id: vpn
  category: security
  title: Access by VPN
  levels: [None, Some, Most, All]
  references: ['firm:4.2', 'https://example.com/vpn']
  recommendation: Put administration behind a VPN
  how: [Choose, Install, Close the rest]
  impact: Nobody outside reaches the consoles.
  effort: 2d
  cost: 1200 + 40/month
  appliesTo: { scopes: [gcp], kubernetes: '<1.30' }
  verify: The consoles do not answer from outside.
`;
const BENCHMARK = "- { id: firm, name: Firm’s baseline, version: '2026' }\n";

async function saidOf(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const { diagnostics } = await withLibrary(texts);
  return diagnostics.map(
    ({ file, line, column, severity, rule }) => `${file}:${line}:${column} ${severity} ${rule}`,
  );
}

test('a firm’s own entry stands first, its references spelt', async (t) => {
  const { catalogue, diagnostics } = await withLibrary({
    'benchmarks.yaml': BENCHMARK,
    'security.yaml': WHOLE,
  });
  t.deepEqual(diagnostics, []);
  t.is([...catalogue.entries.keys()][0], 'vpn');
  t.is(catalogue.entries.size, 70);
  const vpn = catalogue.entries.get('vpn');
  t.deepEqual(vpn?.references, ['Firm’s baseline 2026 4.2', 'https://example.com/vpn']);
  t.like(vpn?.place, { file: '../library/security.yaml', line: 1, column: 7 });
});

test('an entry of ours is replaced key by key; the rest of it stays', async (t) => {
  const { catalogue, diagnostics } = await withLibrary({
    'own.yaml': '- { id: sec-mfa-sso, effort: 3d, levels: [{ en: No }, { en: Yes }] }\n',
  });
  t.deepEqual(diagnostics, []);
  t.is(catalogue.entries.size, 69);
  const entry = catalogue.entries.get('sec-mfa-sso');
  t.is(entry?.effort, '3d');
  t.is(entry?.levels.length, 2);
  t.is(entry?.category, 'security');
  t.is(entry?.references[0], 'CIS GCP 4.0 1.1');
});

test('a package’s library lies below the one beside the engagement', async (t) => {
  const { files } = await readFiles(BUILT_IN_CATALOGUE);
  const inPackage = '../node_modules/@firm/constat-library/library/all.yaml';
  const { catalogue, diagnostics } = layLibrary(
    readBuiltIn(files),
    new Map([
      [
        inPackage,
        new TextEncoder().encode(`${WHOLE}- { id: sec-mfa-sso, effort: 3d, cost: 10 }\n`),
      ],
      ...libraryOf({
        'own.yaml': '- { id: sec-mfa-sso, effort: 4d }\n',
        'benchmarks.yaml': BENCHMARK,
      }),
    ]),
  );
  t.deepEqual(diagnostics, []);
  t.is(catalogue.entries.size, 70);
  t.like(catalogue.entries.get('sec-mfa-sso'), { effort: '4d', cost: 10, category: 'security' });
  t.is(catalogue.entries.get('vpn')?.place?.file, inPackage);
});

test('a benchmark of ours may be given another version', async (t) => {
  const { catalogue } = await withLibrary({
    'benchmarks.yaml': "- { id: cis-gke, name: CIS GKE, version: '1.10.0' }\n",
  });
  t.is(catalogue.entries.get('sec-network-policies')?.references[0], 'CIS GKE 1.10.0 4.3.2');
});

test('what is wrong in a library is said at its place', async (t) => {
  t.deepEqual(await saidOf({ 'a.yaml': WHOLE.replace('effort: 2d', 'effort: soon') }), [
    '../library/a.yaml:9:11 error catalogue/effort',
  ]);
  t.deepEqual(await saidOf({ 'a.yaml': WHOLE.replace('  verify:', '  verifies:') }), [
    '../library/a.yaml:1:3 error catalogue/verify',
    '../library/a.yaml:12:3 error catalogue/unknown-key',
  ]);
  t.deepEqual(await saidOf({ 'a.yaml': WHOLE }), [
    '../library/a.yaml:5:16 error catalogue/references',
  ]);
  t.deepEqual(await saidOf({ 'a.yaml': WHOLE.replace("'<1.30'", "'1.30'") }), [
    '../library/a.yaml:11:43 error catalogue/appliesTo',
  ]);
  t.deepEqual(await saidOf({ 'a.yaml': '- { id: mon-slo, supersedes: [mon-slos] }\n' }), [
    '../library/a.yaml:1:31 error catalogue/supersedes',
  ]);
  t.deepEqual(await saidOf({ 'benchmarks.yaml': '- { id: firm }\n' }), [
    '../library/benchmarks.yaml:1:3 error benchmark/name',
  ]);
  t.deepEqual(await saidOf({ 'a.yaml': 'id: x\n' }), ['../library/a.yaml:1:1 error yaml/shape']);
  t.deepEqual(await saidOf({ 'a.yaml': '- [\n' }), ['../library/a.yaml:2:1 error yaml/syntax']);
  t.deepEqual(await saidOf({ 'a.yaml': '' }), ['../library/a.yaml:1:1 error source/empty-file']);
  t.deepEqual(await saidOf({ 'a.yaml': '- 3\n' }), ['../library/a.yaml:1:3 error catalogue/map']);
});

test('each id of a library is given once', async (t) => {
  const { diagnostics, catalogue } = await withLibrary({
    'a.yaml': '- { id: mon-slo, effort: 3d }\n',
    'b.yaml': '- { id: mon-slo, effort: 4d }\n',
  });
  t.deepEqual(
    diagnostics.map(({ file, rule, message }) => `${file} ${rule} ${message}`),
    [
      '../library/b.yaml id/duplicate Unexpected second "mon-slo", expected each id of the library once: the first is at library/a.yaml:1',
    ],
  );
  t.is(catalogue.entries.get('mon-slo')?.effort, '3d');
});

test('other files and folders of a library are no catalogue', async (t) => {
  t.deepEqual(
    await saidOf({
      'README.md': '# Ours\n',
      'checks.json': '[]\n',
      'checks.yml': '[]\n',
      'old/checks.yaml': '[]\n',
    }),
    [
      '../library/README.md:1:1 warning source/unknown-file',
      '../library/checks.json:1:1 error source/unknown-file',
      '../library/checks.yml:1:1 error source/unknown-file',
      '../library/old/checks.yaml:1:1 error source/unknown-folder',
    ],
  );
});

test('a built-in catalogue that breaks its schema is a defect, and is thrown', (t) => {
  const files = new Map([...libraryOf({})].concat([['benchmarks.yaml', new Uint8Array()]]));
  t.throws(() => readBuiltIn(files));
});

test('no bytes in a library make it throw', (t) => {
  const piece = fc.constantFrom(
    '- ',
    '{ ',
    ' }',
    'id: mon-slo',
    'levels: ',
    '[',
    ']',
    ', ',
    '\n',
    '*a',
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 100 }),
    fc.array(piece, { maxLength: 20 }).map((all) => new TextEncoder().encode(all.join(''))),
  );
  const name = fc.constantFrom('a.yaml', 'benchmarks.yaml', 'b/c.yaml', 'd.txt');
  const ours = { entries: [], benchmarks: [] };
  t.notThrows(() => {
    fc.assert(
      fc.property(name, bytes, (path, content) => {
        const { diagnostics } = layLibrary(ours, new Map([[`../library/${path}`, content]]));
        return diagnostics.every(({ line, column }) => line >= 1 && column >= 1);
      }),
      { numRuns: 200 },
    );
  });
});

test('nothing laid over nothing is an empty catalogue', (t) => {
  const { catalogue, diagnostics } = layLibrary({ entries: [], benchmarks: [] }, new Map());
  t.deepEqual(catalogue, NO_CATALOGUE);
  t.deepEqual(diagnostics, []);
});

test('a reference that leads nowhere is shown as it was written', (t) => {
  t.is(spellReference('firm:4.2', new Map()), 'firm:4.2');
  t.is(spellReference('https://example.com/a', new Map()), 'https://example.com/a');
});
