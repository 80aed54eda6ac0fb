import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { checkPdf } from '../../../src/targets/pdf/check.ts';
import { colorProfile } from '../../../src/targets/pdf/finish/color-profile.ts';
import { linkAnnotations } from '../../../src/targets/pdf/finish/mend-links.ts';
import { outlineItems } from '../../../src/targets/pdf/finish/mend-outline.ts';
import { allElements } from '../../../src/targets/pdf/finish/structure-tree.ts';
import { catalogOf, dictOf, pagesOf, resolve } from '../../../src/targets/pdf/objects/access.ts';
import { parseFile, streamData } from '../../../src/targets/pdf/objects/parse-file.ts';
import { isStream } from '../../../src/targets/pdf/objects/values.ts';
import { readString } from '../../../src/targets/pdf/objects/strings.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { documentOf, pdfOf, RICH_BODY } from './documents.ts';
import { hasTool, titleNeeding } from '../../helpers/has-tool.ts';

const browser = withBrowser(test);
const hasBundled = process.platform === 'linux' && process.arch === 'x64';
const bundled = withBrowser(test, 'bundled');

function fileAt(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'constat-pdf-')), 'a.pdf');
  writeFileSync(path, bytes);
  return path;
}

test('every rule is met', async (t) => {
  const checks = checkPdf(await pdfOf(await browser(), documentOf(RICH_BODY)), ['SourceSans3']);
  t.deepEqual(
    checks.filter(({ ok }) => !ok),
    [],
  );
  t.true(checks.length > 20);
});

test('the same document gives the same bytes', async (t) => {
  const html = documentOf(RICH_BODY);
  const [one, two] = await Promise.all([
    pdfOf(await browser(), html),
    pdfOf(await browser(), html),
  ]);
  t.true(Buffer.compare(one, two) === 0);
});

test('another word gives another identifier', async (t) => {
  const idOf = (bytes: Uint8Array) => parseFile(bytes).trailer.get('ID');
  const one = await pdfOf(await browser(), documentOf(RICH_BODY));
  const two = await pdfOf(await browser(), documentOf(RICH_BODY.replace('Fin.', 'Fini')));
  t.notDeepEqual(idOf(one), idOf(two));
});

(hasBundled ? test : test.skip)(
  `the bundled browser meets every rule too${hasBundled ? '' : ' (skipped: it is not installed)'}`,
  async (t) => {
    const html = documentOf(RICH_BODY);
    const pdf = await pdfOf(await bundled(), html);
    t.deepEqual(
      checkPdf(pdf, ['SourceSans3']).filter(({ ok }) => !ok),
      [],
    );
    t.true(Buffer.compare(await pdfOf(await bundled(), html), pdf) === 0);
  },
);

test('metadata are those given, in both forms', async (t) => {
  const file = parseFile(await pdfOf(await browser(), documentOf(RICH_BODY)));
  const info = dictOf(file, file.trailer.get('Info'));
  t.is(readString(info?.get('Title')), 'Rapport d’audit');
  t.is(readString(info?.get('CreationDate')), 'D:20200403000000Z');
  t.is(readString(catalogOf(file).get('Lang')), 'fr');
  t.is(catalogOf(file).get('PageMode'), 'UseOutlines');
});

test('bookmarks have the words of the headings, in order', async (t) => {
  const file = parseFile(await pdfOf(await browser(), documentOf(RICH_BODY)));
  t.deepEqual(
    outlineItems(file).map((item) => readString(item.get('Title'))),
    ['Sommaire', 'Un titre assez long pour passer à la ligne', 'Deux'],
  );
});

test('links say where they lead in the words of the document', async (t) => {
  const file = parseFile(await pdfOf(await browser(), documentOf(RICH_BODY)));
  t.deepEqual(
    linkAnnotations(file).map((link) => readString(link.get('Contents'))),
    ['Un titre', 'Deux', 'un lien', 'haut'],
  );
});

test('figures around code are groups, those with a text alternative stay', async (t) => {
  const file = parseFile(await pdfOf(await browser(), documentOf(RICH_BODY)));
  const figures = allElements(file).filter(({ type }) => type === 'Figure');
  t.deepEqual(
    figures.map(({ dict }) => readString(dict.get('Alt'))),
    ['Un rond'],
  );
});

test('running heads are artifacts, each drawn once', async (t) => {
  const file = parseFile(await pdfOf(await browser(), documentOf(RICH_BODY)));
  for (const { page } of pagesOf(file)) {
    const stream = resolve(file, page.get('Contents'));
    const data = Buffer.from((isStream(stream) && streamData(stream)) || []).toString('latin1');
    t.is(data.split('/ActualText <FEFF00A0>').length - 1, 1);
    t.regex(data, /\/Artifact BMC\s+BT\b[^]*?\bET\s+EMC/);
  }
});

test('ids of elements count from one', async (t) => {
  const table = '<table><tr><th scope="col">A<th scope="col">B<tr><td>1<td>2</table>';
  const file = parseFile(await pdfOf(await browser(), documentOf(`<h1>T</h1>${table}`)));
  const ids = allElements(file).flatMap(({ dict }) => readString(dict.get('ID')) ?? []);
  t.deepEqual(
    ids,
    ids.map((_, index) => `e${index + 1}`),
  );
});

test('the colour profile is the one that programs know', (t) => {
  const bytes = Buffer.from(colorProfile());
  t.is(bytes.readUInt32BE(0), bytes.length);
  t.is(bytes.toString('latin1', 12, 24), 'mntrRGB XYZ ');
  t.is(bytes.toString('latin1', 36, 40), 'acsp');
  t.true(bytes.length < 3000);
});

// These need qpdf and poppler; where they are missing the tests above remain.
(hasTool('qpdf', '--version') ? test : test.skip)(
  titleNeeding('qpdf', '--version', 'qpdf finds no fault'),
  async (t) => {
    const path = fileAt(await pdfOf(await browser(), documentOf(RICH_BODY)));
    t.notThrows(() => execFileSync('qpdf', ['--check', path], { stdio: 'ignore' }));
  },
);

(hasTool('pdftotext', '-v') ? test : test.skip)(
  titleNeeding('pdftotext', '-v', 'poppler reads text and numbers'),
  async (t) => {
    const path = fileAt(await pdfOf(await browser(), documentOf(RICH_BODY)));
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    t.regex(text, /Un titre\s+2\n/);
    t.regex(text, /Deux\s+3\n/);
    t.regex(text, /À moitié\./);
  },
);
