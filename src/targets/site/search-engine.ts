/** The installed search engine → the classic script that pages load. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { withoutComments } from './without-comments.ts';

/** Reads MiniSearch's own classic script with its licence, without its comments, and without the map that they name. */
export function readSearchEngine(): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(dirname(dirname(require.resolve('minisearch'))));
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const licence = read('LICENSE.txt').trim().replaceAll('*/', '* /');
  const code = withoutComments(read('dist/umd/index.js'));
  return `/*! MiniSearch, https://github.com/lucaong/minisearch\n\n${licence}\n*/\n${code}`;
}
