/** What is laid into the file: data, a watermark, metadata, languages of passages, cells that are empty. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import test from 'ava';

import { checkPdf } from '../../../src/targets/pdf/check.ts';
import { checkReport } from '../../../src/targets/pdf/check-report.ts';
import { createEncryption } from '../../../src/targets/pdf/encrypt/standard-security.ts';
import { finish, type Additions } from '../../../src/targets/pdf/finish.ts';
import { drawWords } from '../../../src/targets/pdf/finish/draw-words.ts';
import { readOperations } from '../../../src/targets/pdf/finish/content-operations.ts';
import { allElements, childElements } from '../../../src/targets/pdf/finish/structure-tree.ts';
import {
  catalogOf,
  dictOf,
  itemsOf,
  pagesOf,
  resolve,
} from '../../../src/targets/pdf/objects/access.ts';
import { parseFile, streamData } from '../../../src/targets/pdf/objects/parse-file.ts';
import { readString } from '../../../src/targets/pdf/objects/strings.ts';
import type { PdfFile, PdfValue } from '../../../src/targets/pdf/objects/values.ts';
import { isStream } from '../../../src/targets/pdf/objects/values.ts';
import { writeFile } from '../../../src/targets/pdf/objects/write-file.ts';
import { printReport } from '../../../src/targets/pdf/print.ts';
import { fontOpener } from '../../../src/targets/shared/open-font.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { documentOf, FONTS, METADATA, RICH_BODY } from './documents.ts';
import { hasTool, titleNeeding } from '../../helpers/has-tool.ts';

const browser = withBrowser(test);

async function makePdf(body: string, additions: Additions = {}, style = ''): Promise<Uint8Array> {
  const printed = await printReport(await browser(), documentOf(body, style), FONTS);
  return finish(printed, METADATA, additions);
}

function failed(bytes: Uint8Array): string[] {
  return checkPdf(bytes, ['SourceSans3'])
    .filter(({ ok }) => !ok)
    .map(({ rule, detail }) => `${rule}: ${detail}`);
}

function dataOf(file: PdfFile, value: PdfValue | undefined): Buffer {
  const stream = resolve(file, value);
  return Buffer.from((isStream(stream) && streamData(stream)) || []);
}

const DATA = {
  name: 'findings.json',
  bytes: Buffer.from('{"é":1}\n'),
  type: 'application/json',
  description: 'Les données',
};

test('a file inside comes out as it went in, listed for readers and for programs', async (t) => {
  const bytes = await makePdf(RICH_BODY, { attachment: DATA });
  t.deepEqual(failed(bytes), []);
  const file = parseFile(bytes);
  const [listed] = itemsOf(file, catalogOf(file).get('AF'));
  const names = dictOf(file, dictOf(file, catalogOf(file).get('Names'))?.get('EmbeddedFiles'));
  t.deepEqual(itemsOf(file, names?.get('Names'))[1], listed);
  const specification = dictOf(file, listed);
  t.is(specification?.get('AFRelationship'), 'Data');
  t.is(readString(specification?.get('UF')), 'findings.json');
  const embedded = dictOf(file, specification?.get('EF'))?.get('F');
  t.is(dataOf(file, embedded).toString('utf8'), '{"é":1}\n');
});

test('a file inside that is none of ours is seen', async (t) => {
  const attachment = { ...DATA, type: 'application/x-msdownload' };
  t.regex(failed(await makePdf(RICH_BODY, { attachment })).join(), /^7\.11-files: no JSON$/);
  const file = parseFile(await makePdf(RICH_BODY, { attachment: DATA }));
  catalogOf(file).delete('AF');
  t.regex(failed(writeFile(file)).join(), /^7\.11-files: a file that the document does not list$/);
});

test('a watermark crosses the middle of every page, turned ones too, and nobody hears it', async (t) => {
  const open = await fontOpener();
  const watermark = drawWords('PROJET', open(FONTS.get('bold.ttf') ?? new Uint8Array()));
  const style = '@page wide { size: A4 landscape; } @page letter { size: Letter; }';
  const body = `<h1>A</h1><section style="page: wide"><p>large</p></section><section style="page: letter"><p>b</p></section>`;
  const bytes = await makePdf(body, { watermark }, style);
  t.deepEqual(failed(bytes), []);
  const file = parseFile(bytes);
  const pages = pagesOf(file);
  t.is(pages.length, 3);
  for (const { page } of pages) {
    const [, , width = 0, height = 0] = itemsOf(file, page.get('MediaBox')).map(Number);
    const operations = readOperations(dataOf(file, itemsOf(file, page.get('Contents')).at(-1)));
    t.is(operations[1]?.operands[0], 'Artifact');
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] =
      operations.find(({ word }) => word === 'cm')?.operands.map(Number) ?? [];
    const [x, y] = [watermark.width / 2, watermark.height / 2];
    t.true(Math.abs(a * x + c * y + e - width / 2) < 0.1);
    t.true(Math.abs(b * x + d * y + f - height / 2) < 0.1);
    t.true(Math.abs(Math.atan2(b, a) - Math.atan2(height, width)) < 0.001);
  }
  t.false(allElements(file).some(({ type }) => type === 'Figure'));
});

test('the date is the report’s, or the instant that is given', async (t) => {
  const printed = await printReport(await browser(), documentOf(RICH_BODY), FONTS);
  const file = parseFile(finish(printed, { ...METADATA, date: '2026-03-02T11:22:33Z' }));
  const info = dictOf(file, file.trailer.get('Info'));
  t.is(readString(info?.get('ModDate')), 'D:20260302112233Z');
  t.regex(dataOf(file, catalogOf(file).get('Metadata')).toString(), /2026-03-02T11:22:33Z/);
});

test('PDF/A-3b is said only where it is asked for, and what it asks is there', async (t) => {
  const plain = parseFile(await makePdf(RICH_BODY));
  t.notRegex(dataOf(plain, catalogOf(plain).get('Metadata')).toString(), /pdfaid/);
  const printed = await printReport(await browser(), documentOf(RICH_BODY), FONTS);
  const bytes = finish(printed, { ...METADATA, pdfa: '3b' }, { attachment: DATA });
  t.deepEqual(failed(bytes), []);
  const file = parseFile(bytes);
  const xmp = dataOf(file, catalogOf(file).get('Metadata')).toString();
  t.regex(xmp, /<pdfaid:part>3<[^]*<pdfaid:conformance>B<[^]*<pdfaSchema:prefix>pdfuaid</);
  t.true(catalogOf(file).has('OutputIntents'));
  // Links are printed, and not hidden (ISO 19005-3, §6.3.2).
  for (const { page } of pagesOf(file)) {
    for (const item of itemsOf(file, page.get('Annots'))) t.is(dictOf(file, item)?.get('F'), 4);
  }
});

test('passages say their language, whatever they are made of', async (t) => {
  const body = `<h1>T</h1><p>du <span lang="en">span</span> et <i lang="de">kursiv</i></p>
    <div lang="es"><p>uno</p></div><p lang="it">due</p><section lang="pt"><p>um</p></section>`;
  const printed = await printReport(await browser(), documentOf(body), FONTS);
  t.deepEqual([...printed.outline.languages].sort(), ['de', 'en', 'es', 'it', 'pt']);
  const bytes = finish(printed, METADATA);
  const told = allElements(parseFile(bytes)).flatMap(
    ({ dict }) => readString(dict.get('Lang')) ?? [],
  );
  t.deepEqual(told, ['fr', 'en', 'de', 'es', 'it', 'pt']);
  const expected = { families: ['SourceSans3'], running: [] };
  const rule = checkReport(bytes, printed, expected).checks.find((one) => one.rule === '7.2-parts');
  t.true(rule?.ok);
  const outline = { ...printed.outline, languages: ['en', 'ja'] };
  const { failed: found } = checkReport(bytes, { ...printed, outline }, expected);
  t.true(found.some((one) => one.rule === '7.2-parts' && one.detail === 'ja'));
});

test('empty cells stay in the structure', async (t) => {
  const body = '<h1>T</h1><table><tr><th>A<th>B<tr><td>1<td><tr><td><td>2</table>';
  const bytes = await makePdf(body);
  t.deepEqual(failed(bytes), []);
  const file = parseFile(bytes);
  const rows = allElements(file).filter(({ type }) => type === 'TR');
  t.deepEqual(
    rows.map(({ dict }) => childElements(file, dict).length),
    [2, 2, 2],
  );
});

/** Bytes that a test knows: 0, 1, 2…, another run of them each time. */
function countedBytes(): (length: number) => Uint8Array {
  let next = 0;
  return (length) => Uint8Array.from({ length }, () => next++ % 251);
}

const PASSWORD = 'Sésame – ouvre-toi';

async function encrypted(random = countedBytes()): Promise<Uint8Array> {
  const bytes = await makePdf(RICH_BODY, { attachment: DATA });
  return writeFile(parseFile(bytes), createEncryption(PASSWORD, random));
}

test('with a password no text, title or data can be read', async (t) => {
  const bytes = await encrypted();
  const text = Buffer.from(bytes).toString('latin1');
  t.regex(text, /\/Encrypt \d+ 0 R/);
  for (const word of ['Rapport', 'Balise', 'xmpmeta', 'Sésame', 'D:2020'])
    t.false(text.includes(word));
});

test('encryption makes other bytes with other random ones, and the same with the same', async (t) => {
  const [one, two] = [await encrypted(), await encrypted()];
  t.true(Buffer.compare(one, two) === 0);
  const random = countedBytes();
  random(1);
  t.false(Buffer.compare(one, await encrypted(random)) === 0);
});

// This needs qpdf; where it is missing the tests above remain.
(hasTool('qpdf', '--version') ? test : test.skip)(
  titleNeeding('qpdf', '--version', 'qpdf opens it with the password alone'),
  async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'constat-pdf-'));
    const [closed, opened] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    writeFileSync(closed, await encrypted());
    const qpdf = (...args: string[]) => execFileSync('qpdf', args, { stdio: 'pipe' }).toString();
    t.throws(() => qpdf('--check', closed));
    t.throws(() => qpdf('--password=Sesame', '--check', closed));
    t.regex(qpdf(`--password=${PASSWORD}`, '--show-encryption', closed), /R = 6[^]*AESv3/);
    qpdf(`--password=${PASSWORD}`, '--check', closed);
    qpdf(`--password=${PASSWORD}`, '--decrypt', closed, opened);
    t.deepEqual(failed(readFileSync(opened)), []);
    const file = parseFile(readFileSync(opened));
    t.is(readString(dictOf(file, file.trailer.get('Info'))?.get('Title')), METADATA.title);
  },
);
