/**
 * A report of about 122 pages → how many times longer its PDF takes than the bare print of the same
 * HTML: `npx node bench/pdf.ts [rounds]`. Each of ours finds, jails, starts and closes a browser of its
 * own, prints, writes the page numbers, finishes and checks; the second also writes the HTML from the report.
 * What counts is the ratio within a round: its runs follow one another, on a machine as busy for each.
 */
import { writeSync } from 'node:fs';
import { findBrowser } from '../src/browser/find-browser.ts';
import { testHost } from '../test/helpers/context.ts';
import { largeEngagement } from '../test/helpers/large-engagement.ts';
import { ROOT } from '../test/helpers/report.ts';
import { machineFacts } from './machine-facts.ts';
import { median } from './measure/median.ts';
import {
  countPages,
  documentOf,
  printOurs,
  renderTarget,
  subjectOf,
  type Subject,
} from './pdf-subject.ts';
import { printBare } from './print-bare.ts';

const PAGES = 122;
const LIMIT = 1.5;

type Run = () => Promise<Uint8Array>;

function subjectOfSize(findings: number): Promise<Subject> {
  return subjectOf(largeEngagement({ findings, checks: 20 }));
}

/** As many findings as come nearest to the pages wanted; largeEngagement takes multiples of five. */
async function findSubject(): Promise<Subject> {
  const [few, many] = [20, 60];
  const least = countPages(await renderTarget(await subjectOfSize(few)));
  const most = countPages(await renderTarget(await subjectOfSize(many)));
  const wanted = few + ((PAGES - least) / (most - least)) * (many - few);
  return subjectOfSize(Math.max(5, Math.round(wanted / 5) * 5));
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
