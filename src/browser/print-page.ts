/** An open page → the bytes of its PDF, as Chromium writes it. */
import type { Page } from 'puppeteer';

/** Milliseconds: a print of thousands of pages on a slow machine. */
const PATIENCE = 600_000;

/**
 * Prints with the sizes and margins of the style sheet, tagged and with an outline. In one piece: the
 * library's own way reads the file by small parts, a tenth of a second more at 122 pages.
 */
export async function printPage(page: Page): Promise<Uint8Array> {
  const session = await page.createCDPSession();
  const options = {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
  };
  try {
    const { data } = await session.send('Page.printToPDF', options, { timeout: PATIENCE });
    return Buffer.from(data, 'base64');
  } finally {
    await session.detach();
  }
}
