/** The open document → the same with a class on each table that is too wide for where it stands. */
import type { Page } from 'puppeteer';

// Millimetres in pixels of CSS: the page between its margins, upright and turned.
const UPRIGHT = 627;
const TURNED = 956;
const COLUMNS = 7;

/**
 * Marks tables by the least width that their words allow. In prose, `spread` may take the labels' column
 * too, `turned` goes to a turned page, as does any of more than seven columns, and `dense` breaks words to fit
 * even there; any other table breaks its words. One that stayed too wide would make Chromium print the whole
 * document smaller, without a word.
 */
export function markWideTables(page: Page): Promise<void> {
  return page.evaluate(
    ({ upright, turned, columns }) => {
      // As wide as the paper: the window is not.
      document.body.style.width = `${String(upright)}px`;
      const tables = [...document.querySelectorAll('table')];
      const rooms = tables.map((table) => table.parentElement?.clientWidth ?? 0);
      for (const table of tables) table.style.width = 'min-content';
      const widths = tables.map((table) => table.offsetWidth);
      for (const table of tables) table.style.width = '';
      document.body.style.width = '';
      for (const [index, table] of tables.entries()) {
        const [least = 0, room = 0] = [widths[index], rooms[index]];
        const frame = table.closest('.prose .table');
        if (frame === null) {
          if (least > room) table.classList.add('dense');
          continue;
        }
        const many = (table.rows[0]?.cells.length ?? 0) > columns;
        if (!many && least <= room) continue;
        const listed = frame.closest('li') !== null;
        const fits = !many && !listed && least <= upright;
        frame.classList.add(fits ? 'spread' : 'turned');
        if (least > turned) frame.classList.add('dense');
      }
    },
    { upright: UPRIGHT, turned: TURNED, columns: COLUMNS },
  );
}
