/** What a site says where its engagement names its address, its repository and earlier ids. */
import test from 'ava';

import { readProvenance } from '../../../src/targets/site/provenance.ts';
import { site } from '../../../src/targets/site/target.ts';
import type { Artifact, TargetContext } from '../../../src/targets/target.ts';
import { checkLinks, validatePages } from '../../helpers/check-site.ts';
import { contextOf } from '../../helpers/context.ts';

const ADDRESS = 'https://docs.example/audit & co';
const REPOSITORY = 'https://github.com/firm/audit.git';

interface Published {
  readonly context: TargetContext;
  readonly files: readonly Artifact[];
  text(path: string): string;
}

/** The second engagement, published: its first finding had two earlier ids, its sources a history. */
async function publish(edition: 'client' | 'public'): Promise<Published> {
  const context = await contextOf('test/engagements/second');
  const { report } = context;
  const [first, ...others] = report.findings;
  if (!first) throw new Error('The engagement has no finding');
  const published: TargetContext = {
    ...context,
    report: {
      ...report,
      edition: { id: edition, base: edition },
      engagement: {
        ...report.engagement,
        site: { url: ADDRESS, repository: REPOSITORY },
      },
      findings: [{ ...first, aliases: ['OLD-1', first.id.toLowerCase()] }, ...others],
      history: {
        folder: 'an audit/',
        dates: new Map([[first.source.path, { first: '2026-01-02', last: '2026-01-05' }]]),
      },
    },
  };
  const files = await site.render(published);
  const text = (path: string): string => {
    const file = files.find((one) => one.path === path);
    return file ? new TextDecoder().decode(file.bytes) : '';
  };
  return { context: published, files, text };
}

const client = publish('client');

test('an earlier id leads to the finding, with and without a script', async (t) => {
  const { context, files, text } = await client;
  const id = context.report.findings[0]?.id ?? '';
  const html = text('site/findings/OLD-1.html');
  t.true(html.includes(`<meta http-equiv="refresh" content="0; url=../findings/${id}.html">`));
  t.true(html.includes(`href="../findings/${id}.html"`));
  t.regex(html, /<script src="\.\.\/assets\/redirect\.[0-9a-f]{10}\.js"><\/script>/);
  // On most disks this would be the finding's own page.
  t.false(files.some(({ path }) => path === `site/findings/${id.toLowerCase()}.html`));
  t.deepEqual(checkLinks(files, ADDRESS), []);
  t.deepEqual(await validatePages(files), []);
});

test('every page names its address, and a feed tells of the last changes first', async (t) => {
  const { context, text } = await client;
  const first = context.report.findings[0];
  const page = text(`site/findings/${first?.id ?? ''}.html`);
  t.true(
    page.includes(
      `<link rel="canonical" href="https://docs.example/audit &amp; co/findings/${first?.id ?? ''}.html">`,
    ),
  );
  t.true(text('site/index.html').includes('href="https://docs.example/audit &amp; co/"'));
  const feed = text('site/feed.xml');
  t.is([...feed.matchAll(/<entry>/g)].length, context.report.findings.length);
  t.regex(feed, /<updated>2026-01-05T00:00:00Z<\/updated>\n<author>/);
  t.regex(feed, new RegExp(`^<id>https://docs\\.example/audit &amp; co/feed\\.xml</id>$`, 'm'));
  const days = [...feed.matchAll(/^<updated>(.*)T/gm)].map(([, day]) => day ?? '');
  t.deepEqual(days.slice(1), days.slice(1).toSorted().toReversed());
});

test('only a public site is mapped for search engines', async (t) => {
  const { text } = await client;
  t.is(text('site/sitemap.xml'), '');
  t.regex(text('site/index.html'), /<meta name="robots" content="noindex, nofollow">/);
  const open = await publish('public');
  t.notRegex(open.text('site/index.html'), /<meta name="robots"/);
  const map = open.text('site/sitemap.xml');
  const pages = open.files
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.html') && !/404|OLD-1/.test(path));
  t.is([...map.matchAll(/<loc>/g)].length, pages.length);
});

test('without an address a site names none', async (t) => {
  const files = await site.render(await contextOf('test/engagements/second'));
  t.false(files.some(({ path }) => /feed|sitemap/.test(path)));
  const home = new TextDecoder().decode(
    files.find(({ path }) => path === 'site/index.html')?.bytes,
  );
  t.notRegex(home, /canonical|atom/);
});

test('a page tells since when it stands, and where to correct it; the public only since when', async (t) => {
  const { context, text } = await client;
  const [first] = context.report.findings;
  if (!first) throw new Error('The engagement has no finding');
  const { path } = first.source;
  t.deepEqual(readProvenance(context.report, first.source), {
    created: '2026-01-02',
    updated: '2026-01-05',
    editHref: `https://github.com/firm/audit/edit/HEAD/an%20audit/${path}`,
  });
  t.regex(text(`site/findings/${first.id}.html`), /class="provenance"[^\n]*5\sJanuary\s2026/);
  const open = { ...context.report, edition: { id: 'public', base: 'public' } as const };
  t.deepEqual(readProvenance(open, first.source), { created: '2026-01-02', updated: '2026-01-05' });
  const elsewhere = {
    ...context.report,
    engagement: {
      ...context.report.engagement,
      site: { repository: 'https://git.firm.example/a/b' },
    },
  };
  t.is(
    readProvenance(elsewhere, first.source)?.editHref,
    `https://git.firm.example/a/b/-/edit/HEAD/an%20audit/${path}`,
  );
  t.is(
    readProvenance({ ...context.report, history: { dates: new Map() } }, first.source),
    undefined,
  );
});
