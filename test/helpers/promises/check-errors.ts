/** Broken sources, many of them → each ends with messages that speak, and never with a trace. */
import { join } from 'node:path';

import type { ExecutionContext } from 'ava';

import { readFolder, type SourceFolder } from '../../../src/source/read-folder.ts';
import { runConstat } from '../../commands/command-line.ts';
import { CORPUS } from '../hostile-corpus/corpus.ts';
import { ROOT } from '../report.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { buildOf, CHEAP_TARGETS } from './built-twice.ts';
import { findMuteErrors } from './find-mute-errors.ts';
import { mutateSources, type Splices } from './mutate-sources.ts';
import type { RandomScope } from './random-scope.ts';
import { readFurniture, trySources, type Furniture, type Tried } from './try-sources.ts';

/** What is broken, with what, and how often it goes further than the check. */
export interface ErrorScope extends RandomScope {
  /** Engagements of the repository, in turn. */
  readonly engagements: readonly string[];
  readonly splices: Splices;
  /** One of so many goes through every target where its check lets it, and one through the whole command. */
  readonly rendered: number;
  readonly typed: number;
}

/** Everything hostile that the tests know. */
export const OWN_SPLICES: Splices = {
  yaml: CORPUS['yaml'] ?? [],
  markdown: ['markdown', 'html', 'lines'].flatMap((kind) => CORPUS[kind] ?? []),
};

/** Breaks real sources as often as there are cases. */
export async function checkMutations(t: ExecutionContext, scope: ErrorScope): Promise<void> {
  const { seed, cases, engagements, splices, rendered, typed } = scope;
  const furniture = await readFurniture();
  const folders = await Promise.all(
    engagements.map((engagement) => readFolder(join(ROOT, engagement), 'findings')),
  );
  const met: Record<string, number> = {};
  for (let one = seed; one < seed + cases; one++) {
    const folder = folders[one % folders.length];
    if (!folder) throw new Error('no engagement');
    const broken = mutateSources(folder, one, splices);
    const say = `seed ${String(one)}: ${broken.how}`;
    const render = one % rendered === 0;
    const { reached } = await trySaid(t, { folder: broken.folder, furniture, render, say });
    met[reached] = (met[reached] ?? 0) + 1;
    if (one % typed === 0) await checkCommand(t, broken.folder, say);
  }
  t.log(JSON.stringify(met));
  t.pass();
}

/** Tries one folder; what is thrown fails the test with what was done to the sources. */
export async function trySaid(
  t: ExecutionContext,
  parts: {
    readonly folder: SourceFolder;
    readonly furniture: Furniture;
    readonly render: boolean;
    readonly say: string;
  },
): Promise<Tried> {
  const { folder, furniture, render, say } = parts;
  try {
    const tried = await trySources(folder, furniture, { render });
    const mute = findMuteErrors(tried.diagnostics, folder);
    if (mute.length > 0) t.fail(`${say}\n${mute.slice(0, 5).join('\n')}`);
    return tried;
  } catch (error) {
    t.fail(`${say}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { diagnostics: [], reached: 'check' };
  }
}

/** The same as a person meets it: by the whole command, in all targets that need no browser. */
async function checkCommand(
  t: ExecutionContext,
  { files }: SourceFolder,
  say: string,
): Promise<void> {
  const folder = await temporaryFolder(t);
  await writeFiles(join(folder, 'findings'), Object.fromEntries(files));
  const { status, out, err } = await runConstat(buildOf(CHEAP_TARGETS.join(), 'output'), {
    folder,
  });
  // Where there is no engagement.yaml there is no engagement: the command line is wrong then.
  const allowed = files.has('engagement.yaml') ? [0, 1] : [2];
  t.true(allowed.includes(status), `${say}: ${String(status)}\n${err}`);
  t.notRegex(out + err, /\n\s+at .+:\d+:\d+\)?\n|This is a defect/, say);
  if (status === 1) t.regex(err, /^findings\/\S.*:\d+:\d+ error /m, say);
}
