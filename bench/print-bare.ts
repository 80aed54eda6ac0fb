/** HTML and its files → a PDF by one plain `page.pdf` in a fresh browser: the floor that ours is measured against. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer from 'puppeteer';
import type { FoundBrowser } from '../src/browser/find-browser.ts';
import { contentType } from '../src/browser/served-file.ts';

/** The document, and its fonts and pictures by path. */
export interface BareDocument {
  readonly html: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Starts a browser, opens the document from loopback, prints it tagged and outlined, and closes. */
export async function printBare(
  document: BareDocument,
  { executable, environment }: FoundBrowser,
): Promise<Uint8Array> {
  const { address, close } = await serve(document);
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...environment },
    pipe: true,
  });
  try {
    const page = await browser.newPage();
    await page.goto(address, { timeout: 0 });
    const options = { preferCSSPageSize: true, printBackground: true, timeout: 0 };
    return await page.pdf({ ...options, tagged: true, outline: true });
  } finally {
    await browser.close();
    await close();
  }
}

async function serve({ html, files }: BareDocument) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1));
    const body = path === '' ? html : files.get(path);
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader(
      'content-type',
      path === '' ? 'text/html; charset=utf-8' : contentType(path),
    );
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    });
  return { address, close };
}
