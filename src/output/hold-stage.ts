/** A folder beside the output, in which one build at a time prepares what takes its place. */
import { randomUUID } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { OutputError } from './output-error.ts';

/** A stage that is held; whoever holds it releases it. */
export interface HeldStage {
  /** Where the new folder is filled, and where the old one goes: nothing stands there yet. */
  readonly filled: string;
  readonly old: string;
  /** Throws where another build took the stage, since this one was silent for too long. */
  readonly confirm: () => Promise<void>;
  /** Removes the stage with what is left in it. */
  readonly release: () => Promise<void>;
}

/** How patient a build is with another one, in milliseconds. */
export interface StagePatience {
  /** How often who holds the stage shows that it lives. */
  readonly beat: number;
  /** How long it may be silent before it is taken for dead: killed, or switched off. */
  readonly silence: number;
  /** How long another build that lives is waited for. */
  readonly most: number;
}

const PATIENCE: StagePatience = { beat: 250, silence: 3_000, most: 120_000 };

/** Names its holder; its time moves on while the holder lives, by numbers and not by a clock. */
const MARK = 'held';

/**
 * Takes the stage of `folder`, and waits while another build has it. One that died in the middle leaves its
 * stage: then what was half-written is removed, and the old folder is put back where it was taken away last.
 *
 * @throws OutputError when another build goes on for too long, or something that is none of ours has the name
 */
export async function holdStage(
  folder: string,
  patience: StagePatience = PATIENCE,
): Promise<HeldStage> {
  const stage = `${folder}.staged`;
  const [mark, filled, old] = [MARK, 'new', 'old'].map((name) => join(stage, name)) as [
    string,
    string,
    string,
  ];
  const own = randomUUID();
  const holds = async (): Promise<boolean> =>
    (await readFile(mark, 'utf8').catch(() => '')) === own;
  await take(stage, own, patience);
  // From here on the stage is ours alone: it is new, or its holder is dead.
  if (!(await exists(folder))) await rename(old, folder).catch(() => undefined);
  for (const left of [filled, old]) await rm(left, { recursive: true, force: true });
  let beats = 0;
  const heart = setInterval(() => {
    beats += 1;
    void utimes(mark, beats, beats).catch(() => undefined);
  }, patience.beat).unref();
  return {
    filled,
    old,
    confirm: async () => {
      if (!(await holds()))
        throw new OutputError(`${stage} was taken by another build: build again`);
    },
    release: async () => {
      clearInterval(heart);
      if (!(await holds())) return;
      await rm(filled, { recursive: true, force: true });
      // Not empty when the old folder could not be put back: then it is still to be found in it.
      if (await exists(folder)) await rm(old, { recursive: true, force: true });
      await rm(mark, { force: true });
      await rmdir(stage).catch(() => undefined);
    },
  };
}

async function take(
  stage: string,
  own: string,
  { beat, silence, most }: StagePatience,
): Promise<void> {
  const mark = join(stage, MARK);
  let waited = 0;
  let seen: string | undefined;
  for (let quiet = 0; ; quiet += beat, waited += beat) {
    if (await makeNew(stage)) {
      await writeFile(mark, own).catch(async (error: unknown) => {
        await rm(stage, { recursive: true, force: true });
        throw error;
      });
      return;
    }
    const pulse = await readPulse(stage);
    if (pulse !== seen) quiet = 0;
    seen = pulse;
    if (quiet >= silence && (await inherit(mark, own, beat))) return;
    if (waited >= most) {
      throw new OutputError(
        `Another build has been writing beside ${stage} for too long: wait for it to end, then build again`,
      );
    }
    await wait(beat);
  }
}

async function makeNew(stage: string): Promise<boolean> {
  try {
    await mkdir(stage);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What changes while the holder lives; the same again and again for one that died, even before it said its name. */
async function readPulse(stage: string): Promise<string> {
  const mark = join(stage, MARK);
  const [name, times] = await Promise.all([
    readFile(mark, 'utf8').catch(() => ''),
    stat(mark).catch(() => undefined),
  ]);
  if (times) return `${name} ${String(times.mtimeMs)}`;
  const names = await readdir(stage).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new OutputError(`${stage} is in the way: move it elsewhere, then build again`, {
      cause: error,
    });
  });
  if (names.some((one) => !one.startsWith(MARK) && one !== 'old')) {
    throw new OutputError(
      `${stage} is in the way, and holds nothing of constat: move it elsewhere, then build again`,
    );
  }
  return '';
}

/** Takes a dead one's place: where two builds try, the last to write its name has it, and the other sees that. */
async function inherit(mark: string, own: string, beat: number): Promise<boolean> {
  const written = `${mark}-${own}`;
  await writeFile(written, own).catch(() => undefined);
  await rename(written, mark).catch(() => undefined);
  await wait(beat);
  return (await readFile(mark, 'utf8').catch(() => '')) === own;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
