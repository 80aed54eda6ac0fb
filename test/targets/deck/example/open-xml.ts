/** Microsoft's Open XML SDK finds nothing to say about our decks; all in one process, since it takes seconds to start. */
import test from 'ava';

import { FEATURES, writeFeatures } from '../feature-matrix.ts';
import { bareTemplate, firmTemplate, graftRaw } from '../firm-template.ts';
import { BUILT_IN, assertSound, makeDeck } from '../make-deck.ts';
import { SAMPLER } from '../sampler.ts';
import { EXAMPLE } from './made-decks.ts';

/** Says what the SDK finds in a deck, a line each. */
async function findingsOf(bytes: Uint8Array): Promise<string[]> {
  const { default: validate } = await import('@ooxml-tools/validate');
  const found = await validate(new Uint8Array(bytes), 'pptx', 'Microsoft365');
  return found.map(({ path, description }) => `${path.partUri} ${path.xpath}: ${description}`);
}

test.serial('the SDK speaks up about a deck as PptxGenJS leaves it', async (t) => {
  const puts = FEATURES.slice(0, 1).map(([, put]) => put);
  t.not((await findingsOf(await writeFeatures(puts))).length, 0);
});

test.serial('the built-in template', async (t) => {
  t.deepEqual(await findingsOf(BUILT_IN), []);
});

test.serial('every feature of PptxGenJS, after our stage', async (t) => {
  const raw = await writeFeatures(FEATURES.map(([, put]) => put));
  const bytes = graftRaw(raw, FEATURES.length + 1);
  assertSound(bytes);
  // `/ppt/slides/slide2.xml` is the first feature's.
  const named = (await findingsOf(bytes)).map((finding) => {
    const slide = Number(/slides\/slide(\d+)/.exec(finding)?.[1] ?? 0);
    return `${FEATURES[slide - 2]?.[0] ?? ''}: ${finding}`;
  });
  t.deepEqual(named, []);
});

test.serial('a slide of every kind, on three templates', async (t) => {
  for (const template of [BUILT_IN, bareTemplate(), await firmTemplate()]) {
    const { bytes } = await makeDeck(SAMPLER, { template });
    t.deepEqual(await findingsOf(bytes), []);
  }
});

test.serial('the decks of the worked example', async (t) => {
  for (const { path, bytes } of EXAMPLE.decks) t.deepEqual(await findingsOf(bytes), [], path);
});
