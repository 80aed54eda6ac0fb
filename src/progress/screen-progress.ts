/** Steps → a list on a terminal, drawn anew as they go: the one door to listr2. */
import type { WriteStream } from 'node:tty';

import type { ListrDefaultRendererLogLevels } from 'listr2';

import { secondsText, type Progress } from './progress.ts';

/** The terminal, and the clock that times the steps, in milliseconds. */
export interface ScreenScope {
  readonly screen: WriteStream;
  readonly clock: () => number;
}

/**
 * Shows all steps that are to come, in order, and the time that each took; the list stays when all is done.
 *
 * Ctrl-C gives the cursor back before it ends the program, as listr2 sees to.
 */
export async function screenProgress(
  steps: readonly string[],
  { screen, clock }: ScreenScope,
): Promise<Progress> {
  const { DefaultRenderer, Listr, ListrLogger, ProcessOutput } = await import('listr2');
  /** Listr asks whether stdout is a terminal; we draw on stderr, which is one. */
  class ScreenRenderer extends DefaultRenderer {
    static override nonTTY = true;
  }
  const ends = new Map(steps.map((step) => [step, makeEnd()]));
  const list = new Listr(
    steps.map((step) => ({
      title: step,
      task: async (_context: unknown, task: { title: string }) => {
        const took = await ends.get(step)?.promise;
        if (took !== undefined) task.title = `${step}  ${secondsText(took)}`;
      },
    })),
    {
      renderer: ScreenRenderer,
      rendererOptions: {
        logger: new ListrLogger<ListrDefaultRendererLogLevels>({
          useIcons: true,
          processOutput: new ProcessOutput(screen, screen, { leaveEmptyLine: false }),
        }),
        showErrorMessage: false,
      },
    },
  );
  const drawn = list.run().catch(() => undefined);
  const running = new Map<string, number>();
  const finish = (step: string): void => {
    const since = running.get(step);
    if (since !== undefined) ends.get(step)?.resolve(clock() - since);
    running.delete(step);
  };
  return {
    begin(step) {
      running.set(step, clock());
      return () => {
        finish(step);
      };
    },
    async end(outcome) {
      if (outcome === 'failed') {
        const [failed = steps[0] ?? ''] = running.keys();
        ends.get(failed)?.reject(new Error(failed));
        running.delete(failed);
      }
      for (const step of [...running.keys()]) finish(step);
      // Steps that were passed over are not waited for.
      if (outcome === 'done') for (const { resolve } of ends.values()) resolve(undefined);
      await drawn;
    },
  };
}

interface End {
  /** Milliseconds that the step took; undefined where it was passed over. */
  readonly promise: Promise<number | undefined>;
  readonly resolve: (took: number | undefined) => void;
  readonly reject: (error: Error) => void;
}

function makeEnd(): End {
  const end = Promise.withResolvers<number | undefined>();
  // Whether anybody waits for it yet or not, a failure is heard of by whoever builds.
  end.promise.catch(() => undefined);
  return end;
}
