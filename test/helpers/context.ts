/** An engagement of the repository, or one in memory → the context of its targets, for tests. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Host } from '../../src/browser/host.ts';
import { makeReport } from '../../src/report/make-report.ts';
import { readFolder } from '../../src/source/read-folder.ts';
import { createContext, type BuildContext } from '../../src/targets/create-context.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';
import { indexOf, ROOT } from './report.ts';
import { makeTiny, tinyFolder, type TinyFiles } from './tiny.ts';

/** The machine as tests see it; the cache is the one that all tests share. */
export function testHost(environment: Host['environment'] = process.env): Host {
  const { platform, arch: architecture } = process;
  const root = process.getuid?.() === 0;
  const cache = process.env['CONSTAT_CACHE'] ?? join(tmpdir(), 'constat-test-cache');
  return { environment, platform, architecture, root, cache, temporary: tmpdir() };
}

/** A machine on which no browser is found. */
export function hostWithoutBrowser(): Host {
  return testHost({ PATH: '', PUPPETEER_EXECUTABLE_PATH: '/nowhere/chromium' });
}

/** Makes the context of an engagement's client edition; without `browser`, nothing is drawn or printed. */
export async function contextOf(
  engagement: string,
  { browser = false, languages = [] }: { browser?: boolean; languages?: readonly string[] } = {},
): Promise<BuildContext> {
  const theme = await loadTheme(await readFolder(join(ROOT, engagement), engagement));
  const { report } = makeReport(await indexOf(engagement), 'client');
  const host = browser ? testHost() : hostWithoutBrowser();
  const world = { host, browser: { folder: ROOT }, begin: () => () => undefined };
  return createContext({ report, theme, request: { languages }, world });
}

/** Makes the context of an engagement in memory: the client's edition; nothing is drawn or printed. */
export async function contextOfFiles(
  files: TinyFiles,
  languages: readonly string[] = [],
): Promise<BuildContext> {
  const theme = await loadTheme(tinyFolder(files));
  const { report } = makeTiny(files);
  const world = {
    host: hostWithoutBrowser(),
    browser: { folder: ROOT },
    begin: () => () => undefined,
  };
  return createContext({ report, theme, request: { languages }, world });
}
