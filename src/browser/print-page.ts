/** An open page → the bytes of its PDF, as Chromium writes it. */
import { ProtocolError, type Page } from 'puppeteer';

/** Minutes that a print may take: thousands of pages on a slow machine. */
export const PATIENCE = 10;

/** A document that is not printed by then. */
export class SlowPrintError extends Error {
  override readonly name = 'SlowPrintError';
}

/**
 * Prints with the sizes and margins of the style sheet, tagged and with an outline. In one piece: the
 * library's own way reads the file by small parts, a tenth of a second more at 122 pages.
 *
 * @throws SlowPrintError when it is not done within `PATIENCE`
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
    const { data } = await session.send('Page.printToPDF', options, {
      timeout: PATIENCE * 60_000,
    });
    return Buffer.from(data, 'base64');
  } catch (error) {
    const isSlow = error instanceof ProtocolError && error.message.includes('timed out');
    throw isSlow ? new SlowPrintError('The browser takes too long', { cause: error }) : error;
  } finally {
    await session.detach();
  }
}
