/** One small engagement before and after an edit → what each target of the registry writes of both, and what an output may be. */
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { ExecutionContext } from 'ava';

import { TARGETS } from '../../../src/targets/registry.ts';
import { runConstat } from '../../commands/command-line.ts';
import { readTree, temporaryFolder, writeFiles } from '../temporary.ts';
import { ANSWER, ticket, tinyEngagement } from '../tiny.ts';

/** The targets that a machine without a browser makes whole, by name. */
export const CHEAP_TARGETS: readonly string[] = TARGETS.filter(
  ({ needsBrowser }) => needsBrowser !== true,
).map(({ name }) => name);

/** Those that print. */
export const PRINTED_TARGETS: readonly string[] = TARGETS.filter(
  ({ needsBrowser }) => needsBrowser === true,
).map(({ name }) => name);

/** Files by path. */
export type Tree = Readonly<Record<string, string>>;

/** A place for an engagement and its output. */
export interface Bench {
  readonly folder: string;
  readonly out: string;
  /** Writes the sources as they were, or as they are after the edit. */
  edit(version: 'before' | 'after'): Promise<void>;
  /** Puts the output of the sources before the edit in its place, as a build leaves it. */
  reset(target: string): Promise<void>;
  /** What a build of a target writes. */
  expected(target: string, version: 'before' | 'after'): Promise<Tree>;
}

/** The arguments of a build of one target. */
export function buildOf(target: string, out: string): string[] {
  return ['build', 'findings', '--only', target, '--out', out, '--quiet'];
}

/** Sets the bench up; each target is built when it is first asked for. */
export async function setUpBench(t: ExecutionContext, out?: string): Promise<Bench> {
  const folder = await temporaryFolder(t, 'constat été ');
  const made = new Map<string, Promise<Tree>>();
  const bench: Bench = {
    folder,
    out: out ?? join(folder, 'output'),
    edit: (version) => writeFiles(join(folder, 'findings'), sourcesOf(version)),
    reset: async (target) => {
      await bench.expected(target, 'before');
      await rm(join(bench.out, 'client'), { recursive: true, force: true });
      await cp(join(folder, `${target} before`, 'client'), join(bench.out, 'client'), {
        recursive: true,
      });
    },
    expected: (target, version) => {
      const name = `${target} ${version}`;
      const known = made.get(name) ?? make(target, version);
      made.set(name, known);
      return known;
    },
  };
  const make = async (target: string, version: 'before' | 'after'): Promise<Tree> => {
    await bench.edit(version);
    const place = join(folder, `${target} ${version}`);
    const { status, err } = await runConstat(buildOf(target, place), { folder });
    if (status !== 0) throw new Error(err);
    return readTree(join(place, 'client'));
  };
  return bench;
}

/** What stands beside an edition's folder and should not. */
export async function leftBeside(out: string): Promise<string[]> {
  const names = await readdir(out).catch((): string[] => []);
  return names.filter((name) => name !== 'client');
}

/** Which of two builds a folder of the output is, byte for byte: nothing else is whole. */
export async function versionOf(
  bench: Bench,
  target: string,
  folder = 'client',
): Promise<'before' | 'after' | 'missing' | 'torn'> {
  const tree = await readTree(join(bench.out, folder));
  if (Object.keys(tree).length === 0) return 'missing';
  for (const version of ['before', 'after'] as const) {
    if (isSame(tree, await bench.expected(target, version))) return version;
  }
  return 'torn';
}

function isSame(one: Tree, other: Tree): boolean {
  const paths = Object.keys(one);
  return (
    paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path])
  );
}

function sourcesOf(version: 'before' | 'after'): Record<string, string> {
  const isAfter = version === 'after';
  const answered = { status: 'validated', validation: ANSWER };
  return {
    'engagement.yaml': tinyEngagement({ verdict: isAfter ? 'It is better.' : 'It is bad.' }),
    'security/SEC-01-keys.md': ticket(isAfter ? answered : {}),
    'availability/AVA-01-copies.md': ticket({ title: 'Keep copies', priority: 2 }),
  };
}
