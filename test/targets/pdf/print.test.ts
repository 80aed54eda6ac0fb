import test from 'ava';
import { printReport } from '../../../src/targets/pdf/print.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { documentOf, FONTS, RICH_BODY } from './documents.ts';

const browser = withBrowser(test);

test('each number is the page of what it names', async (t) => {
  const chapters = Array.from({ length: 12 }, (_, index) => `c${index}`);
  const contents = chapters
    .map((id) => `<p><a href="#${id}">x</a> <span data-page-of="${id}"></span></p>`)
    .join('');
  // Two pages of contents, then chapters of one page and two pages in turn.
  const body = chapters
    .map((id, index) => {
      const more = index % 2 === 0 ? '' : '<p style="break-before: page">suite</p>';
      return `<h2 id="${id}" style="break-before: page">${id}</h2>${more}`;
    })
    .join('');
  const html = documentOf(`<h1>C</h1><div style="height: 240mm"></div>${contents}${body}`);
  const { pageOf } = await printReport(await browser(), html, FONTS);
  t.deepEqual(
    chapters.map((id) => pageOf.get(id)),
    [3, 4, 6, 7, 9, 10, 12, 13, 15, 16, 18, 19],
  );
});

test('numbers that move their own page are counted again', async (t) => {
  // Without a number the line is short; with one, the block above the target grows by a page.
  const html = documentOf(
    '<p><a href="#t">x</a> <b data-page-of="t"></b></p><h1 id="t">T</h1>',
    '[data-page-of]:not(:empty) { display: block; width: auto; height: 300mm; }',
  );
  const { pageOf } = await printReport(await browser(), html, FONTS);
  t.true((pageOf.get('t') ?? 0) > 1);
});

test('a font that is not there stops the print', async (t) => {
  const html = documentOf('<p>x</p>', '@font-face { font-family: Gone; src: url(/gone.ttf); }');
  await t.throwsAsync(printReport(await browser(), html, FONTS), {
    name: 'PrintError',
    message: 'Fonts did not load: Gone normal normal',
  });
});

test('what the browser would hide is told', async (t) => {
  const html = documentOf(
    '<h1 id="a">A</h1><p id="a"><a href="#none">x</a> <a href="file.html">y</a> <a href="javascript:x()">z</a></p>' +
      '<img src="none.png"><span data-page-of="a"></span>',
  ).replace(' lang="fr"', '');
  const printed = await printReport(await browser(), html, FONTS);
  t.deepEqual(printed.problems, [
    'no language',
    'id a twice',
    'link to #none, which does not exist',
    'img without alternative text',
    'link to file.html',
    'link to javascript:x()',
  ]);
  t.deepEqual(printed.refused, ['https://report.invalid/none.png']);
  t.deepEqual(printed.unnumbered, ['a']);
});

test('headings and links are as the document has them', async (t) => {
  const { outline, problems } = await printReport(await browser(), documentOf(RICH_BODY), FONTS);
  t.deepEqual(outline.headings, ['Sommaire', 'Un titre assez long pour passer à la ligne', 'Deux']);
  t.deepEqual(outline.links[2], { href: 'https://example.com/', text: 'un lien' });
  t.deepEqual(problems, []);
});
