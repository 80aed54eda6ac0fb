/** What every suite is given, and how its contestants become rows. */
import { mkdir, rm } from 'node:fs/promises';

import { writeFiles } from '../test/helpers/temporary.ts';
import type { TinyFiles } from '../test/helpers/tiny.ts';
import type { Measured } from './measure/measured.ts';
import { medianMeasure, medianOfRounds } from './measure/median.ts';
import { runRounds } from './measure/run-rounds.ts';
import { PEER_NAMES, type PeerId, type PeerTool, type PeerTools } from './peer-tools.ts';
import type { Absence, Row, SuiteName, SuiteResults, Verdict } from './results.ts';

/** What is asked for, and where to work. */
export interface Bench {
  readonly findings: number;
  readonly rounds: number;
  /** A folder that the suite may fill; Node finds the peers' packages above it. */
  readonly work: string;
  readonly tools: PeerTools;
  readonly version: string;
  readonly say: (line: string) => void;
}

/** A group of contestants that run in the same rounds. */
export interface Suite {
  readonly name: SuiteName;
  readonly run: (bench: Bench) => Promise<SuiteResults>;
}

/** A contestant, and what its row tells besides its measures. */
export type Entry = Pick<Row, 'id' | 'name' | 'note' | 'pictured'> & {
  readonly tool: string;
  readonly version: string;
  readonly prepare?: () => Promise<void>;
  readonly run: () => Promise<Measured>;
};

/** The rows of those that ran, and the runs by id for what is computed of them. */
export interface Race {
  readonly rows: readonly Row[];
  readonly absent: readonly Absence[];
  /** The median of what each round gives for these; null where one of them has no runs. */
  readonly figure: <const Ids extends readonly string[]>(
    ids: Ids,
    compute: (...runs: MeasuredEach<Ids>) => number,
  ) => number | null;
  /** How many times longer the first took than the second, by the clock and by the processor's time. */
  readonly ratio: (id: string, base: string) => Pick<Verdict, 'measured' | 'byProcessor'>;
}

/** A measure for each id. */
type MeasuredEach<Ids extends readonly string[]> = { readonly [At in keyof Ids]: Measured };

/** Runs the entries in rounds. */
export async function race(
  suite: SuiteName,
  entries: readonly Entry[],
  { rounds, say }: Pick<Bench, 'rounds' | 'say'>,
): Promise<Race> {
  const { measured, failed } = await runRounds(entries, rounds, (line) => {
    say(`${suite}  ${line}`);
  });
  const rows = entries.flatMap(({ prepare: _, run: __, ...entry }) => {
    const runs = measured.get(entry.id) ?? [];
    return runs.length > 0 ? [{ suite, ...entry, median: medianMeasure(runs), runs }] : [];
  });
  const absent = entries.flatMap(({ id, name }) => {
    const why = failed.get(id);
    return why === undefined ? [] : [{ suite, name, why: why.split('\n', 1)[0] ?? '' }];
  });
  function figure<const Ids extends readonly string[]>(
    ids: Ids,
    compute: (...runs: MeasuredEach<Ids>) => number,
  ): number | null {
    const runs = ids.map((id) => measured.get(id) ?? []);
    // Each round has a measure of each: those that have fewer runs end the rounds.
    const value = medianOfRounds(runs, (round) =>
      compute(...(round as unknown as MeasuredEach<Ids>)),
    );
    return Number.isFinite(value) ? value : null;
  }
  return {
    rows,
    absent,
    figure,
    ratio: (id, base) => ({
      measured: figure([id, base], (one, other) => one.wall / other.wall),
      byProcessor: figure([id, base], (one, other) => one.cpu / other.cpu),
    }),
  };
}

/** The entries of the peers that are here, and who is missing. */
export function entriesOfPeers(
  suite: SuiteName,
  tools: PeerTools,
  entries: Partial<
    Record<PeerId, (tool: PeerTool) => Omit<Entry, 'tool' | 'version' | 'pictured'>>
  >,
): { entries: Entry[]; absent: Absence[] } {
  const made: Entry[] = [];
  const absent: Absence[] = [];
  for (const [id, make] of Object.entries(entries) as [PeerId, (tool: PeerTool) => Entry][]) {
    const tool = tools.get(id);
    if (tool) made.push({ ...make(tool), tool: tool.name, version: tool.version, pictured: true });
    else absent.push({ suite, name: PEER_NAMES[id], why: 'not installed' });
  }
  return { entries: made, absent };
}

/** Makes a folder hold these files and no others. */
export async function renewFolder(folder: string, files: TinyFiles): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFiles(folder, files);
}
