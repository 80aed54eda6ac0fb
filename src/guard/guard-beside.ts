/** The files of a build, told of while others are made → what in them should not be there, read in a thread of its own where it is much. */
import type { KeptValues } from '../cache/kept-values.ts';
import { loadTextReaders } from '../targets/registry.ts';
import { openThread, type Thread } from '../threads/open-thread.ts';
import type { Secrecy } from './collect-secrecy.ts';
import { guardArtifacts, type GuardedFile } from './guard-artifacts.ts';
import type { GuardTask } from './guard-worker.ts';
import type { FoundLeak } from './hidden.ts';
import { openKnownFiles } from './known-files.ts';

/** Bytes of files that take about as long to read as a thread takes to start. */
const LONG = 2_000_000;

/** The guard of one build. */
export interface BuildGuard {
  /** Tells of files that will not change any more, so that they are read meanwhile. */
  readonly announce: (files: readonly GuardedFile[]) => void;
  /** What is found in all files of the build, whether they were told of or not. */
  readonly leaks: (files: readonly GuardedFile[]) => Promise<FoundLeak[]>;
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
  let thread: Thread<GuardTask, FoundLeak[]> | undefined;
  return {
    announce(files) {
      const told = files.filter((file) => !isAnnounced(file));
      for (const file of told) announced.set(file.path, file);
      for (const piece of isWaiting ? told.flatMap(known.unread) : []) {
        waiting.push(piece);
        size += piece.bytes.length;
      }
      if (size < LONG) return;
      thread ??= openThread(import.meta.url, 'guard-worker', secrecy);
      thread.tell({ files: waiting });
      waiting = [];
      size = 0;
    },
    async leaks(files) {
      const rest = thread ? files.filter((file) => !isAnnounced(file)) : files;
      const unread = rest.flatMap(known.unread);
      const leaks = thread
        ? await readIn(thread, [...waiting, ...unread])
        : await guardArtifacts(unread, { ...secrecy, readers: await loadTextReaders() });
      known.learn(files, leaks);
      return leaks;
    },
    close: async () => {
      await thread?.end();
    },
  };
}

/** Lets the thread read the last files; what is found in all of them. */
function readIn(
  thread: Thread<GuardTask, FoundLeak[]>,
  files: readonly GuardedFile[],
): Promise<FoundLeak[]> {
  thread.tell({ files });
  thread.tell('leaks');
  return thread.hear();
}
