/** A context and a choice of targets → their artifacts, in the registry's order. */
import type { Report } from '../report/report.ts';
import type { BuildContext } from './create-context.ts';
import { TARGETS, type TargetEntry } from './registry.ts';
import type { Artifact, TargetContext } from './target.ts';

/** An artifact with the name of its target. */
export interface MadeArtifact extends Artifact {
  readonly target: string;
}

/**
 * Renders the chosen targets, or all, beside each other: one works while another waits for the browser. Those that list
 * others' files wait for these when they come to it.
 *
 * @throws what the first of them in the registry's order failed with, once all have ended
 */
export async function renderTargets(
  context: BuildContext,
  only: readonly string[],
): Promise<MadeArtifact[]> {
  const making = new Map<string, Promise<readonly MadeArtifact[]>>();
  for (const entry of chosenOf(only)) {
    const before = (entry.after ?? []).flatMap((name) => making.get(name) ?? []);
    making.set(entry.name, renderTarget(entry, context, before));
  }
  const ended = await Promise.allSettled(making.values());
  return ended.flatMap((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

async function renderTarget(
  { name, load }: TargetEntry,
  context: BuildContext,
  before: readonly Promise<readonly MadeArtifact[]>[],
): Promise<MadeArtifact[]> {
  const end = context.begin(name);
  const target = await load();
  const produced = async () => (await Promise.all(before)).flat();
  const own: TargetContext = { ...context, produced };
  const made = await target.render(own).catch((error: unknown) => {
    throw context.explain(error);
  });
  end();
  return made.map((artifact) => ({ ...artifact, target: name }));
}

/** Whether one of the chosen targets needs a browser. */
export function needBrowser(only: readonly string[]): boolean {
  return chosenOf(only).some(({ needsBrowser }) => needsBrowser === true);
}

/** Whether one of the chosen targets shows diagrams as drawings. */
export function needDrawings(only: readonly string[]): boolean {
  return chosenOf(only).some(({ showsDiagrams }) => showsDiagrams === true);
}

/** Why one of the chosen targets takes no password for this report; undefined where all do. */
export function findPasswordRefusal(only: readonly string[], report: Report): string | undefined {
  return chosenOf(only)
    .map(({ refusesPassword }) => refusesPassword?.(report))
    .find((reason) => reason !== undefined);
}

function chosenOf(only: readonly string[]): readonly TargetEntry[] {
  return TARGETS.filter(({ name }) => only.length === 0 || only.includes(name));
}
