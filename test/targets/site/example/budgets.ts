/** What a site weighs when it is sent, in bytes of gzip: of the worked example; of three hundred findings in the long suite. */
import test from 'ava';

import { searchContent, searchScript } from '../../../helpers/site-search.ts';
import { gzipSize, listHeavyPages, weighIndex } from '../../../helpers/weigh-site.ts';
import { CONTEXT, exampleSite } from '../made-site.ts';

/** The bytes of the assets whose names match, each sent by itself. */
async function weigh(names: RegExp): Promise<number> {
  const { artifacts } = await exampleSite();
  const assets = artifacts.filter(({ path }) => names.test(path));
  return assets.reduce((sum, { bytes }) => sum + gzipSize(bytes), 0);
}

test('a page weighs 12 kB at most, without its evidence', async (t) => {
  t.deepEqual(listHeavyPages((await exampleSite()).artifacts), []);
});

test('the style sheet weighs 10 kB at most', async (t) => {
  const bytes = await weigh(/\/assets\/site\.\w+\.css$/);
  t.log(bytes);
  t.true(bytes > 0 && bytes <= 10_000, String(bytes));
});

test('scripts weigh 6 kB at most, all of them, before search is used', async (t) => {
  const bytes = await weigh(/\/assets\/(?!search|minisearch)[\w-]+\.\w+\.js$/);
  t.log(bytes);
  t.true(bytes > 0 && bytes <= 6000, String(bytes));
});

test('the code of search weighs 15 kB at most', async (t) => {
  const bytes = await weigh(/\/assets\/(?:search|search-core|minisearch)\.\w+\.js$/);
  t.log(bytes);
  t.true(bytes > 0 && bytes <= 15_000, String(bytes));
});

test('the index weighs no more than the texts that it finds', (t) => {
  for (const lang of ['fr', 'en']) {
    const { index, texts } = weighIndex(searchScript(CONTEXT, lang), searchContent(CONTEXT, lang));
    t.log(lang, index, texts);
    t.true(index <= texts, `${String(index)} for ${String(texts)}`);
  }
});
