/** A context and a choice of targets → their artifacts, in the registry's order. */
import type { Report } from '../report/report.ts';
import type { BuildContext } from './create-context.ts';
import { TARGETS, type TargetEntry } from './registry.ts';
import type { Artifact, TargetContext } from './target.ts';

/** An artifact with the name of its target. */
export interface MadeArtifact extends Artifact {
  readonly target: string;
}

/** Renders the chosen targets, or all; those that list others' files are given them. */
export async function renderTargets(
  context: BuildContext,
  only: readonly string[],
): Promise<MadeArtifact[]> {
  const chosen = chosenOf(only);
  const made: MadeArtifact[] = [];
  for (const { name, after = [], load } of chosen) {
    context.say(name);
    const target = await load();
    const produced = made.filter((artifact) => after.includes(artifact.target));
    const own: TargetContext = { ...context, produced };
    const artifacts = await target.render(own).catch((error: unknown) => {
      throw context.explain(error);
    });
    for (const artifact of artifacts) made.push({ ...artifact, target: name });
  }
  return made;
}

/** Whether one of the chosen targets needs a browser. */
export function needBrowser(only: readonly string[]): boolean {
  return chosenOf(only).some(({ needsBrowser }) => needsBrowser === true);
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
