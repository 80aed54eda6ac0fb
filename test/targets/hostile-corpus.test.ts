/** A part of the corpus through all targets, read without opening anything; the long tests take it whole, in a browser. */
import test from 'ava';

import { renderTargets } from '../../src/targets/render-targets.ts';
import { contextOfFiles } from '../helpers/context.ts';
import { CORPUS, HOSTILE_WORDS } from '../helpers/hostile-corpus/corpus.ts';
import { hostileEngagement } from '../helpers/hostile-engagement.ts';
import { findOutwardParts } from '../helpers/outward-parts.ts';

/** One payload in so many. */
const STEP = 8;

test('what an enemy writes is words in the files of every target', async (t) => {
  const { files, refused } = hostileEngagement({
    words: HOSTILE_WORDS.filter((_, index) => index % STEP === 0),
    drawings: CORPUS['svg'] ?? [],
    aim: (payload) => payload.replaceAll('%URL%', 'http://127.0.0.1:9'),
  });
  t.true(refused < 5);
  const context = await contextOfFiles(files);
  t.teardown(() => context.close());
  const artifacts = await renderTargets(context, []);
  t.deepEqual(findOutwardParts(artifacts), []);
  const paths = artifacts.map(({ path }) => path);
  t.true(paths.includes('site/files/pages/report.html.txt'));
  t.true(paths.includes('docs/en/files/pages/report.html.txt.txt'));
  t.false(paths.some((path) => /\/files\/.*\.(?:x?html|xml)$/i.test(path)));
});
