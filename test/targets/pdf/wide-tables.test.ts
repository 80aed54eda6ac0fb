import test from 'ava';

import { inherited, pagesOf } from '../../../src/targets/pdf/objects/access.ts';
import { printReport } from '../../../src/targets/pdf/print.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { documentOf, FONTS } from './documents.ts';

const browser = withBrowser(test);

const STYLE = `
  .prose { width: 132mm; }
  .table.turned { page: turned; }
  .table.spread { color: red; }
  @page turned { size: A4 landscape; }
`;

/** The widths of the pages of a document with one table, in points. */
async function widthsWith(row: readonly string[], list = false): Promise<unknown[]> {
  const cells = row.map((words) => `<td>${words}</td>`).join('');
  const table = `<div class="table"><table><tr>${cells}</tr></table></div>`;
  const body = list ? `<ul><li>${table}</li></ul>` : table;
  const html = documentOf(`<h1>T</h1><p>before</p><div class="prose">${body}</div>`, STYLE);
  const { file } = await printReport(await browser(), html, FONTS);
  return pagesOf(file).map(({ page }) => {
    const [, , width] = inherited(file, page, 'MediaBox') as number[];
    return Math.round(width ?? 0);
  });
}

const narrow = (columns: number): string[] => Array.from({ length: columns }, () => 'a');

test('up to seven columns stand in the text, more have a turned page', async (t) => {
  t.deepEqual(await widthsWith(narrow(7)), [595]);
  t.deepEqual(await widthsWith(narrow(8)), [595, 842]);
});

test('words too long for the column take the labels’ column first, then a turned page', async (t) => {
  t.deepEqual(await widthsWith(['x'.repeat(70)]), [595]);
  t.deepEqual(
    await widthsWith(['x'.repeat(70)], true),
    [595, 842],
    'a list has no column beside it',
  );
  t.deepEqual(await widthsWith(['x'.repeat(50), 'x'.repeat(50)]), [595, 842]);
});
