import { createHash } from 'node:crypto';

import test from 'ava';

import { site } from '../../../../src/targets/site/target.ts';
import type { BuildContext } from '../../../../src/targets/create-context.ts';
import type { Artifact } from '../../../../src/targets/target.ts';
import { checkLinks, validatePages } from '../../../helpers/check-site.ts';
import { contextOf, contextOfFiles } from '../../../helpers/context.ts';
import { BILINGUAL } from '../../../helpers/tiny.ts';
import { CONTEXT, exampleSite } from '../made-site.ts';

const textsOf = (artifacts: readonly Artifact[]): Map<string, string> =>
  new Map(artifacts.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));

async function renderSite(context: BuildContext): Promise<Map<string, string>> {
  const artifacts = await site.render(context);
  await context.close();
  return textsOf(artifacts);
}

function asArtifacts(files: ReadonlyMap<string, string>): Artifact[] {
  const encoder = new TextEncoder();
  return [...files].map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}

const example = exampleSite().then(({ artifacts }) => textsOf(artifacts));
const rendered = new Map([
  ['findings', example],
  ['test/engagements/second', contextOf('test/engagements/second').then(renderSite)],
]);

for (const [engagement, files] of rendered) {
  test(`every link of ${engagement} leads somewhere, nothing is inline or loaded from elsewhere`, async (t) => {
    t.deepEqual(checkLinks(asArtifacts(await files)), []);
  });

  test(`every page of ${engagement} is valid HTML`, async (t) => {
    t.deepEqual(await validatePages(asArtifacts(await files)), []);
  });
}

test('the checks see what is wrong', (t) => {
  const page =
    '<img src="a.png"><a href="b.html#x">b</a><p style="x" id="i"><p id="i"><script></script>';
  const problems = checkLinks(asArtifacts(new Map([['site/a.html', page]])));
  for (const wanted of [
    'no file: a.png',
    'no file: b.html#x',
    'inline style',
    'id i twice',
    'inline script',
    'no size',
  ]) {
    t.true(
      problems.some((problem) => problem.includes(wanted)),
      wanted,
    );
  }
});

test('the policy comes first, and lets nothing run or load but the site’s own files', async (t) => {
  for (const [path, html] of await example) {
    if (!path.endsWith('.html')) continue;
    const [first, second] = html.slice(html.indexOf('<head>')).match(/<meta[^>]*>/g) ?? [];
    t.is(first, '<meta charset="utf-8">', path);
    t.regex(second ?? '', /Content-Security-Policy/, path);
    t.regex(second ?? '', /default-src &#x27;none&#x27;|default-src 'none'/);
    t.notRegex(second ?? '', /unsafe|https?:|\*/);
  }
});

test('no page may be indexed', async (t) => {
  for (const [path, html] of await example) {
    if (path.endsWith('.html')) t.true(html.includes('content="noindex, nofollow"'), path);
  }
});

test('every ticket of the report is on the home page, the table, the board or apart', async (t) => {
  const files = await example;
  for (const { id } of CONTEXT.report.findings) {
    t.true(files.get('site/findings.html')?.includes(`>${id}<`), id);
  }
  const { achieved, deferred, rejected, acceptedRisk } = CONTEXT.report.totals;
  for (const id of [...achieved.tickets, ...deferred, ...rejected, ...acceptedRisk]) {
    t.true(files.get('site/index.html')?.includes(`>${id}<`), id);
    t.true(files.get('site/roadmap.html')?.includes(`>${id}<`), id);
  }
});

test('the switch of languages stays on the page', async (t) => {
  const files = await example;
  t.true(files.get('site/findings/SEC-01.html')?.includes('href="../en/findings/SEC-01.html"'));
  t.true(files.get('site/en/findings/SEC-01.html')?.includes('href="../../findings/SEC-01.html"'));
});

test('the first language built has the root, alone when it is the only one', async (t) => {
  const files = await renderSite(await contextOfFiles(BILINGUAL, ['en']));
  t.true(files.get('site/index.html')?.includes('<html lang="en"'));
  t.false([...files.keys()].some((path) => path.startsWith('site/en/')));
  t.deepEqual(checkLinks(asArtifacts(files)), []);
});

test('the documents of other targets are copied into the site and listed in their language', async (t) => {
  const bytes = new TextEncoder().encode('x');
  const produced = ['report.fr.pdf', 'report.en.pdf', 'report.fr.check.json', 'board/board.fr.csv'];
  const context = await contextOfFiles(BILINGUAL);
  const files = await renderSite({
    ...context,
    produced: () => Promise.resolve(produced.map((path) => ({ path, bytes }))),
  });
  t.is(files.get('site/files/report.fr.pdf'), 'x');
  t.false(files.has('site/files/report.fr.check.json'));
  t.true(files.get('site/index.html')?.includes('href="files/report.fr.pdf"'));
  t.false(files.get('site/index.html')?.includes('report.en.pdf'));
  t.true(files.get('site/en/index.html')?.includes('href="../files/report.en.pdf"'));
  t.deepEqual(checkLinks(asArtifacts(files)), []);
});

test('the same report gives the same bytes', async (t) => {
  const digests = (artifacts: readonly Artifact[]): string[] =>
    artifacts.map(
      ({ path, bytes }) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`,
    );
  const again = await site.render(CONTEXT);
  t.deepEqual(digests(again), digests((await exampleSite()).artifacts));
});

test('without a script search leads to a list of everything, and no dead control is shown', async (t) => {
  const files = await example;
  const home = files.get('site/index.html') ?? '';
  t.regex(home, /<a id="siteSearchLink"[^>]* href="search\.html"/);
  t.regex(home, /<button[^>]* id="siteTheme"[^>]* hidden/);
  t.regex(files.get('site/findings.html') ?? '', /<fieldset id="siteFacets"[^>]* hidden/);
  t.true(files.get('site/search.html')?.includes('findings/SEC-01.html'));
});

test('the search engine comes with its licence', async (t) => {
  const [path = ''] = [...(await example).keys()].filter((name) => name.includes('minisearch'));
  const script = (await example).get(path) ?? '';
  t.regex(script, /^\/\*! MiniSearch[\s\S]+Permission is hereby granted/);
  t.notRegex(script, /sourceMappingURL/);
});
