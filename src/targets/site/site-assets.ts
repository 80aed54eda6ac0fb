/** The theme's scripts and style sheet → files named by their content, so that a new build is never mixed with an old one. */
import { createHash } from 'node:crypto';

import { templateText, type TemplateFiles } from '../../templates/read-templates.ts';
import type { Artifact } from '../target.ts';
import { readSearchEngine } from './search-engine.ts';
import { SITE_FOLDER } from './urls.ts';
import { withoutComments } from './without-comments.ts';

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

/** Names the search index of a language among the assets. */
export function nameSearchIndex(lang: string): string {
  return `search-index.${lang}.js`;
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
  const read = (name: string): string => templateText(files, `site/assets/${name}`);
  return new Map([
    ...SCRIPTS.map((name): [string, NamedAsset] => [name, nameAsset(name, shorten(read(name)))]),
    ['icon.svg', nameAsset('icon.svg', read('icon.svg'))],
    ['site.css', nameAsset('site.css', styleSheet)],
    ['minisearch.js', nameAsset('minisearch.js', readSearchEngine())],
  ]);
}

/** Shortens a script; a theme's own may hold a text over several lines, and then is shipped as it is. */
function shorten(script: string): string {
  const short = withoutComments(script);
  return short.includes('`') ? script : short;
}
