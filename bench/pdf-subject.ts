/** A large engagement → what the PDF benches print: the report's target, its document, and the document's own way to a checked file. */
import { browserSession } from '../src/browser/browser-session.ts';
import { makeReport } from '../src/report/make-report.ts';
import { createContext } from '../src/targets/create-context.ts';
import { checkReport } from '../src/targets/pdf/check-report.ts';
import { finish } from '../src/targets/pdf/finish.ts';
import { pagesOf } from '../src/targets/pdf/objects/access.ts';
import { parseFile } from '../src/targets/pdf/objects/parse-file.ts';
import { pictureFiles } from '../src/targets/pdf/place-references.ts';
import { printReport } from '../src/targets/pdf/print.ts';
import { readFonts } from '../src/targets/pdf/report-fonts.ts';
import { pdf } from '../src/targets/pdf/target.ts';
import { metadataOf, writeDocument } from '../src/targets/pdf/write-document.ts';
import { loadTheme } from '../src/templates/load-theme.ts';
import { testHost } from '../test/helpers/context.ts';
import { ROOT } from '../test/helpers/report.ts';
import { tinyFolder, tinyIndex, type TinyFiles } from '../test/helpers/tiny.ts';

const LANGUAGE = 'fr';

/** A report with its theme. */
export type Subject = Awaited<ReturnType<typeof subjectOf>>;

/** What is printed: HTML, its files, and what the finished file says of itself. */
export type PrintedDocument = Awaited<ReturnType<typeof documentOf>>;

/** Makes the client's report of an engagement. */
export async function subjectOf(files: TinyFiles) {
  const { report } = makeReport(tinyIndex(files), 'client');
  return { report, theme: await loadTheme(tinyFolder(files)) };
}

/** The whole target: from the report to the checked bytes. */
export async function renderTarget(subject: Subject): Promise<Uint8Array> {
  const context = await contextOf(subject);
  try {
    const [made] = await pdf.render(context);
    if (!made?.path.endsWith('.pdf')) throw new Error('No browser: there is nothing to measure');
    return made.bytes;
  } finally {
    await context.close();
  }
}

/** The document with its files, made once for those that begin with it. */
export async function documentOf(subject: Subject) {
  const context = await contextOf(subject);
  const fonts = await readFonts(subject.theme.theme.fonts.report);
  const document = writeDocument(context, fonts, LANGUAGE);
  await context.close();
  const files = new Map([...fonts.files, ...pictureFiles(subject.report)]);
  return { html: document.html, files, document, families: fonts.families };
}

/** From the same HTML as the bare print to the checked bytes. */
export async function printOurs(made: PrintedDocument): Promise<Uint8Array> {
  const session = browserSession(testHost(), { folder: ROOT });
  try {
    const answer = await session.get();
    if ('missing' in answer) throw new Error(answer.missing.reasons.join(', '));
    const printed = await printReport(answer.running.browser, made.html, made.files);
    // As the target does: nothing is printed after it.
    session.leave();
    const bytes = finish(printed, metadataOf(made.document, undefined));
    checkReport(bytes, printed, { families: made.families, running: [] });
    return bytes;
  } finally {
    await session.close();
  }
}

/** How many pages a file has. */
export function countPages(bytes: Uint8Array): number {
  return pagesOf(parseFile(bytes)).length;
}

function contextOf({ report, theme }: Subject) {
  const world = { host: testHost(), browser: { folder: ROOT }, begin: () => () => undefined };
  return createContext({ report, theme, request: { languages: [LANGUAGE] }, early: true, world });
}
