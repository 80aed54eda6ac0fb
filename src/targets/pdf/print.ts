/** A report as HTML and its files → a PDF whose page numbers are right, not yet finished. */
import type { Browser, Page } from 'puppeteer';
import type { GuardedPage } from '../../browser/guard-page.ts';
import { openDocument } from '../../browser/open-document.ts';
import { printPage } from '../../browser/print-page.ts';
import type { Destinations } from './destinations.ts';
import { readDestinations } from './destinations.ts';
import { dropUnsafeLinks } from './drop-unsafe-links.ts';
import { writeNumbers } from './finish/write-numbers.ts';
import { markWideTables } from './mark-wide-tables.ts';
import { parseFile } from './objects/parse-file.ts';
import type { PdfFile } from './objects/values.ts';
import { fillPageNumbers, placeNumbers, type NumberPlace } from './page-numbers.ts';
import type { DocumentOutline } from './page-scripts.ts';
import {
  addPageReferences,
  keepEmptyCells,
  keepLanguages,
  lintDocument,
  loadFonts,
  markMissing,
  readOutline,
} from './page-scripts.ts';

/** What came out of the browser. */
export type Printed = {
  /** The objects of the PDF; finishing changes them. */
  readonly file: PdfFile;
  /** Headings and links as the document has them, for what the browser loses of them. */
  readonly outline: DocumentOutline;
  /** The first page is 1; by id of the element, for every id that a link leads to. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Faults of the document that the PDF would hide. */
  readonly problems: readonly string[];
  /** Addresses that the document asked for and did not get. */
  readonly refused: readonly string[];
  /** Ids that `data-page-of` names and no link leads to: their number stays empty. */
  readonly unnumbered: readonly string[];
  /** False when the numbers still moved the pages that they count after the last print. */
  readonly settled: boolean;
};

/** What is written into the open document before it is measured. */
export type PrintOptions = {
  /** Characters that no font has. */
  readonly missing?: readonly string[];
  /** How prose names a page, with `{n}` for its number; without it, links of prose name none. */
  readonly pageWord?: string;
};

/** Fonts that do not load: a defect of the template or of its packages. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
}

// What is far from the window is not laid out before the print: a sixth of a long report's time.
const UNSEEN = '<style>@media screen { section, article { content-visibility: auto } }</style>';

// Numbers may change the line breaks that they count; in all measures one pass was enough.
const LOOPS = 3;

/**
 * Prints, tagged and with an outline, and then writes into every `<span data-page-of="id">` the page on which
 * its element fell. Where that cannot be done, it prints again with the numbers as they were read, until
 * they are right. A span with a box of its own should be wide enough; its figures are tabular.
 */
export async function printReport(
  browser: Browser,
  html: string,
  files: ReadonlyMap<string, Uint8Array>,
  options?: PrintOptions,
): Promise<Printed> {
  return (await openReport(browser, html, files, options)).print();
}

/** A report in the browser. */
export type OpenedReport = {
  /** Prints it, once, and closes its page. */
  print(): Promise<Printed>;
};

/** Opens a report and readies it for the print, while another may be printed. */
export async function openReport(
  browser: Browser,
  html: string,
  files: ReadonlyMap<string, Uint8Array>,
  options: PrintOptions = {},
): Promise<OpenedReport> {
  const opened = await openDocument(browser, html.replace('</head>', `${UNSEEN}</head>`), files);
  try {
    const dropped = await readyPage(opened.page, options);
    const places = await placeNumbers(opened.page);
    return { print: () => printOpened(opened, dropped, places) };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Lays out what is to be printed; gives what had to be left out. */
async function readyPage(page: Page, { missing = [], pageWord }: PrintOptions): Promise<string[]> {
  const unloaded = await loadFonts(page);
  if (unloaded.length > 0) throw new PrintError(`Fonts did not load: ${unloaded.join(', ')}`);
  const dropped = await dropUnsafeLinks(page);
  if (missing.length > 0) await markMissing(page, missing);
  if (pageWord !== undefined) await addPageReferences(page, pageWord);
  await keepLanguages(page);
  await keepEmptyCells(page);
  await markWideTables(page);
  return dropped;
}

async function printOpened(
  opened: GuardedPage,
  dropped: readonly string[],
  places: readonly NumberPlace[],
): Promise<Printed> {
  try {
    const printed = await printOnce(opened.page, places);
    const problems = [...printed.problems, ...dropped];
    return { ...printed, problems, refused: opened.refused };
  } finally {
    await opened.close();
  }
}

type Told = Pick<Printed, 'outline' | 'problems'>;
type Settled = Told & Pick<Printed, 'file' | 'pageOf' | 'unnumbered' | 'settled'>;

async function printOnce(page: Page, places: readonly NumberPlace[]): Promise<Settled> {
  const bytes = await printPage(page);
  // The browser reads the document while the file is read here.
  const telling = tell(page);
  // Where the file cannot be read, that is what is told.
  telling.catch(() => undefined);
  const file = parseFile(bytes);
  const pageOf = readDestinations(file);
  if (!writeNumbers(file, places, pageOf)) return printNumbered(page, pageOf, LOOPS);
  const without = places.map(({ id }) => id).filter((id) => !pageOf.has(id));
  return { file, pageOf, unnumbered: [...new Set(without)], settled: true, ...(await telling) };
}

/** What the document says of itself. */
async function tell(page: Page): Promise<Told> {
  return { outline: await readOutline(page), problems: await lintDocument(page) };
}

async function printNumbered(page: Page, pageOf: Destinations, loops: number): Promise<Settled> {
  const unnumbered = await fillPageNumbers(page, pageOf);
  const file = parseFile(await printPage(page));
  const now = readDestinations(file);
  const settled = isSame(pageOf, now);
  if (settled || loops === 1)
    return { file, pageOf: now, unnumbered, settled, ...(await tell(page)) };
  return printNumbered(page, now, loops - 1);
}

function isSame(a: Destinations, b: Destinations): boolean {
  return a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
}
