/** Prints the digest of a deck with a table, dots, a picture and two charts: run in several time zones by a test. */
import { createHash } from 'node:crypto';

import { SAMPLER } from './sampler.ts';
import { makeDeck } from './make-deck.ts';

// A deck made before in the same process must not show: PptxGenJS counts charts over all of them.
await makeDeck(SAMPLER.slice(0, 1));
const { bytes } = await makeDeck(SAMPLER);
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
