/** The open document → the same without the addresses that paper must not carry. */
import type { Page } from 'puppeteer';

/**
 * Takes the address off every link that is not http, https, mailto or a place of the document, as
 * written and as the browser understands it: `\\server\share` and `page.html` become https on the way.
 * Returns what was taken off. Chromium would carry `javascript:` and `file:` into the PDF.
 */
export function dropUnsafeLinks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const namespace = 'http://www.w3.org/1999/xlink';
    const own = location.host;
    const isSafe = (written: string): boolean => {
      if (/^#./.test(written)) return true;
      if (!/^(?:https?:\/\/[^/\\]|mailto:)/i.test(written)) return false;
      const url = URL.parse(written);
      if (url?.protocol === 'mailto:') return true;
      return url !== null && /^https?:$/.test(url.protocol) && url.host !== own;
    };
    const dropped: string[] = [];
    for (const link of document.querySelectorAll('a, area')) {
      const written = link.getAttribute('href') ?? link.getAttributeNS(namespace, 'href');
      if (written === null || isSafe(written)) continue;
      link.removeAttribute('href');
      link.removeAttributeNS(namespace, 'href');
      dropped.push(`link to ${written === '' ? 'nothing' : written.slice(0, 200)}`);
    }
    return dropped;
  });
}
