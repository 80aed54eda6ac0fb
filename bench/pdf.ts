/**
 * A report of about 122 pages → how many times longer its PDF takes than the bare print of the same
 * HTML: `npx node bench/pdf.ts [rounds]`. Each of ours finds, jails, starts and closes a browser of its
 * own, prints, writes the page numbers, finishes and checks; the second also writes the HTML from the report.
 * What counts is the ratio within a round: its runs follow one another, on a machine as busy for each.
 */
import { writeSync } from 'node:fs';
import { browserSession } from '../src/browser/browser-session.ts';
import { findBrowser } from '../src/browser/find-browser.ts';
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
import { largeEngagement } from '../test/helpers/large-engagement.ts';
import { ROOT } from '../test/helpers/report.ts';
import { tinyFolder, tinyIndex } from '../test/helpers/tiny.ts';
import { machineFacts } from './machine-facts.ts';
import { printBare } from './print-bare.ts';

const PAGES = 122;
const LIMIT = 1.5;
const LANGUAGE = 'fr';

type Run = () => Promise<Uint8Array>;
type Subject = Awaited<ReturnType<typeof subjectOf>>;

async function subjectOf(findings: number) {
  const files = largeEngagement({ findings, checks: 20 });
  const { report } = makeReport(tinyIndex(files), 'client');
  return { report, theme: await loadTheme(tinyFolder(files)) };
}

function contextOf({ report, theme }: Subject) {
  const world = { host: testHost(), browser: { folder: ROOT }, say: () => undefined };
  return createContext({ report, theme, request: { languages: [LANGUAGE] }, early: true, world });
}

/** The whole target: from the report to the checked bytes. */
async function renderTarget(subject: Subject): Promise<Uint8Array> {
  const context = await contextOf(subject);
  try {
    const [made] = await pdf.render(context);
    if (!made?.path.endsWith('.pdf')) throw new Error('No browser: there is nothing to measure');
    return made.bytes;
  } finally {
    await context.close();
  }
}

/** The document with its files, made once for the two that begin with it. */
async function documentOf(subject: Subject) {
  const context = await contextOf(subject);
  const fonts = await readFonts(subject.theme.theme.fonts.report);
  const document = writeDocument(context, fonts, LANGUAGE);
  await context.close();
  const files = new Map([...fonts.files, ...pictureFiles(subject.report)]);
  return { html: document.html, files, document, families: fonts.families };
}

/** From the same HTML as the bare print to the checked bytes. */
async function printOurs(made: Awaited<ReturnType<typeof documentOf>>): Promise<Uint8Array> {
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

function countPages(bytes: Uint8Array): number {
  return pagesOf(parseFile(bytes)).length;
}

/** As many findings as come nearest to the pages wanted; largeEngagement takes multiples of five. */
async function findSubject(): Promise<Subject> {
  const [few, many] = [20, 60];
  const least = countPages(await renderTarget(await subjectOf(few)));
  const most = countPages(await renderTarget(await subjectOf(many)));
  const wanted = few + ((PAGES - least) / (most - least)) * (many - few);
  return subjectOf(Math.max(5, Math.round(wanted / 5) * 5));
}

/** Runs each in turn, `rounds` times over; milliseconds by name, and the last bytes. */
async function measure(runs: ReadonlyMap<string, Run>, rounds: number) {
  const measured = new Map(
    [...runs].map(([name]) => [name, { times: [] as number[], bytes: 0, pages: 0 }]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of runs) {
      const start = performance.now();
      const bytes = await run();
      const one = measured.get(name);
      one?.times.push(performance.now() - start);
      if (one) Object.assign(one, { bytes: bytes.length, pages: countPages(bytes) });
    }
  }
  return measured;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

const search = await findBrowser(testHost(), { folder: ROOT });
if ('missing' in search) throw new Error(search.missing.reasons.join(', '));
const subject = await findSubject();
const made = await documentOf(subject);
const measured = await measure(
  new Map<string, Run>([
    ['bare print: one tagged, outlined page.pdf', () => printBare(made, search.browser)],
    ['constat, HTML → checked PDF', () => printOurs(made)],
    ['constat, report → checked PDF', () => renderTarget(subject)],
  ]),
  Number(process.argv[2] ?? 5),
);
const [floor = []] = [...measured.values()].map(({ times }) => times);
const rows = [...measured].map(([name, { times, bytes, pages }]) => {
  const figures = [median(times), Math.min(...times), Math.max(...times)].map((ms) =>
    ms.toFixed(0),
  );
  const ratio = median(times.map((time, round) => time / (floor[round] ?? NaN))).toFixed(2);
  return `| ${[name.padEnd(42), ...figures, ratio, pages, `${(bytes / 1000).toFixed(0)} kB`].join(' | ')} |`;
});
const lines = [
  ...(await machineFacts()),
  '',
  '| milliseconds, interleaved | median | best | worst | median of the ratios in a round | pages | size |',
  '|---|---:|---:|---:|---:|---:|---:|',
  ...rows,
  '',
  `The limit is ${LIMIT.toFixed(1)} times the bare print.`,
];
writeSync(1, `${lines.join('\n')}\n`);
