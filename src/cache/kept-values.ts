/** Values that cost time → kept on disk from one run to the next, by the hash of all that they are made of. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Runs in a row that a value outlives without being asked for: editions and languages are built in turn. */
const OUTLIVED = 8;

/** Values by key; both are JSON, so that what comes back is what was given. */
export interface KeptValues {
  /** Gives what was kept under a key, or makes it and keeps it. */
  remember<Value>(key: string, make: () => Value): Value;
  /** Writes what is new, and drops what nobody asks for any more. A folder that cannot be written is no reason to fail. */
  save(): Promise<void>;
}

/** A value as it stands in the file, and for how many runs nobody asked for it. */
interface Kept {
  readonly json: string;
  age: number;
}

/**
 * Opens a file of values. It may be deleted at any time; one that is damaged, or of another stamp, is as good as none.
 *
 * @param stamp what the values are made by: constat's code and its libraries
 */
export async function openKeptValues(file: string, stamp: string): Promise<KeptValues> {
  const kept = await readKept(file, stamp);
  for (const one of kept.values()) one.age += 1;
  let isChanged = false;
  return {
    remember<Value>(key: string, make: () => Value): Value {
      const hash = createHash('sha256').update(key).digest('base64url');
      const known = kept.get(hash);
      if (known) {
        known.age = 0;
        return JSON.parse(known.json) as Value;
      }
      const value = make();
      // Whoever is given the value may change it.
      kept.set(hash, { json: JSON.stringify(value), age: 0 });
      isChanged = true;
      return value;
    },
    async save() {
      const lasting = [...kept].filter(([, { age }]) => age <= OUTLIVED);
      if (!isChanged && lasting.length === kept.size) return;
      const lines = lasting.map(([key, { json, age }]) => `${key} ${String(age)} ${json}\n`);
      await writeKept(file, stamp, lines.join('')).catch(() => undefined);
    },
  };
}

/** A file begins with the hash of its stamp and of all that follows: a torn or foreign one is not read. */
async function readKept(file: string, stamp: string): Promise<Map<string, Kept>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const head = text.indexOf('\n');
  const body = text.slice(head + 1);
  if (head < 0 || text.slice(0, head) !== seal(stamp, body)) return new Map();
  return new Map(
    body.split('\n').flatMap((line): [string, Kept][] => {
      const [key = '', age = ''] = line.split(' ', 2);
      if (key === '') return [];
      return [[key, { json: line.slice(key.length + age.length + 2), age: Number(age) }]];
    }),
  );
}

/** What is kept is the client's: nobody but the user reads it. */
async function writeKept(file: string, stamp: string, body: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const beside = await mkdtemp(join(dirname(file), '.writing-'));
  try {
    const whole = join(beside, 'values');
    await writeFile(whole, `${seal(stamp, body)}\n${body}`, { mode: 0o600 });
    await rename(whole, file);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

function seal(stamp: string, body: string): string {
  return createHash('sha256').update(`${stamp}\n`).update(body).digest('hex');
}
