/** The search index of five hundred findings of 4 kB, in bytes of gzip. */
import test from 'ava';

import { contextOfFiles } from '../../helpers/context.ts';
import { largeEngagement } from '../../helpers/large-engagement.ts';
import { searchContent, searchScript } from '../../helpers/site-search.ts';
import { weighIndex } from '../../helpers/weigh-site.ts';

test('it weighs 500 kB at most, and 0.9 of the texts that it finds', async (t) => {
  const files = largeEngagement({ findings: 500 });
  const context = await contextOfFiles(files);
  const { findings } = context.report;
  const lengths = findings.map(({ source }) => files[source.path]?.length ?? 0);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / findings.length;
  t.is(findings.length, 500);
  t.true(mean > 4000, String(mean));
  for (const lang of ['fr', 'en']) {
    const { index, texts } = weighIndex(searchScript(context, lang), searchContent(context, lang));
    t.log(lang, index, texts, (index / texts).toFixed(2));
    t.true(index <= 500_000, `${lang} ${String(index)}`);
    t.true(index <= 0.9 * texts, `${lang} ${String(index)} of ${String(texts)}`);
  }
});
