/** A context and a choice of targets → their artifacts, in the registry's order. */
import type { Report } from '../report/report.ts';
import type { BuildContext } from './create-context.ts';
import { TARGETS, type TargetEntry } from './registry.ts';
import type { Apart, Rendered } from './render-apart.ts';
import type { Artifact } from './target.ts';

/** An artifact with the name of its target. */
export interface MadeArtifact extends Artifact {
  readonly target: string;
}

/**
 * Renders the chosen targets, or all, beside each other: one works while another waits for the browser. Those that list
 * others' files wait for these when they come to it.
 *
 * @param apart those that are made elsewhere
 *
 * @throws what the first of them in the registry's order failed with, once all have ended
 */
export async function renderTargets(
  context: BuildContext,
  only: readonly string[],
  apart?: Apart,
): Promise<MadeArtifact[]> {
  const making = new Map<string, Promise<readonly MadeArtifact[]>>();
  for (const entry of chooseTargets(only)) {
    const before = (entry.after ?? []).flatMap((name) => making.get(name) ?? []);
    const rendered = apart?.rendered.get(entry.name) ?? renderHere(entry, context, before);
    making.set(entry.name, takeRendered(entry, context, rendered));
  }
  const ended = await Promise.allSettled(making.values());
  return ended.flatMap((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** Follows a target, wherever it is made. */
async function takeRendered(
  { name }: TargetEntry,
  context: BuildContext,
  rendered: Promise<Rendered>,
): Promise<MadeArtifact[]> {
  const end = context.begin(name);
  const { artifacts, diagnostics } = await rendered.catch((error: unknown) => {
    throw context.explain(error);
  });
  for (const diagnostic of diagnostics) context.diagnose(diagnostic);
  end();
  context.announce(artifacts);
  return artifacts.map((artifact) => ({ ...artifact, target: name }));
}

async function renderHere(
  { load }: TargetEntry,
  context: BuildContext,
  before: readonly Promise<readonly MadeArtifact[]>[],
): Promise<Rendered> {
  const target = await load();
  const produced = async () => (await Promise.all(before)).flat();
  // What it loses it says to the context itself.
  return { artifacts: await target.render({ ...context, produced }), diagnostics: [] };
}

/** Begins to load the chosen targets that are always made here, while there is something else to wait for. */
export function beginLoading(only: readonly string[]): void {
  for (const { load, apart } of chooseTargets(only)) {
    // What cannot be loaded says so when it is needed.
    if (!apart) void load().catch(() => undefined);
  }
}

/** Whether one of the chosen targets needs a browser. */
export function needBrowser(only: readonly string[]): boolean {
  return chooseTargets(only).some(({ needsBrowser }) => needsBrowser === true);
}

/** Whether one of the chosen targets shows diagrams as drawings. */
export function needDrawings(only: readonly string[]): boolean {
  return chooseTargets(only).some(({ showsDiagrams }) => showsDiagrams === true);
}

/** Why one of the chosen targets takes no password for this report; undefined where all do. */
export function findPasswordRefusal(only: readonly string[], report: Report): string | undefined {
  return chooseTargets(only)
    .map(({ refusesPassword }) => refusesPassword?.(report))
    .find((reason) => reason !== undefined);
}

/** The targets of these names, or all, in the registry's order. */
export function chooseTargets(only: readonly string[]): readonly TargetEntry[] {
  return TARGETS.filter(({ name }) => only.length === 0 || only.includes(name));
}
