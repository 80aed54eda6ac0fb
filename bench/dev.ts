/**
 * A save → the reloaded page, in a real browser: `npx node bench/dev.ts [findings…]`. Each save changes the text of one
 * finding whose page is open; the clock stops when that page, loaded again, says in its first frame that it shows it.
 * The processor's time is that of the server alone, for a save from the change to the answered page.
 */
import { writeSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeLargeEngagement } from '../test/helpers/large-engagement.ts';
import { startReader } from '../test/helpers/reader.ts';
import { startDev } from '../test/dev/start-dev.ts';
import { machineFacts } from './machine-facts.ts';

const SAVES = 20;
const FINDING = 'SEC-01';

/** Milliseconds of the processor that a process has used, from Linux's own account. */
async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Fields 14 and 15 of proc(5), in hundredths of a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function measure(findings: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-bench-'));
  await writeLargeEngagement(join(folder, 'findings'), { findings });
  const closers: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const dev = await startDev({ teardown: () => undefined }, folder, '--edition', 'client');
    closers.unshift(() => dev.end());
    const { browser, profile } = await startReader();
    closers.unshift(
      () => browser.close(),
      () => rm(profile, { recursive: true, force: true }),
    );
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    // Asking the page from here would wait for a connection to the new document, which is no part of what a person sees.
    await page.evaluateOnNewDocument(() => {
      const tell = (): void => {
        requestAnimationFrame(() => {
          console.debug(document.body.textContent);
        });
      };
      // A page is loaded again, or is given another body.
      document.addEventListener('DOMContentLoaded', () => {
        tell();
        new MutationObserver(tell).observe(document.documentElement, { childList: true });
      });
    });
    const address = `${dev.site}findings/${FINDING}.html`;
    await page.goto(address);
    const file = await findFile(folder);
    const text = await readFile(file, 'utf8');
    const walls: number[] = [];
    const times: number[] = [];
    for (let save = -3; save < SAVES; save += 1) {
      const word = `mark${String(save + 10)}x${String(findings)}`;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const before = await processorTime(dev.child.pid ?? 0);
      const start = performance.now();
      const shown = new Promise<void>((resolve) => {
        const hear = (message: { text: () => string }): void => {
          if (!message.text().includes(word)) return;
          page.off('console', hear);
          resolve();
        };
        page.on('console', hear);
      });
      await writeFile(file, `${text}\n\n${word}\n`);
      await shown;
      if (save < 0) continue;
      walls.push(performance.now() - start);
      times.push((await processorTime(dev.child.pid ?? 0)) - before);
    }
    const cells = [
      findings,
      median(walls).toFixed(0),
      Math.min(...walls).toFixed(0),
      Math.max(...walls).toFixed(0),
      median(times).toFixed(0),
    ];
    return `| ${cells.join(' | ')} |`;
  } finally {
    for (const close of closers) await close();
  }
}

async function findFile(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'findings'), { recursive: true });
  const name = names.find((one) => new RegExp(`/${FINDING}\\b(?!.*\\.en\\.md).*\\.md$`).test(one));
  if (name === undefined) throw new Error(`There is no ${FINDING}`);
  return join(folder, 'findings', name);
}

const sizes = process.argv.slice(2).map(Number);
const rows: string[] = [];
for (const findings of sizes.length > 0 ? sizes : [200, 1000]) rows.push(await measure(findings));
const lines = [
  ...(await machineFacts()),
  '',
  `| findings | save → reloaded page, median of ${String(SAVES)}, ms | best | worst | server’s CPU, median, ms |`,
  '|---:|---:|---:|---:|---:|',
  ...rows,
];
writeSync(1, `${lines.join('\n')}\n`);
