/** `docs/<lang>/`: a tree of Markdown that stands alone, with its pictures and files. */
import test from 'ava';

import { docs } from '../../../src/targets/docs/target.ts';
import type { Artifact, TargetContext } from '../../../src/targets/target.ts';
import { checkMarkdown } from '../../helpers/check-markdown.ts';
import { contextOf } from '../../helpers/context.ts';

/** What only the internal edition may say, in the engagements below. */
const HIDDEN = /10\.0\.3\.7|203\.0\.113\.40|Partner asked for this ticket/;

function textsOf(artifacts: readonly Artifact[]): Map<string, string> {
  const decoder = new TextDecoder();
  return new Map(artifacts.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}

async function render(context: TargetContext): Promise<readonly Artifact[]> {
  return docs.render(context);
}

for (const engagement of ['findings', 'test/engagements/second']) {
  test(`the tree of ${engagement} stands alone in each language`, async (t) => {
    const context = await contextOf(engagement);
    const { report } = context;
    const artifacts = await render(context);
    const files = textsOf(artifacts);
    t.deepEqual(checkMarkdown(files), []);
    for (const lang of context.languages) {
      t.true(files.has(`docs/${lang}/README.md`));
      for (const { id } of report.findings) t.true(files.has(`docs/${lang}/findings/${id}.md`), id);
      for (const { id } of report.pages) t.true(files.has(`docs/${lang}/pages/${id}.md`), id);
      for (const path of report.assets.keys())
        t.true(files.has(`docs/${lang}/files/${path}`), path);
    }
    t.true(artifacts.every(({ path, lang }) => path.startsWith(`docs/${lang ?? '?'}/`)));
    t.is(new Set(files.keys()).size, artifacts.length);
    t.notRegex([...files.values()].join('\n'), HIDDEN);
    t.deepEqual(textsOf(await render(context)), files, 'the same bytes twice');
  });
}

test('only the languages asked for are made', async (t) => {
  const artifacts = await render(await contextOf('findings', { languages: ['en'] }));
  t.true(artifacts.length > 40);
  t.true(artifacts.every(({ lang }) => lang === 'en'));
});

test('the firm’s own template is none of the files', async (t) => {
  const context = await contextOf('findings');
  const path = 'brand/firm.pptx';
  const assets = new Map([...context.report.assets, [path, { path, bytes: new Uint8Array([1]) }]]);
  const engagement = {
    ...context.report.engagement,
    deck: { template: path, layouts: {}, places: { layouts: {} } },
  };
  const artifacts = await render({
    ...context,
    report: { ...context.report, assets, engagement },
  });
  t.false(artifacts.some((artifact) => artifact.path.includes('firm.pptx')));
});
