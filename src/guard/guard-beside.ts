/** The files of a build, told of while others are made → what in them should not be there, read in a thread of its own where it is much. */
import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { KeptValues } from '../cache/kept-values.ts';
import { loadTextReaders } from '../targets/registry.ts';
import type { Secrecy } from './collect-secrecy.ts';
import { guardArtifacts, type GuardedFile } from './guard-artifacts.ts';
import type { GuardTask } from './guard-worker.ts';
import type { Leak } from './hidden.ts';
import { openKnownFiles } from './known-files.ts';

/** Bytes of files that take about as long to read as a thread takes to start. */
const LONG = 2_000_000;

// The thread’s file is TypeScript where this one is.
const WORKER = new URL(`./guard-worker${extname(import.meta.url)}`, import.meta.url);

/** The guard of one build. */
export interface BuildGuard {
  /** Tells of files that will not change any more, so that they are read meanwhile. */
  readonly announce: (files: readonly GuardedFile[]) => void;
  /** What is found in all files of the build, whether they were told of or not. */
  readonly leaks: (files: readonly GuardedFile[]) => Promise<Leak[]>;
  /** Ends the thread, where there is one. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the guard of a build; it reads where it is opened, unless there is much to read before all is made.
 *
 * @param isWaiting whether others wait meanwhile, for a browser: without that, a thread saves nothing and holds every
 *   text once more, 280 MB for a site of 1,000 findings
 * @param kept what earlier builds read, and need not be read again; absent: everything is read
 */
export function guardBeside(
  secrecy: Secrecy,
  { isWaiting, kept }: { readonly isWaiting: boolean; readonly kept?: KeptValues | undefined },
): BuildGuard {
  const known = openKnownFiles(kept, secrecy);
  const announced = new Map<string, GuardedFile>();
  // A file is what is written, not what was told of it.
  const isAnnounced = ({ path, bytes, readable }: GuardedFile): boolean => {
    const told = announced.get(path);
    return told?.bytes === bytes && told.readable === readable;
  };
  let waiting: GuardedFile[] = [];
  let size = 0;
  let thread: GuardThread | undefined;
  return {
    announce(files) {
      const told = files.filter((file) => !isAnnounced(file));
      for (const file of told) announced.set(file.path, file);
      for (const piece of isWaiting ? told.flatMap(known.unread) : []) {
        waiting.push(piece);
        size += piece.bytes.length;
      }
      if (size < LONG) return;
      thread ??= startThread(secrecy);
      thread.read(waiting);
      waiting = [];
      size = 0;
    },
    async leaks(files) {
      const rest = thread ? files.filter((file) => !isAnnounced(file)) : files;
      const unread = rest.flatMap(known.unread);
      thread?.read([...waiting, ...unread]);
      const leaks = thread
        ? await thread.leaks()
        : await guardArtifacts(unread, { ...secrecy, readers: await loadTextReaders() });
      known.learn(files, leaks);
      return leaks;
    },
    close: async () => {
      await thread?.close();
    },
  };
}

interface GuardThread extends Pick<BuildGuard, 'close'> {
  readonly read: (files: readonly GuardedFile[]) => void;
  readonly leaks: () => Promise<Leak[]>;
}

function startThread(secrecy: Secrecy): GuardThread {
  const worker = new Worker(WORKER, { workerData: secrecy });
  const failed = once(worker, 'exit').then(([code]) => {
    throw new Error(`The thread that reads the files ended with ${String(code)}`);
  });
  // Whoever asks for what was found hears of it.
  failed.catch(() => undefined);
  const tell = (task: GuardTask): void => {
    worker.postMessage(task);
  };
  return {
    read(files) {
      tell({ files: files.map(({ path, bytes }) => ({ path, bytes })) });
    },
    async leaks() {
      tell('leaks');
      const [leaks] = (await Promise.race([once(worker, 'message'), failed])) as [Leak[]];
      return leaks;
    },
    async close() {
      await worker.terminate();
    },
  };
}
