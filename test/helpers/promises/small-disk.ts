/** A disk of a few megabytes, where this user may mount one: to fill it, or to make it read-only. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk that is mounted; whoever mounted it removes it. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it but for so many bytes. */
  fill(left: number): Promise<void>;
  /** Takes away what filled it. */
  empty(): Promise<void>;
  /** Lets nobody write on it, or everybody. */
  setReadOnly(isReadOnly: boolean): void;
  remove(): void;
}

/** Mounts a disk of so many bytes; undefined where the system does not let us. */
export function mountSmallDisk(bytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'constat-disk-'));
  const mount = (options: string): boolean =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  if (!mount(`size=${String(bytes)}`)) {
    rmdirSync(folder);
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: async (left) => {
      const { bavail, bsize } = await statfs(folder);
      await writeFile(filler, new Uint8Array(Math.max(0, bavail * bsize - left)));
    },
    empty: () => rm(filler, { force: true }),
    setReadOnly: (isReadOnly) => {
      const options = `remount,${isReadOnly ? 'ro' : 'rw'},size=${String(bytes)}`;
      if (!mount(options)) throw new Error(`cannot mount again: ${options}`);
    },
    remove: () => {
      spawnSync('umount', [folder]);
      rmdirSync(folder);
    },
  };
}
