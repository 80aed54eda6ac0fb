/** The environment → the user's cache folder of constat. */
import { join, resolve } from 'node:path';

/**
 * Finds the folder: `CONSTAT_CACHE`, else `constat` in the user's caches (XDG Base Directory Specification).
 *
 * @param home the user's own folder
 * @returns an absolute path, which need not be there
 */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const caches = environment['XDG_CACHE_HOME'] ?? join(home, '.cache');
  return resolve(environment['CONSTAT_CACHE'] ?? join(caches, 'constat'));
}
