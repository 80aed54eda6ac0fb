import test from 'ava';
import { openDocument } from '../../../src/browser/open-document.ts';
import { finish } from '../../../src/targets/pdf/finish.ts';
import { linkAnnotations, targetOf } from '../../../src/targets/pdf/finish/mend-links.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { readString } from '../../../src/targets/pdf/objects/strings.ts';
import type { PdfFile } from '../../../src/targets/pdf/objects/values.ts';
import { isDict } from '../../../src/targets/pdf/objects/values.ts';
import { printReport } from '../../../src/targets/pdf/print.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { documentOf, FONTS, METADATA } from './documents.ts';

const browser = withBrowser(test);

/** Addresses that a PDF must not carry, as somebody may write them. */
const UNSAFE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#9;script:alert(1)',
  ' javascript:alert(1)',
  'vbscript:x',
  'file:///etc/passwd',
  'file://server/share',
  '\\\\server\\share',
  '//server/share',
  '/\\server/share',
  'https:server',
  'https:\\\\server\\share',
  'https:///server',
  'data:text/html,x',
  'blob:https://server/x',
  'ftp://server/x',
  'smb://server/x',
  'ms-msdt:/id x',
  'tel:117',
  'page.html',
  './',
  '?x',
  '',
  '#',
  'https://report.invalid/page.html',
  'about:blank',
  'view-source:https://server',
];

const SAFE = ['https://example.com/a?b#c', 'http://example.com/', 'mailto:a@example.com', '#place'];

/** Every address of every action of a file, annotations or not. */
function allAddresses(file: PdfFile): string[] {
  const dicts = [...file.objects.values()].filter(isDict);
  const actions = dicts.flatMap((dict) => [dict, dict.get('A')].filter(isDict));
  return actions.flatMap((action) => readString(action.get('URI')) ?? []);
}

function linksTo(addresses: readonly string[]): string {
  return addresses
    .map((href, index) => `<p><a href="${href}">lien ${String(index)}</a></p>`)
    .join('');
}

async function print(body: string): Promise<{ file: PdfFile; problems: readonly string[] }> {
  const printed = await printReport(await browser(), documentOf(body), FONTS);
  return { file: parseFile(finish(printed, METADATA)), problems: printed.problems };
}

test('only http, https, mailto and places of the document reach the PDF', async (t) => {
  const place = '<h1 id="place">Un lieu</h1>';
  const { file, problems } = await print(place + linksTo(SAFE) + linksTo(UNSAFE));
  const targets = linkAnnotations(file).map((link) => targetOf(file, link));
  t.deepEqual(targets.sort(), [...SAFE].sort());
  t.deepEqual(allAddresses(file).sort(), SAFE.filter((href) => !href.startsWith('#')).sort());
  t.is(problems.length, UNSAFE.length, problems.join('\n'));
});

test('links of drawings and of maps are looked at too', async (t) => {
  const drawing = (href: string) =>
    `<svg width="90" height="20"><a xlink:href="${href}"><text y="15">x</text></a></svg>`;
  const map =
    '<img usemap="#m" alt="x" width="40" height="40" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="><map name="m"><area href="javascript:alert(1)" coords="0,0,40,40" alt="x"></map>';
  const drawings = ['javascript:alert(1)', 'file:///etc/passwd', '\\\\server\\share'].map(drawing);
  const { file, problems } = await print(`<h1>Titre</h1>${drawings.join('')}${map}`);
  t.deepEqual(linkAnnotations(file), []);
  t.deepEqual(allAddresses(file), []);
  t.is(problems.filter((problem) => problem.startsWith('link to')).length, 4);
});

test('the browser by itself carries such addresses into the PDF', async (t) => {
  const opened = await openDocument(await browser(), documentOf(linksTo(UNSAFE)), FONTS);
  // Many print at once where files of tests share a browser.
  const file = parseFile(await opened.page.pdf({ tagged: true, timeout: 0 }));
  await opened.close();
  const found = allAddresses(file).join('\n');
  for (const bad of [
    'javascript:alert',
    'file:///etc/passwd',
    'data:text/html',
    '//server/share',
  ]) {
    t.true(found.includes(bad), `${bad} is not among\n${found}`);
  }
});
