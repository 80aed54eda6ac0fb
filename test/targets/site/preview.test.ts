/** What is looked at while the sources are written is what a build writes. */
import test from 'ava';

import { servePage } from '../../../src/dev/page.ts';
import { site } from '../../../src/targets/site/target.ts';
import { contextOf } from '../../helpers/context.ts';
import { CONTEXT, exampleSite } from './made-site.ts';

/** The search index is written later, so that its name cannot tell what it holds. */
function withoutHash(text: string): string {
  return text.replaceAll(/(search-index\.[a-z]+)\.[0-9a-f]{10}\.js/g, '$1.js');
}

test('every file is that of a build, byte for byte but for the name of the search index', async (t) => {
  const built = (await exampleSite()).artifacts;
  const shown = site.openPreview?.().show(CONTEXT);
  t.true(built.length > 100);
  for (const { path, bytes } of built) {
    const name = withoutHash(path.replace(/^site\//, ''));
    const isText = /\.(?:html|js|css|md|txt|xml|svg)$/.test(name);
    const read = (some: Uint8Array | undefined): string =>
      Buffer.from(some ?? []).toString(isText ? 'utf8' : 'latin1');
    t.is(read(shown?.file(name)), isText ? withoutHash(read(bytes)) : read(bytes), name);
  }
});

test('a page is served with two scripts more and leave to ask its own server, and nothing else', async (t) => {
  const context = await contextOf('findings', { languages: ['fr'] });
  t.teardown(() => context.close());
  const shown = site.openPreview?.().show(context);
  const page = shown?.file('findings/SEC-01.html') ?? new Uint8Array();
  const { html: served, mark } = servePage(page, shown?.stamp ?? '');
  const scripts = [
    `<script src="/__constat/live.js" data-mark="${mark}" defer></script>`,
    '<script src="/__constat/renew.js" defer></script>',
  ].join('');
  t.true(served.includes(`${scripts}<script src="../assets/theme.`), 'before those of the page');
  t.true(served.includes('connect-src &#x27;self&#x27;'));
  t.is(
    served
      .replace(scripts, '')
      .replace('connect-src &#x27;self&#x27;', 'connect-src &#x27;none&#x27;'),
    new TextDecoder().decode(page),
  );
});
