/** The guard of a build finds the same whether it reads in a thread of its own, early or late, or here. */
import test from 'ava';

import { loadTextReaders } from '../../src/targets/registry.ts';
import { guardArtifacts, type GuardedFile } from '../../src/guard/guard-artifacts.ts';
import { guardBeside } from '../../src/guard/guard-beside.ts';
import type { Hidden } from '../../src/guard/hidden.ts';
import { createWordIndex } from '../../src/guard/word-index.ts';

const HIDDEN: Hidden = {
  runs: [{ text: 'The backups were never once restored since March', source: 'a.md' }],
  words: [{ kind: 'replaced name', text: 'Clinéa' }],
  shown: [],
  seams: [],
  usual: [],
};
const SECRECY = { index: createWordIndex(HIDDEN), forbid: [] };

const file = (path: string, text: string): GuardedFile => ({ path, bytes: Buffer.from(text) });
/** As much as a thread is started for. */
const FILLER = file('filler.txt', 'Nothing to see here.\n\n'.repeat(100_000));
const LEAKY = [
  file('a.html', '<!doctype html><p>For Clinéa: backups were never once restored</p>'),
  file('b.txt', 'For Clinéa: backups were never once restored'),
  file('c.txt', ['aws_secret_access_key = wJalrXUtnFEMI', 'K7MDENG/bPxRfiCYzzzzzzzzzz'].join('/')),
];

test('the same leaks, told of early or late, in a thread or here', async (t) => {
  const files = [...LEAKY, FILLER, file('d.txt', 'Clinéa')];
  const expected = await guardArtifacts(files, { ...SECRECY, readers: await loadTextReaders() });
  t.deepEqual(
    expected.map(({ file: path, kind }) => `${path}: ${kind}`),
    [
      'a.html: hidden text',
      'a.html: replaced name',
      'b.txt: hidden text',
      'b.txt: replaced name',
      'c.txt: secret',
      'd.txt: replaced name',
    ],
  );

  const ways: readonly (readonly GuardedFile[])[] = [[], [FILLER], [...LEAKY, FILLER], files];
  for (const early of ways) {
    for (const isWaiting of [true, false]) {
      const guard = guardBeside(SECRECY, { isWaiting });
      for (const one of early) guard.announce([one]);
      // A target tells of all its files once more at its end.
      guard.announce(early);
      t.deepEqual(await guard.leaks(files), expected);
      await guard.close();
    }
  }
});

test('a file is what is written, not what was told of it', async (t) => {
  const guard = guardBeside(SECRECY, { isWaiting: true });
  guard.announce([FILLER, file('a.txt', 'nothing')]);
  const leaks = await guard.leaks([FILLER, file('a.txt', 'Clinéa')]);
  t.deepEqual(
    leaks.map((leak) => leak.file),
    ['a.txt'],
  );
  await guard.close();
});

test('a thread that fails stops the build', async (t) => {
  const guard = guardBeside(SECRECY, { isWaiting: true });
  guard.announce([{ ...FILLER, path: undefined as never }]);
  await t.throwsAsync(guard.leaks([FILLER]), { any: true });
  await guard.close();
});
