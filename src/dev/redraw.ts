/** A target's name → its files made of the last good sources, in the background: one at a time, kept until the next. */
import type { BuildContext } from '../targets/create-context.ts';
import type { TargetEntry } from '../targets/registry.ts';
import type { Artifact, PicturedDocument } from '../targets/target.ts';

/** What a target came to when it was last drawn. */
export interface Drawn {
  readonly artifacts: readonly Artifact[];
  readonly documents: readonly PicturedDocument[];
  /** What was lost, or why there is nothing: a line each. */
  readonly said: readonly string[];
  readonly milliseconds: number;
  /** Which sources it was made of. */
  readonly digest: string;
}

/** Draws targets. */
export interface Redraw {
  /** Makes a target's files, or waits for those that are being made. */
  draw(entry: TargetEntry, context: BuildContext): Promise<Drawn>;
  last(name: string): Drawn | undefined;
}

/** Opens it; nothing is drawn until it is asked for. */
export function openRedraw(clock: () => number): Redraw {
  const drawn = new Map<string, Drawn>();
  const drawing = new Map<string, Promise<Drawn>>();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    last: (name) => drawn.get(name),
    draw(entry, context) {
      const { name } = entry;
      const begun = drawing.get(name);
      if (begun) return begun;
      const made = turn
        .then(() => drawTarget(entry, context, clock))
        .then((result) => {
          drawn.set(name, result);
          return result;
        })
        .finally(() => drawing.delete(name));
      drawing.set(name, made);
      turn = made;
      return made;
    },
  };
}

async function drawTarget(
  { load, needsBrowser = false }: TargetEntry,
  context: BuildContext,
  clock: () => number,
): Promise<Drawn> {
  const start = clock();
  const before = context.diagnostics().length;
  const finish = (made: Partial<Drawn>, said: readonly string[]): Drawn => ({
    artifacts: made.artifacts ?? [],
    documents: made.documents ?? [],
    said,
    milliseconds: clock() - start,
    digest: context.report.digest,
  });
  try {
    const target = await load();
    const artifacts = await target.render(context);
    const documents = (await target.picture?.(context)) ?? [];
    const lost = context.diagnostics().slice(before);
    const { missing = [] } = needsBrowser ? await context.browserOutcome() : {};
    const said = [...missing, ...new Set(lost.map(({ rule, message }) => `${rule}  ${message}`))];
    return finish({ artifacts, documents }, said);
  } catch (error) {
    // A target that fails leaves the server standing; what it says first is what can be mended.
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
    return finish({}, [`It could not be made: ${first}`]);
  }
}
