import test from 'ava';
import { checkPdf } from '../../../src/targets/pdf/check.ts';
import { finish } from '../../../src/targets/pdf/finish.ts';
import { linkAnnotations } from '../../../src/targets/pdf/finish/mend-links.ts';
import { catalogOf, dictOf, pagesOf, resolve } from '../../../src/targets/pdf/objects/access.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { pdfString } from '../../../src/targets/pdf/objects/strings.ts';
import type { PdfFile, PdfValue } from '../../../src/targets/pdf/objects/values.ts';
import { isStream } from '../../../src/targets/pdf/objects/values.ts';
import { deflate, writeFile } from '../../../src/targets/pdf/objects/write-file.ts';
import { printReport } from '../../../src/targets/pdf/print.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { documentOf, FONTS, METADATA, pdfOf, RICH_BODY } from './documents.ts';

const browser = withBrowser(test);

function broken(bytes: Uint8Array, families?: readonly string[]): string[] {
  return checkPdf(bytes, families)
    .filter(({ ok }) => !ok)
    .map(({ rule }) => rule);
}

/** Faults of a document, and the rules that must see them. */
const DOCUMENTS: Readonly<Record<string, [string, string[]]>> = {
  'a picture without words': [
    '<h1>T</h1><svg role="img" width="9" height="9"><circle r="4"/></svg>',
    ['7.3-figures'],
  ],
  'a skipped level': ['<h1>T</h1><h3>U</h3>', ['7.4-headings']],
  'a second level first': ['<h2>T</h2>', ['7.4-headings']],
  'a sign that no font has': ['<h1>T</h1><p>\u{1F9FF}\uE123</p>', ['7.21-glyphs']],
  'a weight that is not there': [
    '<style>@font-face { font-family: U; src: url(/text.ttf); }</style><h1 style="font: 700 1em U">T</h1>',
    ['7.21-embedded', 'families'],
  ],
};

for (const [name, [body, rules]] of Object.entries(DOCUMENTS)) {
  test(`${name} is seen`, async (t) => {
    const found = broken(await pdfOf(await browser(), documentOf(body)), ['SourceSans3']);
    for (const rule of rules) t.true(found.includes(rule), `${rule} not in ${found.join(' ')}`);
  });
}

const SCRIPT = new Map<string, PdfValue>([
  ['S', 'JavaScript'],
  ['JS', pdfString('x')],
]);

/** Ways to break a finished file. */
const FAULTS: Readonly<Record<string, [(file: PdfFile) => void, string]>> = {
  'no language': [(file) => catalogOf(file).delete('Lang'), '7.2-language'],
  'no structure': [(file) => catalogOf(file).delete('StructTreeRoot'), '7.1-tagged'],
  'no metadata': [(file) => catalogOf(file).delete('Metadata'), '7.1-title'],
  'no bookmark': [(file) => catalogOf(file).delete('Outlines'), 'outline'],
  'no destination': [(file) => catalogOf(file).delete('Dests'), 'links'],
  'no title': [(file) => file.trailer.delete('Info'), '7.1-title'],
  'a script': [(file) => catalogOf(file).set('OpenAction', SCRIPT), 'active'],
  'a rule outside of any tag': [
    (file) => {
      const stream = resolve(file, pagesOf(file)[0]?.page.get('Contents'));
      if (isStream(stream)) stream.data = deflate(Buffer.from('0 0 9 9 re f'));
    },
    '7.1-content',
  ],
};

for (const [name, [spoil, rule]] of Object.entries(FAULTS)) {
  test(`${name} is seen`, async (t) => {
    const file = parseFile(await pdfOf(await browser(), documentOf(RICH_BODY)));
    spoil(file);
    t.true(broken(writeFile(file)).includes(rule));
  });
}

test('what Chromium prints is not enough by itself', async (t) => {
  const { file } = await printReport(await browser(), documentOf(RICH_BODY), FONTS);
  const found = broken(writeFile(file));
  for (const rule of [
    '5-identification',
    '7.1-types',
    '7.2-nesting',
    '7.18.5-links',
    '7.1-content',
  ]) {
    t.true(found.includes(rule), rule);
  }
});

test('a font that is not of the theme is seen', async (t) => {
  const pdf = await pdfOf(await browser(), documentOf(RICH_BODY));
  t.deepEqual(broken(pdf, ['SourceSerif']), ['families']);
});

test('a link to another place is seen', async (t) => {
  const html = documentOf('<h1>T</h1><a href="https://example.com">x</a>');
  const printed = await printReport(await browser(), html, FONTS);
  for (const link of linkAnnotations(printed.file)) {
    dictOf(printed.file, link.get('A'))?.set('URI', pdfString('file:///etc/x'));
  }
  t.true(broken(finish(printed, METADATA)).includes('addresses'));
});

test('something too wide, which makes all of it smaller, is seen', async (t) => {
  const wide = `${RICH_BODY}<table><tr><td style="white-space: nowrap">${'large '.repeat(60)}</table>`;
  t.true(broken(await pdfOf(await browser(), documentOf(wide))).includes('size'));
  t.false(broken(await pdfOf(await browser(), documentOf(RICH_BODY))).includes('size'));
});
