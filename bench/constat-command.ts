/** The command as its user runs it: compiled, a process of its own, on an engagement that is kept in git. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from '../test/helpers/report.ts';
import { commitEngagement } from '../test/helpers/repository.ts';
import type { TinyFiles } from '../test/helpers/tiny.ts';
import { measureCommand } from './measure/measure-command.ts';
import type { Measured } from './measure/measured.ts';

/** What `npm run build` compiles. */
export const COMMAND = join(ROOT, 'dist/cli.js');

/** A folder with an engagement, its output, and a cache of its own. */
export interface Workplace {
  readonly folder: string;
  /** Writes the sources anew and forgets every output and cache. */
  readonly renew: () => Promise<void>;
  /** Changes the text of one finding, another way each time. */
  readonly change: () => Promise<void>;
  readonly build: (...args: readonly string[]) => Promise<Measured>;
}

/** Makes a workplace; nothing is written until it is renewed. */
export function workplaceOf(folder: string, files: TinyFiles): Workplace {
  let changes = 0;
  return {
    folder,
    async renew() {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      await commitEngagement(folder, { day: '2026-03-16', tag: 'v1', files });
    },
    async change() {
      changes += 1;
      const home = join(folder, 'findings/security');
      const [name = ''] = (await readdir(home)).filter((one) => !one.endsWith('.en.md')).sort();
      const text = await readFile(join(home, name), 'utf8');
      await writeFile(join(home, name), `${text.trimEnd()} Relu ${changes} fois depuis lundi.\n`);
    },
    build: (...args) => buildIn(folder, args),
  };
}

/** Builds what is in a folder; what it keeps between builds is kept beside its output. */
export function buildIn(folder: string, args: readonly string[]): Promise<Measured> {
  const cache = join(folder, '.bench-cache');
  return measureCommand({
    program: process.execPath,
    args: [COMMAND, 'build', ...args],
    folder,
    environment: { CONSTAT_CACHE: join(cache, 'constat'), XDG_CACHE_HOME: join(cache, 'xdg') },
  });
}
