/** A new page → one that reaches nothing but the files it is given, all served from memory. */
import type { Browser, HTTPRequest, Page } from 'puppeteer';
import { contentType } from './served-file.ts';

/** Milliseconds: a document of thousands of pages on a slow machine. */
const PATIENCE = 600_000;

/** What a guarded page is given, and what it may do. */
export type PageContent = {
  /** The document. */
  readonly html: string;
  /** Files by path below the origin, without a leading `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `https://…/`, of a name that exists nowhere (RFC 6761 `.invalid`). */
  readonly origin: string;
  readonly policy: string;
  readonly scripts: boolean;
};

/** A page that is open; whoever opened it closes it. */
export type GuardedPage = {
  readonly page: Page;
  /** Every address that the document asked for and did not get, in order. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * Opens a document in a context of its own: requests are answered from memory or aborted, the machine
 * is told to be offline, scripts are off unless asked for.
 */
export async function openGuarded(browser: Browser, content: PageContent): Promise<GuardedPage> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('request', (request) => {
      // A request whose page is gone by now is answered by nobody: nothing was let through.
      answer(request, content, refused).catch(() => undefined);
    });
    await Promise.all([
      page.setJavaScriptEnabled(content.scripts),
      page.setRequestInterception(true),
      page.setOfflineMode(true),
    ]);
    await page.goto(content.origin, { waitUntil: 'load', timeout: PATIENCE });
    return { page, refused, close: () => context.close() };
  } catch (error) {
    // Where the browser is gone, so is the context: what went wrong is the first error.
    await context.close().catch(() => undefined);
    throw error;
  }
}

async function answer(request: HTTPRequest, content: PageContent, refused: string[]) {
  const url = request.url();
  const served = url === content.origin && request.isNavigationRequest();
  const body = served ? content.html : fileAt(url, content);
  if (body !== undefined) {
    return request.respond({
      status: 200,
      contentType: served ? 'text/html; charset=utf-8' : contentType(new URL(url).pathname),
      headers: {
        'Content-Security-Policy': content.policy,
        // The policy's sandbox gives the document an origin of its own; fonts need leave to come in.
        'Access-Control-Allow-Origin': '*',
        'X-Content-Type-Options': 'nosniff',
      },
      body: Buffer.from(body),
    });
  }
  // A picture written into the document itself reaches nothing.
  if (url.startsWith('data:') && !request.isNavigationRequest()) return request.continue();
  refused.push(url.slice(0, 200));
  return request.abort('blockedbyclient');
}

function fileAt(url: string, content: PageContent): Uint8Array | undefined {
  if (!url.startsWith(content.origin)) return undefined;
  const { pathname, search } = new URL(url);
  if (search !== '') return undefined;
  try {
    return content.files.get(decodeURIComponent(pathname.slice(1)));
  } catch {
    return undefined;
  }
}
