/** A page as a build would write it → the same with the scripts that keep it up to date, and a mark of what it shows. */
import { createHash } from 'node:crypto';

/** Folder of everything that is the server's own and no target's. */
export const OWN_FOLDER = '__constat/';

/** The policy of the page lets its scripts ask nobody: the one that keeps it up to date asks this server. */
const CLOSED = /connect-src (?:'|&#x27;)none(?:'|&#x27;)/;
const OPEN = 'connect-src &#x27;self&#x27;';

/** What comes after them, in a page with scripts of its own or without. */
const FIRST = /<script|<\/head>/;

/** A page ready to be sent. */
export interface ServedPage {
  readonly html: string;
  /** Two pages of the same mark show the same. */
  readonly mark: string;
}

/**
 * Adds the scripts, before the page's own.
 *
 * @param stamp what the page says of the sources as a whole, which is no part of the mark
 */
export function servePage(bytes: Uint8Array, stamp: string): ServedPage {
  const html = new TextDecoder().decode(bytes);
  const mark = createHash('sha256').update(html.replaceAll(stamp, '')).digest('hex').slice(0, 16);
  const scripts =
    `<script src="/${OWN_FOLDER}live.js" data-mark="${mark}" defer></script>` +
    `<script src="/${OWN_FOLDER}renew.js" defer></script>`;
  const open = html.replace(CLOSED, OPEN).replace(FIRST, (first) => scripts + first);
  return { html: open, mark };
}
