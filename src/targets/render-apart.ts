/** Targets that need the report and the theme alone → their artifacts, made in a thread of their own while others wait. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Host } from '../browser/host.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from '../report/report.ts';
import { packTheme, type CarriedTheme } from '../templates/carry-theme.ts';
import type { ContextParts } from './create-context.ts';
import type { TargetEntry } from './registry.ts';
import type { Artifact } from './target.ts';

/** Findings under which starting a thread takes longer than the work. */
const LONG = 10;
/** Bytes of pictures and evidence above which a second copy of them costs more than time is worth. */
const HEAVY = 50_000_000;

// The thread’s file is TypeScript where this one is.
const WORKER = new URL(`./apart-worker${extname(import.meta.url)}`, import.meta.url);

/** What the thread is to make, and of what; plain data. */
export interface ApartJob {
  /** Of targets. */
  readonly names: readonly string[];
  readonly report: Report;
  readonly theme: CarriedTheme;
  readonly request: { readonly languages: readonly string[] };
  readonly host: Host;
}

/** What came of it: files, and the losses that were said. */
export interface Rendered {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Targets that are made apart. */
export interface Apart {
  /** By name of target. */
  readonly rendered: ReadonlyMap<string, Promise<Rendered>>;
  /** Ends what still goes on. */
  readonly close: () => Promise<void>;
}

/** Begins those of the targets that may be made apart, where the report is long and others wait for its drawings. */
export function renderApart(
  entries: readonly TargetEntry[],
  { report, theme, request, world }: ContextParts,
): Apart {
  const isBeside = entries.some((entry) => entry.showsDiagrams && !entry.apart);
  const isWorth = isBeside && report.findings.length >= LONG && weigh(report) <= HEAVY;
  const names = entries.filter(({ apart }) => isWorth && apart).map(({ name }) => name);
  if (names.length === 0) return { rendered: new Map(), close: () => Promise.resolve() };
  const { environment, ...machine } = world.host;
  const host = { ...machine, environment: { ...environment } };
  const { languages } = request;
  const job: ApartJob = { names, report, theme: packTheme(theme), request: { languages }, host };
  const worker = new Worker(WORKER, { workerData: job });
  return {
    rendered: hear(worker, names),
    close: async () => {
      await worker.terminate();
    },
  };
}

function weigh({ assets }: Report): number {
  return [...assets.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function hear(worker: Worker, names: readonly string[]): Map<string, Promise<Rendered>> {
  const waiting = new Map(names.map((name) => [name, Promise.withResolvers<Rendered>()]));
  worker.on('message', ({ name, ...rendered }: Rendered & { readonly name: string }) => {
    waiting.get(name)?.resolve(rendered);
  });
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
  };
  worker.on('error', fail);
  worker.on('exit', (code) => {
    fail(new Error(`The thread of ${names.join(', ')} ended with ${String(code)}`));
  });
  // Whoever waits for a target hears why it failed.
  for (const { promise } of waiting.values()) promise.catch(() => undefined);
  return new Map([...waiting].map(([name, { promise }]) => [name, promise]));
}
