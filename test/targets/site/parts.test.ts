import { parse } from 'yaml';
import test from 'ava';

import { listDownloads } from '../../../src/targets/site/downloads.ts';
import { nameAsset } from '../../../src/targets/site/site-assets.ts';
import { writeStyleSheet } from '../../../src/targets/site/style-sheet.ts';
import { viewNotFound } from '../../../src/targets/site/view-not-found.ts';
import {
  BUILT_IN_TEMPLATES,
  readTemplates,
  templateText,
} from '../../../src/templates/read-templates.ts';
import { readTheme } from '../../../src/templates/theme.ts';
import { reportOf } from '../../helpers/report.ts';

test('a file is named by its content', (t) => {
  const [one, same, other] = ['a', 'a', 'b'].map((content) => nameAsset('site.css', content).path);
  t.is(one, same);
  t.not(one, other);
  t.regex(one ?? '', /^assets\/site\.[0-9a-f]{10}\.css$/);
});

test('the style sheet is dark on a screen only, and quotes the words it writes', async (t) => {
  const files = await readTemplates(BUILT_IN_TEMPLATES);
  const theme = readTheme(templateText(files, 'theme.yaml'));
  const css = writeStyleSheet(theme, files, {
    words: new Map([['fr', { internal: 'a"b\\c' }]]),
    more: '',
  });
  const dark = theme.colors.dark['paper'] ?? '';
  t.true(css.indexOf('@media screen') < css.indexOf(dark));
  t.true(css.includes('--word-internal:"a\\22 b\\5c c"'));
  t.notRegex(css, /url\(|@import|https?:/);
});

test('every colour that the style sheet and the drawings name is in the theme', async (t) => {
  const files = await readTemplates(BUILT_IN_TEMPLATES);
  const theme = readTheme(templateText(files, 'theme.yaml'));
  const css = writeStyleSheet(theme, files, {
    words: new Map([['fr', { internal: 'x' }]]),
    more: '',
  });
  const named = new Set([...css.matchAll(/var\(--([\w-]+)/g)].map((match) => match[1]));
  const defined = new Set([...css.matchAll(/--([\w-]+):/g)].map((match) => match[1]));
  t.deepEqual(
    [...named].filter((name) => !defined.has(name)),
    [],
  );
});

test('only documents are offered, in their language', (t) => {
  const bytes = new Uint8Array(3);
  const paths = ['report.fr.pdf', 'report.fr.check.json', 'docs/fr/x.png', 'anything.pptx'];
  const downloads = listDownloads(
    paths.map((path) => ({ path, bytes })),
    ['fr', 'en'],
  );
  t.deepEqual(
    downloads.of('en').map(({ name }) => name),
    ['anything.pptx'],
  );
  t.deepEqual(
    downloads.artifacts.map(({ path }) => path),
    ['site/files/report.fr.pdf', 'site/files/anything.pptx'],
  );
});

test('the page for lost addresses starts at the site’s own address', async (t) => {
  const report = await reportOf('findings');
  const engagement = { ...report.engagement, site: { url: 'https://firm.example/audits/one' } };
  const assets = new Map([['site.css', nameAsset('site.css', 'a')]]);
  const view = viewNotFound({ ...report, engagement }, ['fr', 'en'], { assets, siteKey: 'k' });
  t.like(view.in('en'), { homeHref: '/audits/one/en/index.html' });
  t.regex((view.layout as { css: string }).css, /^\/audits\/one\/assets\/site\./);
});

test('both languages have the same words', async (t) => {
  const files = await readTemplates(BUILT_IN_TEMPLATES);
  const [french, english] = ['fr', 'en'].map(
    (lang) => (parse(templateText(files, `locales/${lang}.yaml`)) as { site: object }).site,
  );
  t.deepEqual(Object.keys(french ?? {}), Object.keys(english ?? {}));
});
