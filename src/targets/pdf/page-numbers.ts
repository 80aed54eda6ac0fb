/** The open document → places for page numbers, which are printed before any number is known; the functions given to the page run there. */
import type { Page } from 'puppeteer';

/** Where the number of a page is wanted. */
export type NumberPlace = {
  /** Of the element that the page is wanted of. */
  readonly id: string;
  /** What of the number stays in its place, whatever figures it has; in a line of text, what follows moves up. */
  readonly align: 'left' | 'center' | 'right' | 'line';
};

/** Every figure once, in an order of its own: a face that shows it has them all, and their signs are told by it. */
export const FIGURES = '0918273645';

/** Figures that count the places. */
export const COUNT_FIGURES = 5;

/** Figures that a line of text keeps room for. */
export const LINE_FIGURES = 3;

/**
 * Writes into every `[data-page-of]` that is shown what `writeNumbers` finds again: `FIGURES` and the number
 * of the place, all upon one another, which nothing in the content of a report can be. A place that is no box
 * of its own has room for `LINE_FIGURES`.
 */
export function placeNumbers(page: Page): Promise<NumberPlace[]> {
  return page.evaluate(
    ({ figures, length, room }) => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-page-of]')];
      const shown = all.filter((span) => span.checkVisibility());
      const places = shown.map((span) => {
        const { display, textAlign } = getComputedStyle(span);
        const end = textAlign === 'right' || textAlign === 'end';
        const boxed = end ? 'right' : textAlign === 'center' ? 'center' : 'left';
        const align: 'left' | 'center' | 'right' | 'line' = display === 'inline' ? 'line' : boxed;
        return { id: span.dataset['pageOf'] ?? '', align };
      });
      for (const span of all) span.textContent = '';
      for (const [index, span] of shown.entries()) {
        const stack = document.createElement('span');
        stack.textContent = figures + String(index).padStart(length, '0');
        stack.style.cssText =
          'letter-spacing: -1ch; white-space: nowrap; font-variant-numeric: lining-nums tabular-nums';
        stack.style.paddingRight = places[index]?.align === 'line' ? `${String(room)}ch` : '1ch';
        span.append(stack);
      }
      return places;
    },
    { figures: FIGURES, length: COUNT_FIGURES, room: LINE_FIGURES },
  );
}

/** Writes the page numbers as plain text; returns the ids that have none. */
export function fillPageNumbers(
  page: Page,
  pageOf: ReadonlyMap<string, number>,
): Promise<string[]> {
  return page.evaluate((numbers) => {
    const without = new Set<string>();
    for (const span of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      const id = span.dataset['pageOf'] ?? '';
      const number = numbers[id];
      if (number === undefined) without.add(id);
      span.textContent = number === undefined ? '' : String(number);
    }
    return [...without];
  }, Object.fromEntries(pageOf));
}
