/** Values kept on disk: taken back as they were given, never when anything differs, whatever happened to the file. */
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';

import { openKeptValues } from '../../src/cache/kept-values.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const STAMP = 'constat 1';

/** Asks a file for values, and tells which of them had to be made. */
async function ask(file: string, keys: readonly string[], stamp = STAMP): Promise<string[]> {
  const made: string[] = [];
  const values = openKeptValues(file, stamp);
  for (const key of keys) {
    values.remember(key, () => {
      made.push(key);
      return { of: key };
    });
  }
  await values.close();
  return made;
}

async function place(t: ExecutionContext): Promise<string> {
  return join(await temporaryFolder(t), 'deep/values');
}

test('what was made is made once, and comes back as it was', async (t) => {
  const file = await place(t);
  t.deepEqual(await ask(file, ['a', 'b']), ['a', 'b']);
  t.deepEqual(await ask(file, ['b', 'c']), ['c']);
  const values = openKeptValues(file, STAMP);
  t.deepEqual(
    values.remember('a', () => ({ of: 'another' })),
    { of: 'a' },
  );
});

test('property: JSON under each key comes back the same', async (t) => {
  const file = await place(t);
  const pairs = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.jsonValue()), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(pairs, { maxLength: 3 }), async (lists) => {
      const entries = new Map(lists.flat().map(([key, value]) => [key, JSON.stringify(value)]));
      const values = openKeptValues(file, JSON.stringify([...entries]));
      for (const [key, json] of entries) values.remember(key, () => JSON.parse(json) as unknown);
      await values.close();
      const again = openKeptValues(file, JSON.stringify([...entries]));
      for (const [key, json] of entries) {
        const kept = again.remember<unknown>(key, () => t.fail());
        if (JSON.stringify(kept) !== json) return false;
      }
      return true;
    }),
    { numRuns: 50 },
  );
  t.pass();
});

test('property: a text under each key comes back the same, as long as its note holds', async (t) => {
  const file = await place(t);
  const word = fc.string({ unit: 'binary' });
  const texts = fc.dictionary(word, fc.record({ text: word, note: fc.jsonValue() }));
  await fc.assert(
    fc.asyncProperty(texts, async (entries) => {
      const stamp = JSON.stringify(entries);
      const written = openKeptValues(file, stamp);
      const asBytes = (text: string): Buffer => Buffer.from(text);
      for (const [key, made] of Object.entries(entries)) {
        t.deepEqual(
          written.rememberText(
            key,
            () => made,
            () => true,
          ),
          asBytes(made.text),
        );
      }
      await written.close();
      const again = openKeptValues(file, stamp);
      for (const [key, { text, note }] of Object.entries(entries)) {
        const holds = (kept: unknown): boolean => JSON.stringify(kept) === JSON.stringify(note);
        t.deepEqual(
          again.rememberText(key, () => t.fail(), holds),
          asBytes(text),
        );
        const other = { text: `${text}\n`, note: [note] };
        t.deepEqual(
          again.rememberText(
            key,
            () => other,
            () => false,
          ),
          asBytes(other.text),
        );
      }
    }),
    { numRuns: 50 },
  );
});

test('whoever is given a value may change it', async (t) => {
  const file = await place(t);
  const values = openKeptValues(file, STAMP);
  values.remember('a', () => ({ of: 'a' })).of = 'spoilt';
  t.deepEqual(
    values.remember('a', () => ({ of: '' })),
    { of: 'a' },
  );
});

test('values of another stamp are none', async (t) => {
  const file = await place(t);
  await ask(file, ['a']);
  t.deepEqual(await ask(file, ['a'], 'constat 2'), ['a']);
});

test('a file that is torn, changed or foreign is as good as none, and is written anew', async (t) => {
  const file = await place(t);
  await ask(file, ['a', 'b']);
  const whole = await readFile(file);
  const spoilt = [
    whole.subarray(0, -4),
    whole.subarray(10),
    Buffer.concat([whole, Buffer.from('x')]),
    Buffer.from(whole.toString().replace('"a"', '"z"')),
    Buffer.alloc(0),
    Buffer.from([0xff, 0xfe, 0x0a, 0x00]),
  ];
  for (const bytes of spoilt) {
    await writeFile(file, bytes);
    t.deepEqual(await ask(file, ['a']), ['a']);
    t.deepEqual(await ask(file, ['a']), []);
  }
});

test('what nobody asks for is dropped after some runs, and not before', async (t) => {
  const file = await place(t);
  await ask(file, ['old', 'new']);
  for (let run = 0; run < 8; run++) await ask(file, [String(run)]);
  t.true((await readFile(file, 'utf8')).includes('"old"'));
  await ask(file, ['another']);
  const text = await readFile(file, 'utf8');
  t.false(text.includes('"old"'));
  t.true(text.includes('"another"'));
});

test('nobody else reads what is kept, and nothing is left beside it', async (t) => {
  const file = await place(t);
  await ask(file, ['a']);
  t.is((await stat(file)).mode & 0o777, 0o600);
  t.is((await stat(join(file, '..'))).mode & 0o777, 0o700);
  t.deepEqual(await readdir(join(file, '..')), ['values']);
});

test('a place that cannot be written fails nothing', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'taken'), '');
  t.deepEqual(await ask(join(folder, 'taken/values'), ['a']), ['a']);
  await mkdir(join(folder, 'closed'));
  await chmod(join(folder, 'closed'), 0o500);
  t.deepEqual(await ask(join(folder, 'closed/deep/values'), ['a']), ['a']);
});
