/** What an earlier build read is not read again, and is as soon as anything differs. */
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';

import { openKeptValues, type KeptValues } from '../../src/cache/kept-values.ts';
import { guardArtifacts, type GuardedFile } from '../../src/guard/guard-artifacts.ts';
import { guardBeside } from '../../src/guard/guard-beside.ts';
import type { Hidden } from '../../src/guard/hidden.ts';
import { openKnownFiles } from '../../src/guard/known-files.ts';
import { scanSources } from '../../src/guard/scan-sources.ts';
import { createWordIndex } from '../../src/guard/word-index.ts';
import { loadTextReaders } from '../../src/targets/registry.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { front, tinyFolder } from '../helpers/tiny.ts';

const HIDDEN: Hidden = {
  runs: [{ text: 'The backups were never once restored since March' }],
  words: [{ kind: 'replaced name', text: 'Clinéa' }],
  shown: [],
  seams: [],
  usual: [],
};

const secrecyOf = (hidden: Partial<Hidden> = {}, forbid: readonly string[] = []) => ({
  index: createWordIndex({ ...HIDDEN, ...hidden }),
  forbid,
});

const file = (path: string, text: string): GuardedFile => ({ path, bytes: Buffer.from(text) });

async function openKept(t: ExecutionContext): Promise<KeptValues> {
  return openKeptValues(join(await temporaryFolder(t), 'guarded'), '1');
}

test('a file without a find is known, and one with a find is read each time', async (t) => {
  const kept = await openKept(t);
  const files = [file('a.txt', 'nothing'), file('b.txt', 'by Clinéa')];
  for (let build = 0; build < 3; build++) {
    const leaks = await guardBeside(secrecyOf(), { isWaiting: false, kept }).leaks(files);
    t.deepEqual(
      leaks.map(({ file: path }) => path),
      ['b.txt'],
    );
  }
  const known = openKnownFiles(kept, secrecyOf());
  t.deepEqual(
    files.map((one) => known.unread(one).length),
    [0, 1],
  );
});

test('it is the name, the bytes that are read, and all that is looked for', async (t) => {
  const kept = await openKept(t);
  const packed = { ...file('a.zip', 'packed'), readable: Buffer.from('what it holds') };
  const read = [file('a.txt', 'nothing'), packed];
  openKnownFiles(kept, secrecyOf()).learn(read, []);
  const isKnown = (one: GuardedFile, secrecy = secrecyOf()): boolean =>
    openKnownFiles(kept, secrecy).unread(one).length === 0;

  t.true(read.every((one) => isKnown(one)));
  t.true(isKnown({ ...packed, bytes: Buffer.from('packed anew') }));
  t.false(isKnown({ ...packed, readable: Buffer.from('another thing') }));
  t.false(isKnown(file('a.txt', 'nothing else')));
  t.false(isKnown(file('b.txt', 'nothing')));

  const [plain = file('', '')] = read;
  // What is shown does not count, unless it makes a difference to what is looked for.
  t.true(isKnown(plain, secrecyOf({ shown: ['Something that was never hidden at all'] })));
  t.false(isKnown(plain, secrecyOf({ shown: ['the backups were never once'] })));
  t.false(isKnown(plain, secrecyOf({ runs: [] })));
  t.false(isKnown(plain, secrecyOf({ words: [{ kind: 'redacted words', text: 'Clinéa' }] })));
  t.false(isKnown(plain, secrecyOf({ words: [{ kind: 'replaced name', text: 'Clinea B' }] })));
  t.false(isKnown(plain, secrecyOf({}, ['scrypt:8:a:b'])));
});

test('property: whatever was built before, the same is found as without it', async (t) => {
  const readers = await loadTextReaders();
  const piece = fc.constantFrom('Clinéa', 'backups were never once restored', 'nothing', 'March');
  const text = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(' '));
  const files = fc.dictionary(fc.constantFrom('a.txt', 'b.md', 'c.html'), text);
  const hidden = fc.record({
    words: fc.constantFrom([], HIDDEN.words),
    shown: fc.constantFrom(
      [],
      [...HIDDEN.runs].map((run) => run.text),
    ),
  });
  const builds = fc.array(fc.tuple(files, hidden), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(builds, async (list) => {
      const kept = await openKept(t);
      for (const [texts, change] of list) {
        const made = Object.entries(texts).map(([path, one]) => file(path, one));
        const secrecy = secrecyOf(change);
        t.deepEqual(
          await guardBeside(secrecy, { isWaiting: false, kept }).leaks(made),
          await guardArtifacts(made, { ...secrecy, readers }),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('a source without a secret is known, one with a secret is told each time', async (t) => {
  const kept = await openKept(t);
  const token = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
  const folder = tinyFolder({ 'pages/p.md': front({ title: 'P' }, `Use ${token} now`) });
  const first = await scanSources(folder, kept);
  t.deepEqual(
    first.map(({ file: path }) => path),
    ['pages/p.md'],
  );
  t.deepEqual(await scanSources(folder, kept), first);
  const clean = tinyFolder({
    'pages/p.md': front({ title: 'P' }, 'Use aaaaaaaaaaaaaaaaaaaaaaaa now'),
  });
  const read: string[] = [];
  const noted: KeptValues = {
    ...kept,
    keep: (key, value) => {
      read.push(key);
      kept.keep(key, value);
    },
  };
  t.deepEqual(await scanSources(clean, noted), []);
  const times = read.length;
  t.true(times > 0);
  t.deepEqual(await scanSources(clean, noted), []);
  t.is(read.length, times);
});
