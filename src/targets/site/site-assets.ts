/** The theme's scripts and style sheet → files named by their content, so that a new build is never mixed with an old one. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { templateText, type TemplateFiles } from '../../templates/read-templates.ts';
import type { Artifact } from '../target.ts';
import { SITE_FOLDER } from './urls.ts';

/** A file of the site that pages name by its path below the site's folder. */
export interface NamedAsset {
  readonly path: string;
  readonly artifact: Artifact;
}

/** Names a file by its content: `assets/site.1a2b3c4d5e.css`. */
export function nameAsset(name: string, content: string): NamedAsset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const path = `assets/${name.replace(/(\.[^.]+)$/, `.${hash}$1`)}`;
  return { path, artifact: { path: SITE_FOLDER + path, bytes: new TextEncoder().encode(content) } };
}

/** The scripts that pages load, by the name of their file. */
export const SCRIPTS = [
  'theme.js',
  'site.js',
  'search.js',
  'findings.js',
  'search-core.js',
  'redirect.js',
] as const;

/** Names the theme's own scripts, style sheet and icon, and the search engine's. */
export function nameAssets(
  files: TemplateFiles,
  styleSheet: string,
): ReadonlyMap<string, NamedAsset> {
  const names = [...SCRIPTS, 'icon.svg'];
  return new Map([
    ...names.map((name): [string, NamedAsset] => [
      name,
      nameAsset(name, templateText(files, `site/assets/${name}`)),
    ]),
    ['site.css', nameAsset('site.css', styleSheet)],
    ['minisearch.js', nameAsset('minisearch.js', readMiniSearch())],
  ]);
}

/** Reads the engine's own classic script with its licence; the map that it names is not shipped. */
function readMiniSearch(): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(dirname(dirname(require.resolve('minisearch'))));
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const code = read('dist/umd/index.js').replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
  const licence = read('LICENSE.txt').trim().replaceAll('*/', '* /');
  return `/*! MiniSearch, https://github.com/lucaong/minisearch\n\n${licence}\n*/\n${code}`;
}
