/** Things of the report → paths of their pages, and relative addresses from page to page. */
import type { Reference } from '../../markdown/reference.ts';

/** The pages that every site may have, by path below a language's folder. */
export const PAGES = {
  home: 'index.html',
  findings: 'findings.html',
  board: 'board.html',
  checks: 'checks.html',
  incidents: 'incidents.html',
  roadmap: 'roadmap.html',
  changes: 'changes.html',
  engagement: 'engagement.html',
  glossary: 'glossary.html',
  journal: 'journal.html',
  search: 'search.html',
  whole: 'print.html',
} as const;

/** Folder of all pages and assets, below an edition's output. */
export const SITE_FOLDER = 'site/';
/** Page that a server shows for an address without one; below the site's folder. */
export const NOT_FOUND = '404.html';

/**
 * Gives the path of a thing's page below a language's folder; with its fragment it is an address.
 *
 * Ids that the site writes itself carry a capital letter, so that no heading's slug can equal them.
 */
export function pagePath({ kind, id }: Reference): string {
  switch (kind) {
    case 'finding':
      return `findings/${id}.html`;
    case 'incident':
      return `incidents/${id}.html`;
    case 'page':
      return `pages/${id}.html`;
    case 'journal':
      return `journal/${id}.html`;
    case 'category':
      return `categories/${id}.html`;
    case 'check':
      return PAGES.checks;
  }
}

/** Gives the id of a check's row in the grid. */
export function checkAnchor(id: string): string {
  return `Check-${id}`;
}

/** Gives the folder of a language below the site's: the first language built has the root. */
export function languageFolder(lang: string, built: readonly string[]): string {
  return lang === built[0] ? '' : `${lang}/`;
}

/** Gives what leads from a page back to the folder that its path counts from: `''` or `../`s. */
export function pathToRoot(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** Gives the relative address that leads from one page to another; both paths count from the same folder. */
export function relativeHref(from: string, to: string): string {
  return pathToRoot(from) + encodePath(to);
}

/** Parts of paths that stand in an address as they are, as nearly all do. */
const PLAIN = /^[\w.!~*'()/-]*$/;

/** Escapes what an address may not hold in each part of a path; `#` begins a fragment. */
export function encodePath(path: string): string {
  if (PLAIN.test(path)) return path;
  const [file = '', fragment] = path.split('#');
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  return fragment === undefined ? encoded : `${encoded}#${encodeURIComponent(fragment)}`;
}
