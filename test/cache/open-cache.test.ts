/** The cache of an engagement: what comes out of it is what would have been made. */
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';
import fc from 'fast-check';

import { openCache } from '../../src/cache/open-cache.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { parseTree, type ParseTree } from '../../src/source/parsers.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const TEXTS = [
  '',
  '# Title\n\nText with `code`, [a link](x.md "t"), ![a picture](a.png)\n',
  '> [!WARNING]\n> Read.\n\n| a | b |\n|:--|--:|\n| 1 | :redact[2] |\n\n- [x] done[^1]\n\n[^1]: Note.\n',
  'a: [1, {b: ~}]\n? c\n: d\ne:\n  - f\n',
  '- .inf\n- .nan\n- -0\n- 0x1F\n',
  '- &a [b]\n- *a\n- 2026-03-02\n- 12_000\n',
  'a: [\n',
  ':::internal\nhidden\n:::\n\n<script>x</script> <!-- constat-ignore a/b: why -->\n\n[r][d]\n\n[d]: https://a.example\n',
  '```mermaid\ngraph TD\n```\n\n:REDACT[x] ::leaf[y]\n',
];

/** What a parser gives, or what it says. */
function attempt(parse: ParseTree, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    return String(error);
  }
}

test('a text parses to the same, the first time and from the disk', async (t) => {
  const folder = await temporaryFolder(t);
  const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 60 }));
  const texts = [...TEXTS, ...fc.sample(text, { numRuns: 100, seed: 7 })];
  for (let run = 0; run < 2; run++) {
    const cache = await openCache(folder, '/audit');
    for (const one of texts) {
      t.deepEqual(cache.parsers.markdown(one), parseMarkdown(one));
      t.deepEqual(cache.parsers.yaml(one), readYaml(one));
      t.deepEqual(attempt(cache.parsers.tree, one), attempt(parseTree, one));
    }
    await cache.closeParsed();
  }
});

test('each engagement has its own; without a folder nothing is kept', async (t) => {
  const folder = await temporaryFolder(t);
  for (const engagement of ['/a', '/b', '/a']) {
    const cache = await openCache(folder, engagement);
    cache.parsers.markdown('x');
    await cache.closeParsed();
  }
  t.is((await readdir(join(folder, 'engagements'))).length, 2);
  const none = await openCache(undefined, '/a');
  t.deepEqual(none.parsers.markdown('x'), parseMarkdown('x'));
  await none.closeParsed();
});

test('what no build has used for long is cleared away', async (t) => {
  const folder = await temporaryFolder(t);
  const keep = async (engagement: string): Promise<void> => {
    const cache = await openCache(folder, engagement);
    cache.parsers.markdown('x');
    await cache.closeParsed();
  };
  await keep('/old');
  const [old = ''] = await readdir(join(folder, 'engagements'));
  await writeFile(join(folder, 'engagements/recent'), '');
  await utimes(join(folder, 'engagements', old), 0, 0);
  await keep('/new');
  const left = await readdir(join(folder, 'engagements'));
  t.false(left.includes(old));
  t.is(left.length, 2);
});
