/** The machine's environment → the little of it that a browser may see. */
import type { Host } from './host.ts';

// A browser reads untrusted documents: tokens and proxies of the user's environment are not its business.
const KEPT = ['PATH', 'SystemRoot', 'windir', 'ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

/**
 * The whole environment of a browser: a few names of the host's, a fixed locale and time zone (the
 * same document must give the same bytes anywhere), a home of its own, and what the browser adds.
 */
export function childEnvironment(
  host: Host,
  home: string,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept = KEPT.flatMap((name) => {
    const value = host.environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C.UTF-8',
    LANG: 'C.UTF-8',
    LANGUAGE: 'en',
    TZ: 'UTC',
    HOME: home,
    TMPDIR: home,
    TEMP: home,
    TMP: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    ...own,
  };
}
