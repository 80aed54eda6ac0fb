/** Small files, effects at the edge, a tidy package. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import test from 'ava';

import { ROOT } from '../helpers/report.ts';

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT })
  .toString('utf8')
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));
const sources = tracked.filter((path) => /^src\/.*\.ts$/.test(path));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A file's code without its comments and texts. */
function codeOf(path: string): string {
  return read(path).replaceAll(
    /\/\*[^]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g,
    ' ',
  );
}

interface Package {
  readonly files: readonly string[];
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { optional?: boolean }>>;
  readonly engines: { readonly node: string };
}
const manifest = JSON.parse(read('package.json')) as Package;

test('no file of src is longer than 300 lines, but for the model and tables', (t) => {
  const isLong = (path: string): boolean => read(path).split('\n').length > 301;
  t.deepEqual(
    sources.filter((path) => path !== 'src/report/report.ts' && isLong(path)),
    [],
  );
});

test('files are named for what they hold, and export by name', (t) => {
  for (const path of sources) {
    t.regex(path, /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/);
    t.notRegex(codeOf(path), /\bexport\s+default\b/, path);
    t.notRegex(path, /(?:^|\/)(?:index|utils?|helpers?|common|misc)\.ts$/);
  }
});

test('only src/cli.ts reads the process, prints, or asks for the time', (t) => {
  const effects =
    /\bprocess\s*\.|\bconsole\s*\.|\bDate\s*\.\s*now\b|\bnew Date\(\)|\bMath\s*\.\s*random\b|\bTemporal\s*\.\s*Now\b/;
  for (const path of sources) if (path !== 'src/cli.ts') t.notRegex(codeOf(path), effects, path);
});

test('nothing evaluates texts', (t) => {
  for (const path of sources) t.notRegex(codeOf(path), /\beval\s*\(|\bnew Function\b/, path);
});

test('no module keeps a state that changes', (t) => {
  for (const path of sources) t.notRegex(codeOf(path), /^(?:export )?(?:let|var) /m, path);
});

test('a stage does not know those below it', (t) => {
  const importsOf = (path: string): string[] =>
    [...read(path).matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, name = '']) =>
      join(path, '..', name),
    );
  const forbidden: readonly (readonly [RegExp, RegExp])[] = [
    [
      /^src\/(?:schema|markdown|catalogue|source|report|rules|diagnostics)\//,
      /^src\/(?:targets|browser|output|commands)\//,
    ],
    [/^src\/(?:templates|browser|charts)\//, /^src\/(?:targets|output|commands|rules)\//],
    [/^src\/report\//, /^src\/(?:templates|rules)\//],
    [/^src\/targets\//, /^src\/(?:commands|source\/read|rules)/],
    [/^src\/output\//, /^src\/(?:commands|source|templates|browser|markdown)\//],
    [/^src\/(?!cli\.ts|commands\/)/, /^src\/(?:cli\.ts|commands\/)/],
  ];
  for (const path of sources) {
    for (const [room, others] of forbidden) {
      if (!room.test(path)) continue;
      for (const name of importsOf(path)) t.notRegex(name, others, `${path} imports ${name}`);
    }
  }
});

test('what a package needs is listed once, in order, and every import is listed', (t) => {
  const groups = [manifest.dependencies, manifest.devDependencies, manifest.peerDependencies];
  for (const group of groups) t.deepEqual(Object.keys(group), Object.keys(group).sort());
  const [own] = groups;
  for (const name of Object.keys(manifest.devDependencies)) t.false(name in (own ?? {}), name);
  for (const name of Object.keys(manifest.peerDependencies)) {
    t.true(manifest.peerDependenciesMeta[name]?.optional, `${name} may be missing`);
  }
  const known = new Set([
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.peerDependencies),
  ]);
  for (const path of sources) {
    const pattern = /^import (?!type )[^;]*?from '([^'.][^']*)'|import\('([^'.][^']*)'\)/gm;
    for (const [, fixed, late] of read(path).matchAll(pattern)) {
      const name = (fixed ?? late ?? '')
        .split('/')
        .slice(0, /^@/.test(fixed ?? late ?? '') ? 2 : 1)
        .join('/');
      t.true(name.startsWith('node:') || known.has(name), `${path} imports ${name}`);
    }
  }
});

test('the package ships what it runs on, and no more', (t) => {
  t.deepEqual([...manifest.files].sort(), [
    'LICENSES.md',
    'catalogue',
    'dist',
    'schemas',
    'templates',
  ]);
  t.is(manifest.bin['constat'], './dist/cli.js');
  t.regex(manifest.engines.node, /^>=\d+/);
  t.regex(read('src/cli.ts'), /^#!\/usr\/bin\/env node\n/);
});

test('the tree holds no leftovers', (t) => {
  t.deepEqual(
    tracked.filter(
      (path) =>
        /(?:^|\/)(?:zz[^/]*|.*\.(?:orig|rej|tmp|log|bak))$/.test(path) &&
        !/^(?:findings|test\/(?:engagements|golden))\//.test(path),
    ),
    [],
  );
  // The rule on unfinished texts names these marks; nothing else may.
  const finished = sources.filter((path) => path !== 'src/rules/text-unfinished.ts');
  for (const path of finished) t.notRegex(read(path), /\b(?:TODO|FIXME|XXX|HACK)\b/, path);
});
