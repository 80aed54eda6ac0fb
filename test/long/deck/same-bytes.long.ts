/** The example's decks, built by two processes in two time zones, are the same byte for byte. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { startConstat } from '../../commands/command-line.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { assertSound } from '../../targets/deck/make-deck.ts';

test('two processes in two time zones write the same decks', async (t) => {
  const digests: string[][] = [];
  for (const TZ of ['Asia/Tokyo', 'America/New_York']) {
    const out = await temporaryFolder(t);
    const { status, err } = await startConstat(['build', '--only', 'deck', '--out', out], {
      environment: { TZ },
    });
    t.is(status, 0, err);
    const paths = ['fr', 'en'].map((lang) => join(out, `client/presentation.${lang}.pptx`));
    const decks = await Promise.all(paths.map((path) => readFile(path)));
    for (const bytes of decks) assertSound(bytes);
    digests.push(decks.map((bytes) => createHash('sha256').update(bytes).digest('hex')));
  }
  t.deepEqual(digests[0], digests[1]);
});
