/** What is read from and written into the open document; the functions given to the page run there. */
import type { Page } from 'puppeteer';

/** Headings and links in the document's order. */
export type DocumentOutline = {
  readonly headings: readonly string[];
  /** `href` is a whole address, or `#` and the percent-encoded id. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
};

/**
 * Loads every font that the style sheet names and waits until each picture is decoded; returns the
 * fonts that failed. A weight used in a margin box alone is not loaded by printing.
 */
export function loadFonts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const fonts = [...document.fonts];
    const loaded = await Promise.allSettled(fonts.map((font) => font.load()));
    await Promise.allSettled([...document.images].map((image) => image.decode()));
    return fonts.flatMap((font, index) =>
      loaded[index]?.status === 'fulfilled' ? [] : [`${font.family} ${font.weight} ${font.style}`],
    );
  });
}

/** Writes the page numbers; returns the ids that have none. */
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

/** Reads the headings and links that are shown. */
export function readOutline(page: Page): Promise<DocumentOutline> {
  return page.evaluate(() => {
    const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    return {
      headings: shown('h1, h2, h3, h4, h5, h6, [role="heading"]').map(words),
      links: (shown('a[href]') as HTMLAnchorElement[]).map((link) => ({
        href: link.getAttribute('href')?.startsWith('#') ? link.hash : link.href,
        text: words(link) || (link.getAttribute('aria-label') ?? ''),
      })),
    };
  });
}

/**
 * What is wrong in the document and would not show in the PDF: the browser fills in a missing language,
 * and drops links that lead nowhere without a word.
 */
export function lintDocument(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = <E extends Element>(selector: string) => [
      ...document.querySelectorAll<E>(selector),
    ];
    const ids = all('[id]').map((element) => element.id);
    const links = all<HTMLAnchorElement>('a[href]').map((link) => link.getAttribute('href') ?? '');
    const here = links.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
    const known = new Set(ids);
    const decoded = (id: string) => decodeURIComponent(id);
    return [
      ...(document.documentElement.lang === '' ? ['no language'] : []),
      ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `id ${id} twice`),
      ...here
        .filter((id) => !known.has(id) && !known.has(decoded(id)))
        .map((id) => `link to #${id}, which does not exist`),
      ...links
        .filter((href) => !/^(?:#.|https?:\/\/|mailto:)/.test(href))
        .map((href) => `link to ${href === '' ? 'nothing' : href}`),
      ...all('img:not([alt]), svg[role="img"]:not([aria-label], [aria-labelledby])').map(
        (element) => `${element.localName} without alternative text`,
      ),
    ];
  });
}
