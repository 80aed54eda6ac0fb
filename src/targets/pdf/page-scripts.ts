/** What is read from and written into the open document; the functions given to the page run there. */
import type { Page } from 'puppeteer';

/** Headings and links in the document's order. */
export type DocumentOutline = {
  readonly headings: readonly string[];
  /** `href` is a whole address, or `#` and the percent-encoded id. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** Words that are painted and not read aloud: what is hidden on purpose, or told by a text alternative. */
  readonly unheard: readonly string[];
  /** Languages of passages that are not in the document's. */
  readonly languages: readonly string[];
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

/**
 * Makes a place for the page behind each link of prose: paper opens no link. A link to the part that it
 * stands in needs none.
 */
export function addPageReferences(page: Page, pageWord: string): Promise<void> {
  return page.evaluate((words) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.prose a[href^="#"]')) {
      const id = decodeURIComponent(link.hash.slice(1));
      const target = document.getElementById(id);
      const isNear = target?.closest('article, section')?.contains(link);
      if (!target || isNear || link.closest('pre, sup, h1, h2, h3, h4, h5, h6')) continue;
      const [before = '', after = ''] = words.split('{n}');
      const number = document.createElement('span');
      number.dataset['pageOf'] = id;
      const reference = document.createElement('span');
      reference.className = 'page-reference';
      reference.append(`\u00a0${before}`, number, after);
      link.after(reference);
    }
  }, pageWord);
}

/**
 * Makes the languages of passages reach the PDF: Chromium tells them of elements that its tree for screen
 * readers keeps, and drops plain `span` and `div`. As notes they are kept, and stay plain groups in the PDF.
 */
export function keepLanguages(page: Page): Promise<void> {
  return page.evaluate(() => {
    const plain = 'span, div, bdi, i, b, u, s, q, cite, small, sub, sup, section';
    for (const element of document.querySelectorAll<HTMLElement>('body [lang]')) {
      if (element.matches(plain) && !element.role) element.role = 'note';
    }
  });
}

/** Writes `U+1F9FF` in a box in the place of each character that no font has; in drawings, in brackets. */
export function markMissing(page: Page, missing: readonly string[]): Promise<void> {
  return page.evaluate((signs) => {
    const wanted = new Set(signs);
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter(({ data }) =>
      Array.from(data).some((sign) => wanted.has(sign)),
    )) {
      const isDrawing = text.parentElement instanceof SVGElement;
      const parts = Array.from(text.data).map((sign) => {
        if (!wanted.has(sign)) return sign;
        const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
        if (isDrawing) return `[U+${code}]`;
        const mark = document.createElement('span');
        mark.className = 'missing-sign';
        mark.textContent = `U+${code}`;
        return mark;
      });
      text.replaceWith(...parts);
    }
  }, missing);
}

/** Gives each empty cell a space: Chromium leaves it out of the structure, and the row is a column short. */
export function keepEmptyCells(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const cell of document.querySelectorAll('td, th')) {
      const isEmpty = cell.textContent.trim() === '' && !cell.querySelector('img, svg, [role]');
      if (isEmpty) cell.append('\u00a0');
    }
  });
}

/** Reads the headings and links that are shown, and what only looks can tell. */
export function readOutline(page: Page): Promise<DocumentOutline> {
  return page.evaluate(() => {
    const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const own = document.documentElement.lang;
    const languages = [...document.querySelectorAll<HTMLElement>('body [lang]')]
      .filter((element) => words(element) !== '' && element.checkVisibility())
      .map((element) => element.lang)
      .filter((lang) => lang !== '' && lang !== own);
    return {
      unheard: shown('[aria-hidden="true"], [role="img"]').map(words).filter(Boolean),
      languages: [...new Set(languages)],
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
    const met = new Set<string>();
    const decoded = (id: string) => decodeURIComponent(id);
    return [
      ...(document.documentElement.lang === '' ? ['no language'] : []),
      ...ids.filter((id) => met.has(id) || !met.add(id)).map((id) => `id ${id} twice`),
      ...here
        .filter((id) => !known.has(id) && !known.has(decoded(id)))
        .map((id) => `link to #${id}, which does not exist`),
      ...all('img:not([alt]), svg[role="img"]:not([aria-label], [aria-labelledby])').map(
        (element) => `${element.localName} without alternative text`,
      ),
    ];
  });
}
