/** Front matter, file names and templates of the corpus: each ends in a diagnostic or in plain text, none in a throw. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import test from 'ava';

import { checkFolder } from '../../src/check.ts';
import { readFolder } from '../../src/source/read-folder.ts';
import { compileTemplates } from '../../src/templates/compile-templates.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';
import {
  BUILT_IN_TEMPLATES,
  readTemplates,
  templateText,
} from '../../src/templates/read-templates.ts';
import { readTheme } from '../../src/templates/theme.ts';
import { runConstat } from '../commands/command-line.ts';
import { BASE, checkWith, folderWith } from '../helpers/base-engagement.ts';
import { CORPUS } from '../helpers/hostile-corpus/corpus.ts';
import { HOSTILE_CSS } from '../helpers/hostile-corpus/css.ts';
import { HOSTILE_TEMPLATES } from '../helpers/hostile-corpus/handlebars.ts';
import { HOSTILE_NAMES } from '../helpers/hostile-corpus/paths.ts';
import { isInside } from '../helpers/outward-parts.ts';
import { HOSTILE_YAML } from '../helpers/hostile-corpus/yaml.ts';

const BUILT_IN_THEME = templateText(await readTemplates(BUILT_IN_TEMPLATES), 'theme.yaml');
const THEME = await loadTheme(folderWith({}));

/** As many as are promised. */
const LEAST = 300;

test('the corpus is large, and no payload of a kind is there twice', (t) => {
  const counts = Object.entries(CORPUS).map(([kind, payloads]) => [kind, payloads.length] as const);
  t.log(counts.map(([kind, count]) => `${kind} ${String(count)}`).join(', '));
  const all = new Set(Object.values(CORPUS).flat());
  t.true(all.size >= LEAST, String(all.size));
  for (const [kind, payloads] of Object.entries(CORPUS))
    t.is(new Set(payloads).size, payloads.length, kind);
});

const isPolluted = (): boolean => 'polluted' in {} || 'polluted' in Function.prototype;

for (const [index, yaml] of HOSTILE_YAML.entries()) {
  test(`YAML ${String(index)} is refused at its place: ${yaml.slice(0, 40)}`, (t) => {
    const file = 'security/SEC-02-x.md';
    const laid = { [file]: `---\ntitle: Close it\npriority: 2\n${yaml}\n---\n\nSeen.\n` };
    const { diagnostics } = checkFolder(folderWith(laid), THEME);
    const found = diagnostics.filter((one) => one.file === file);
    t.true(found.length > 0, 'something is said');
    for (const { line, column, message } of found) {
      t.true(line >= 1 && column >= 1);
      t.notRegex(message, /\n|node_modules|root:/);
    }
    t.false(isPolluted());
  });
}

test('odd names of files are read, refused or left alone; what is built stays in its folder', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'constat-names-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const root = join(folder, 'findings');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(root, 'pages'));
  await writeFile(join(root, 'engagement.yaml'), BASE['engagement.yaml'] ?? '');
  await writeFile(join(folder, 'secret.txt'), 'a secret outside');
  await symlink(join(folder, 'secret.txt'), join(folder, 'elsewhere'));
  const laid: string[] = [];
  for (const name of HOSTILE_NAMES) {
    const isLaid = await writeFile(join(root, 'pages', name), 'evidence').then(
      () => true,
      () => false,
    );
    if (isLaid) laid.push(name);
  }
  t.true(laid.length >= HOSTILE_NAMES.length - 5, `${String(laid.length)} names can be written`);
  // A link that begins with two dots leads out, whatever follows them.
  const links = laid
    .filter((name) => !name.startsWith('..'))
    .map((name) => `[x](<${encodeURIComponent(name)}>)`);
  await writeFile(join(root, 'pages/all.md'), `---\ntitle: All\n---\n\n${links.join('\n\n')}\n`);
  const before = (await readdir(folder)).sort();
  const checked = await runConstat(['check', 'findings'], { folder });
  t.is(checked.status, 0, checked.out);
  t.notRegex(checked.out + checked.err, /[^\P{C}\n]/u);
  const built = await runConstat(['build', 'findings', '--only', 'site,docs,data,board'], {
    folder,
  });
  t.is(built.status, 0, built.err);
  t.notRegex(built.out + built.err, /^\s+at |node_modules/m);
  const manifest = await readFile(join(folder, 'output/client/manifest.json'), 'utf8');
  const { files: made } = JSON.parse(manifest) as { files: { path: string }[] };
  t.deepEqual(
    made.map(({ path }) => path).filter((path) => !isInside(path)),
    [],
  );
  t.true(made.filter(({ path }) => path.startsWith('site/files/pages/')).length > 40);
  const after = (await readdir(folder)).filter((name) => name !== 'output').sort();
  t.deepEqual(after, before, 'nothing was written beside the output');
  const { files } = await readFolder(root, 'findings');
  t.false([...files.values()].some((bytes) => Buffer.from(bytes).includes('a secret outside')));
});

test('no name of a file makes a check throw, wherever it lies', (t) => {
  for (const name of HOSTILE_NAMES) {
    for (const place of ['pages', 'security', 'incidents', 'journal', 'nowhere', '']) {
      const path = place === '' ? name : `${place}/${name}`;
      const { diagnostics } = checkFolder(folderWith({ [path]: 'x' }), THEME);
      t.true(diagnostics.every(({ line, column }) => line >= 1 && column >= 1));
    }
  }
  t.false(isPolluted());
});

for (const [index, source] of HOSTILE_TEMPLATES.entries()) {
  test(`template ${String(index)} of a theme reaches no prototype: ${source.slice(0, 40)}`, (t) => {
    const fill = compileTemplates(new Map([['site/x.hbs', new TextEncoder().encode(source)]]));
    const silent = ['log', 'error', 'warn', 'info'] as const;
    const spoken = silent.map((name) => [name, console[name]] as const);
    for (const name of silent) console[name] = () => undefined;
    t.teardown(() => {
      for (const [name, speak] of spoken) console[name] = speak;
    });
    let html = '';
    try {
      html = fill('site/x', { text: { en: 'x' }, list: [{}] }, {});
    } catch (error) {
      t.true(error instanceof Error);
    }
    t.notRegex(html, /function|native code|\[object|PATH=|root:|Object|Array|String/);
    t.false(isPolluted());
  });
}

test('a theme takes no style for a colour or a font', (t) => {
  const own = (theme: object) => readTheme(BUILT_IN_THEME, JSON.stringify(theme));
  t.notThrows(() => own({ fonts: { site: { text: '"Segoe UI", Arial, sans-serif' } } }));
  for (const css of HOSTILE_CSS) {
    t.throws(() => own({ colors: { light: { ink: css } } }), undefined, css);
    t.throws(() => own({ fonts: { site: { text: css } } }), undefined, css);
  }
});

test('what a theme may not say is said at its file', async (t) => {
  const { diagnostics } = await checkWith({
    'engagement.yaml': `${BASE['engagement.yaml'] ?? ''}theme: theme\n`,
    'theme/theme.yaml': JSON.stringify({ fonts: { site: { text: HOSTILE_CSS[0] } } }),
  });
  t.true(diagnostics.some(({ file, rule }) => `${file} ${rule}`.startsWith('theme/theme.yaml')));
});
