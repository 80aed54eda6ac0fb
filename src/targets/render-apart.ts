/** Targets that need the report and the theme alone → their artifacts, made in a thread of their own while others wait. */
import type { Host } from '../browser/host.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from '../report/report.ts';
import { packTheme, type CarriedTheme } from '../templates/carry-theme.ts';
import { openThread } from '../threads/open-thread.ts';
import type { ContextParts } from './create-context.ts';
import type { TargetEntry } from './registry.ts';
import type { Artifact } from './target.ts';

/** Findings under which starting a thread takes longer than the work. */
const LONG = 10;
/** Bytes of pictures and evidence above which a second copy of them costs more than time is worth. */
const HEAVY = 50_000_000;

/** What the thread is to make, and of what; plain data. */
export interface ApartJob {
  /** Of targets, in the order in which they are made. */
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
  const thread = openThread<never, Rendered>(import.meta.url, 'apart-worker', job);
  const rendered = new Map<string, Promise<Rendered>>();
  let before: Promise<unknown> = Promise.resolve();
  for (const name of names) {
    const made = before.then(thread.hear);
    // Whoever waits for the target hears why it failed.
    made.catch(() => undefined);
    rendered.set(name, made);
    before = made;
  }
  return { rendered, close: thread.end };
}

function weigh({ assets }: Report): number {
  return [...assets.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
}
