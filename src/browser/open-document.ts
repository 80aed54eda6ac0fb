/** A document that may be hostile, and its files → a page where nothing runs and nothing loads. */
import type { Browser } from 'puppeteer';
import type { GuardedPage } from './guard-page.ts';
import { openGuarded } from './guard-page.ts';

/** The document's own address: links to it and its files start here. */
export const DOCUMENT_ORIGIN = 'https://report.invalid/';

const SOURCE = DOCUMENT_ORIGIN.slice(0, -1);

const POLICY = [
  "default-src 'none'",
  `img-src ${SOURCE} data:`,
  "style-src 'unsafe-inline'",
  `font-src ${SOURCE}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "script-src 'none'",
  "connect-src 'none'",
  'sandbox',
].join('; ');

/** Opens a document with its pictures and fonts, by path below the document's address. */
export function openDocument(
  browser: Browser,
  html: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<GuardedPage> {
  return openGuarded(browser, {
    html,
    files,
    origin: DOCUMENT_ORIGIN,
    policy: POLICY,
    scripts: false,
  });
}
