/** The rules of the house, held by reading its files. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import test from 'ava';

import { generatedFiles } from '../../scripts/generated-files.ts';
import { TARGETS } from '../../src/targets/registry.ts';
import { ROOT } from '../helpers/report.ts';

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT })
  .toString('utf8')
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));
const sources = tracked.filter((path) => /^src\/.*\.ts$/.test(path));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The modules that a file imports, as paths below the repository or package names; types apart. */
function importsOf(path: string): { name: string; isType: boolean }[] {
  const found = read(path).matchAll(/^import (type )?[^'"]*?from '([^']+)'|import\('([^']+)'\)/gm);
  return [...found].map(([, type, name, dynamic]) => {
    const target = name ?? dynamic ?? '';
    const isLocal = target.startsWith('.');
    return { name: isLocal ? join(path, '..', target) : target, isType: type !== undefined };
  });
}

test('a stage imports only from the rooms that it may know', (t) => {
  const rooms: Record<string, RegExp> = {
    'src/schema/': /^src\/(?:schema|report\/report\.ts|source\/expectation)/,
    'src/markdown/': /^src\/markdown\//,
    'src/source/':
      /^src\/(?:source|schema|markdown|diagnostics|catalogue\/catalogue|report\/report\.ts|templates\/locale)/,
    'src/catalogue/': /^src\/(?:catalogue|source|schema|diagnostics)\//,
    'src/importers/': /^src\/(?:importers|catalogue|source|schema|diagnostics)\//,
    'src/rules/':
      /^src\/(?:rules|pictures|catalogue|source|schema|markdown|diagnostics|report|templates)\//,
    'src/cache/': /^src\/(?:cache|markdown|source|version)/,
    'src/pictures/': /^src\/(?:pictures|schema)\//,
    'src/report/': /^src\/(?:(?:report|pictures|source|schema|markdown|diagnostics)\/|usage-error)/,
    'src/browser/': /^src\/browser\//,
    'src/dev/':
      /^src\/(?:dev|check\.ts|browser|catalogue|source|report|markdown|diagnostics|templates|rules\/apply-silences|targets\/(?:create-context|draw-all|open-preview|registry|target))/,
    'src/boards/':
      /^src\/(?:boards|authoring|targets\/shared|report|source|schema|markdown|templates|diagnostics)\//,
    'src/charts/': /^src\/(?:charts|markdown\/typography)/,
    'src/scaffold/':
      /^src\/(?:scaffold|catalogue|schema|source|templates\/read-templates|usage-error)/,
    'src/completion/': /^src\/completion\//,
    'src/progress/': /^src\/progress\//,
    'src/templates/': /^src\/(?:templates|markdown|report|source|diagnostics|schema)\//,
  };
  for (const path of sources) {
    const allowed = Object.entries(rooms).find(([room]) => path.startsWith(room))?.[1];
    if (!allowed) continue;
    for (const { name, isType } of importsOf(path)) {
      if (!name.startsWith('src/') || isType) continue;
      t.regex(name, allowed, `${path} imports ${name}`);
    }
  }
});

test('each heavy library has one door', (t) => {
  const doors: Record<string, RegExp> = {
    puppeteer: /^src\/browser\//,
    handlebars: /^src\/templates\//,
    pptxgenjs: /^src\/targets\/deck\/write\//,
    jimp: /^src\/pictures\/burn-picture\.ts$/,
    shiki: /^src\/markdown\/highlight\.ts$/,
    listr2: /^src\/progress\/screen-progress\.ts$/,
    '@clack': /^src\/commands\/ask-answers\.ts$/,
    'csv-parse': /^src\/importers\/prowler-csv\.ts$/,
    chokidar: /^src\/dev\/watch-sources\.ts$/,
    fontkit: /^src\/targets\/shared\/open-font\.ts$/,
    'trello.js': /^src\/boards\/trello\//,
    '@octokit': /^src\/boards\/github\//,
    '@zip.js': /^src\/targets\/site\/lock-site\.ts$/,
    hucre: /^src\/(?:targets\/board|boards)\//,
  };
  for (const path of sources) {
    for (const { name, isType } of importsOf(path)) {
      const door = doors[name.split('/')[0] ?? ''];
      if (door && !isType) t.regex(path, door, `${path} imports ${name}`);
    }
  }
});

test('no target is named outside its folder and the registry', (t) => {
  const outside = sources.filter(
    // Where the engagement's own keys are read, `deck:` is one of them.
    (path) =>
      path !== 'src/targets/registry.ts' &&
      !/^src\/(?:schema\/|rules\/|report\/make-engagement)/.test(path),
  );
  for (const { name } of TARGETS) {
    for (const path of outside) {
      if (path.startsWith(`src/targets/${name}/`)) continue;
      // `data` is a word of Node's streams, `board` a page and a command too; their folders are watched all the same.
      const isWord = name === 'data' || name === 'board';
      const isNamed = !isWord && new RegExp(`'${name}'`).test(read(path));
      t.false(isNamed, `${path} names the target ${name}`);
      const imports = importsOf(path).map((one) => one.name);
      const found = imports.find((one) => one.startsWith(`src/targets/${name}/`));
      t.is(found, undefined, `${path} imports ${found ?? ''}`);
    }
  }
});

test('every exported thing has a sentence above it', (t) => {
  for (const path of sources) {
    const lines = read(path).split('\n');
    for (const [index, line] of lines.entries()) {
      if (!/^export (?:async )?(?:function|const|class|interface|type|declare)\b/.test(line))
        continue;
      if (line.startsWith('export type {')) continue;
      t.regex(lines[index - 1] ?? '', /\*\/\s*$|^\s*\/\/|^\}$/, `${path}:${index + 1}`);
    }
    t.regex(lines[0] ?? '', /^(?:\/\*\*|#!)/, `${path} opens with what it turns into what`);
  }
});

test('generated files are fresh: `npm run generate` writes them', async (t) => {
  for (const { path, text } of await generatedFiles()) t.is(read(path), text, path);
});

test('the README opens with the two commands, which package.json knows', (t) => {
  t.regex(read('README.md'), /^# constat\n\n```sh\nnpm ci && npm start\nnpm ci && npm test\n```\n/);
  const { scripts, engines } = JSON.parse(read('package.json')) as {
    scripts: Record<string, string>;
    engines: { node: string };
  };
  t.truthy(scripts['start']);
  t.truthy(scripts['test']);
  t.is(engines.node, '>=22.22');
  t.regex(read('.ci/run'), /npm ci && npm test/);
});

test('nothing in the repository names this machine or what lies outside', (t) => {
  const texts = tracked.filter((path) => !/\.(?:png|pptx|ttf|ico)$/.test(path));
  for (const path of texts) {
    if (path === 'package-lock.json' || path === '.ci/run') continue;
    t.notRegex(
      read(path),
      /\/work\/main|\/tmp\/brief|\.\.\/shared\/(?:README|product|contract|design|labels|evidence|catalogue|samples|tools)/,
      path,
    );
  }
  t.notRegex(read('package-lock.json'), /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/);
});
