/** The site's own address → absolute addresses, for the few files that are read away from the site. */
import type { Report } from '../../report/report.ts';
import { encodePath, PAGES } from './urls.ts';

/** Gives the address of a page by its path below the site's folder; the home page's is its folder's. */
export type AbsoluteAddress = (path: string) => string;

/** Makes addresses where the engagement says where its site stands; else there are none. */
export function absoluteAddress({ engagement }: Report): AbsoluteAddress | undefined {
  const { url } = engagement.site;
  if (url === undefined) return undefined;
  const base = url.replace(/\/*$/, '/');
  return (path) => base + encodePath(path).replace(new RegExp(`(^|/)${PAGES.home}$`), '$1');
}
