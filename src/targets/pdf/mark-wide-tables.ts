/** The open document → the same with a class on each table of prose that is too wide for the text column. */
import type { Page } from 'puppeteer';

// Millimetres in pixels of CSS: the page between its margins, upright and turned.
const UPRIGHT = 627;
const TURNED = 956;
const COLUMNS = 7;

/**
 * Marks tables by the least width that their words allow: `spread` may take the labels' column too, `turned`
 * goes to a turned page, as does any of more than seven columns, and `dense` breaks words to fit even there.
 */
export function markWideTables(page: Page): Promise<void> {
  return page.evaluate(
    ({ upright, turned, columns }) => {
      for (const frame of document.querySelectorAll<HTMLElement>('.prose .table')) {
        const table = frame.querySelector('table');
        if (!table) continue;
        table.style.width = 'min-content';
        const least = table.offsetWidth;
        table.style.width = '';
        const many = (table.rows[0]?.cells.length ?? 0) > columns;
        const listed = frame.closest('li') !== null;
        if (!many && least <= frame.clientWidth) continue;
        const fits = !many && !listed && least <= upright;
        frame.classList.add(fits ? 'spread' : 'turned');
        if (least > turned) frame.classList.add('dense');
      }
    },
    { upright: UPRIGHT, turned: TURNED, columns: COLUMNS },
  );
}
