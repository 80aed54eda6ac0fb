/** The package stage: what PptxGenJS writes becomes a sound, reproducible file on anybody's template. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import test from 'ava';
import { strFromU8, strToU8, unzipSync } from 'fflate';

import { checkPackage } from '../../../src/targets/deck/package/check-package.ts';
import { readPackage, writePackage } from '../../../src/targets/deck/package/opc-package.ts';
import { relate } from '../../../src/targets/deck/package/relationships.ts';
import { cleanText } from '../../../src/targets/deck/package/xml.ts';
import { zip } from '../../../src/targets/deck/package/zip.ts';
import { ROOT } from '../../helpers/report.ts';
import { SECRET, bareTemplate, firmTemplate } from './firm-template.ts';
import { BUILT_IN, item, makeDeck, paragraph, slide, table, text } from './make-deck.ts';

const SLIDES = [
  slide('content', 'Three environments share one network', {
    body: [
      text(
        paragraph('A text'),
        item('A point'),
        paragraph('Two', { marker: 'number', ordinal: 2 }),
      ),
    ],
    source: [text(paragraph('SEC-01'))],
  }),
  slide('table', 'Five actions begin now', { table: [table([['a', 'b']], ['One', 'Two'])] }),
];

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

test('the built-in template is a sound package', (t) => {
  t.deepEqual(checkPackage(BUILT_IN), []);
});

test('the built-in template is the one that its script makes', async (t) => {
  const { makeDeckTemplate } = await import('../../../scripts/make-deck-template.ts');
  const { THEME } = await import('./make-deck.ts');
  t.deepEqual(Buffer.from(makeDeckTemplate(THEME)), Buffer.from(BUILT_IN));
});

test('the check finds what PowerPoint would repair', (t) => {
  const break_ = (change: (opc: ReturnType<typeof readPackage>) => void): string[] => {
    const opc = readPackage(BUILT_IN);
    change(opc);
    return checkPackage(writePackage(opc));
  };
  const theme = 'ppt/theme/theme2.xml';
  t.regex(break_(({ parts }) => parts.delete(theme)).join(), /theme2\.xml, which is not there/);
  t.regex(
    break_(({ parts }) => {
      const part = parts.get(theme);
      if (part) parts.set('ppt/theme/theme9.xml', part);
    }).join(),
    /theme9\.xml is reachable from nowhere/,
  );
  t.regex(
    break_(({ parts }) => {
      const part = parts.get(theme);
      if (part) parts.set(theme, { ...part, bytes: new TextEncoder().encode('<a:theme>') });
    }).join(),
    /theme2\.xml is not well-formed/,
  );
  t.regex(
    break_(({ parts }) => {
      const master = parts.get('ppt/notesMasters/notesMaster1.xml');
      if (!master) return;
      const relationships = [relate('rId1', 'theme', 'ppt/theme/theme1.xml')];
      parts.set('ppt/notesMasters/notesMaster1.xml', { ...master, relationships });
    }).join(),
    /theme1\.xml is the theme of two masters/,
  );
});

test('text boxes fill placeholders and inherit their look', async (t) => {
  const { bytes } = await makeDeck(SLIDES);
  const xml = partsOf(bytes).get('ppt/slides/slide1.xml') ?? '';
  t.regex(xml, /<p:ph type="title"\/>.*?<p:spPr\/><p:txBody><a:bodyPr\/>/);
  t.regex(xml, /<p:ph idx="1"\/><\/p:nvPr><\/p:nvSpPr><p:spPr\/>/);
  t.false(/<a:srgbClr/.test(xml), 'no colour of its own');
  t.false(/ sz="\d/.test(xml), 'no size of its own');
  t.regex(xml, /<a:buAutoNum type="arabicPeriod" startAt="2"\/>/);
  t.regex(xml, /type="sldNum"/);
  t.regex(xml, /<a:t>Foot<\/a:t>/);
});

test('tables take the native style, with their header marked and a text alternative', async (t) => {
  const { bytes } = await makeDeck(SLIDES);
  const xml = partsOf(bytes).get('ppt/slides/slide2.xml') ?? '';
  t.regex(xml, /<a:tblPr firstRow="1"><a:tableStyleId>/);
  t.regex(xml, /descr="A table"/);
  t.regex(xml, /<p:graphicFrame>.*?<p:ph type="tbl" idx="1"\/>/);
  t.false(/<a:ln[LRTB]/.test(xml), 'no border of its own');
});

test('notes are paragraphs with their language', async (t) => {
  const { bytes } = await makeDeck(SLIDES);
  const xml = partsOf(bytes).get('ppt/notesSlides/notesSlide1.xml') ?? '';
  t.regex(xml, /<a:p><a:r><a:rPr lang="fr-FR"\/><a:t>What to say<\/a:t><\/a:r><\/a:p>/);
});

test("a firm's template gives its layouts and fonts, and keeps its example slides to itself", async (t) => {
  const { bytes, losses } = await makeDeck(SLIDES, {
    template: await firmTemplate(),
    layouts: { content: 'Firm content', table: 'No such layout' },
  });
  const parts = partsOf(bytes);
  for (const [path, content] of parts) t.false(content.includes(SECRET), path);
  t.regex(parts.get('ppt/slides/slide1.xml') ?? '', /<p:ph type="body" idx="\d+"\/>/);
  t.true(losses.some(({ message }) => message.includes('“No such layout”')));
  t.true(losses.some(({ message }) => message.includes('Verdana')));
});

test('a bare .potx is lent a notes master with a theme of its own, and a table style', async (t) => {
  const { bytes } = await makeDeck(SLIDES, { template: bareTemplate() });
  const parts = partsOf(bytes);
  t.true(parts.has('ppt/notesMasters/constat.xml'));
  t.regex(parts.get('[Content_Types].xml') ?? '', /presentation\.main\+xml/);
  t.regex(parts.get('ppt/tableStyles.xml') ?? '', /styleName="constat"/);
});

test('a file that is no presentation is refused with a reason', async (t) => {
  const { readTemplate } = await import('../../../src/targets/deck/template/read-template.ts');
  t.throws(() => readTemplate(new TextEncoder().encode('not a zip')));
  const empty = writePackage({ parts: new Map(), relationships: [] });
  t.throws(() => readTemplate(empty), { message: /No presentation/ });
});

test('whatever is zipped is read back, and packed where that is worth it', (t) => {
  const files = new Map(
    ['b/é.xml', 'a.png', '[Content_Types].xml', 'empty'].map((path, at) => [
      path,
      strToU8(path.repeat(at === 3 ? 0 : 300)),
    ]),
  );
  const zipped = zip(files);
  const read = unzipSync(zipped);
  for (const [path, bytes] of files) t.deepEqual(read[path], bytes, path);
  t.deepEqual(Object.keys(read), ['[Content_Types].xml', 'a.png', 'b/é.xml', 'empty']);
  t.true(zipped.length < 3000);
});

test('what XML cannot hold is dropped', (t) => {
  t.is(cleanText('a\u0000b\u001Fc\uFFFEd\uD800e\tf'), 'abcd\uFFFDe\tf');
});

test('two processes in two time zones write the same bytes', (t) => {
  const hash = (zone: string): string =>
    execFileSync(process.execPath, [join(ROOT, 'test/targets/deck/print-hash.ts')], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }).trim();
  const tokyo = hash('Asia/Tokyo');
  t.regex(tokyo, /^[0-9a-f]{64}$/);
  t.is(tokyo, hash('America/New_York'));
});
