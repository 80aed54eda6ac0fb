/** The engagement's folder → a server that shows it as it is written, until it is told to end. */
import { realpath } from 'node:fs/promises';

import { openRounds, type BegunRound, type Round } from './rounds.ts';
import type { EditionId } from '../report/edition.ts';
import { openPreview } from '../targets/open-preview.ts';
import type { World } from '../world.ts';
import { openDesk } from './desk.ts';
import { OWN_FOLDER } from './page.ts';
import { readOwnFiles } from './own-files.ts';
import { openRedraw } from './redraw.ts';
import { serve } from './serve.ts';
import { watchSources, type Changes } from './watch-sources.ts';
import { openWorkshop } from './workshop.ts';

/** What to serve, and how. */
export interface DevRequest {
  readonly folder: string;
  readonly label: string;
  readonly edition: EditionId;
  readonly languages: readonly string[];
  readonly port: number;
  readonly editor: string | undefined;
  /** What only the desk's own page will know. */
  readonly token: string;
  readonly clock: () => number;
  /** Hears what was drawn, a line each. */
  readonly say: (line: string) => void;
  /** Told after every round, with the paths that made it begin and its milliseconds. */
  readonly told: (round: Round, paths: readonly string[], milliseconds: number) => void;
}

/** A server that runs. */
export interface RunningDev {
  /** Addresses of the site and of the desk. */
  readonly site: string;
  readonly desk: string;
  readonly port: number;
  /** Ends everything that was begun. */
  close(): Promise<void>;
}

/** Milliseconds without a change after which git is asked for its days, and missing drawings are made. */
const IDLE = 300;

/** Milliseconds that open pages are given to load again before warnings are looked for, which they need not wait for. */
const LOADING = 150;

/** Starts serving. */
export async function startDev(request: DevRequest, world: World): Promise<RunningDev> {
  const { label, edition, languages, editor } = request;
  const root = await realpath(request.folder);
  const workshop = openWorkshop(world);
  const preview = await openPreview();
  const rounds = openRounds({ root, label, edition, languages, preview, workshop, world });
  let round: Round | undefined;
  const redraw = openRedraw(request.clock);
  const own = await readOwnFiles();
  const { token } = request;
  const last = (): Round | undefined => round;
  const desk = openDesk({
    label,
    edition,
    round: last,
    redraw,
    token,
    html: own.html,
    say: request.say,
  });
  const server = await serve({
    root,
    label,
    editor,
    port: request.port,
    desk,
    round: last,
    own: own.files,
  });

  const queue = queueRounds(async (changes, pause) => {
    const start = request.clock();
    const next = rounds.next(changes.written ? changes.paths : undefined);
    const begun = await next.catch((error: unknown) => failRound(error, round));
    round = begun;
    server.announce();
    const milliseconds = request.clock() - start;
    await pause();
    round = begun.finish();
    server.announce();
    request.told(round, changes.paths, milliseconds);
  });
  const settle = idleWork(async () => {
    const isOther = await rounds.refreshHistory();
    const isDrawn = await workshop.drawMissing();
    if (isOther || isDrawn) await queue.add({ paths: [], written: true });
  });
  const watch = await watchSources(root, (changes) => {
    settle.later();
    void queue.add(changes);
  });
  await rounds.refreshHistory();
  await queue.add({ paths: [], written: false });
  settle.later();
  const address = `http://127.0.0.1:${String(server.port)}/`;
  return {
    site: address,
    desk: address + OWN_FOLDER,
    port: server.port,
    async close() {
      settle.stop();
      queue.stop();
      await Promise.all([watch.close(), server.close(), workshop.session.close()]);
    },
  };
}

/** A round that fails is a defect of ours, or of the theme: the last pages stay, and it is said. */
function failRound(error: unknown, last: Round | undefined): BegunRound {
  const [problem = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
  const folder = last?.folder ?? { label: '', files: new Map(), diagnostics: [] };
  const round = { diagnostics: [], folder, ...last, fresh: false, problem };
  return { ...round, finish: () => round };
}

/** Makes rounds one after the other; what changes during one makes the next, and cuts its pause short. */
function queueRounds(make: (changes: Changes, pause: () => Promise<void>) => Promise<void>) {
  let waiting: Changes | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;
  let goOn = (): void => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, waiting || stopped ? 0 : LOADING);
      goOn = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    while (waiting && !stopped) {
      const changes = waiting;
      waiting = undefined;
      await make(changes, pause);
    }
    running = undefined;
  };
  return {
    add(changes: Changes): Promise<void> {
      waiting = waiting
        ? {
            paths: [...new Set([...waiting.paths, ...changes.paths])],
            written: waiting.written && changes.written,
          }
        : changes;
      goOn();
      return (running ??= run());
    },
    stop() {
      stopped = true;
      goOn();
    },
  };
}

/** Does what can wait when nothing has changed for a moment. */
function idleWork(work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();
  return {
    later(): void {
      clearTimeout(timer);
      if (stopped) return;
      timer = setTimeout(() => {
        // What fails here is tried again at the next change.
        running = running.then(work).catch(() => undefined);
      }, IDLE);
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
