/**
 * Measures constat against its peers: `npm run bench -- [--findings 1000] [--rounds 3] [--only site,pdf,…]
 * [--peers <folder>] [--out <folder>]`. Reports and decks are of a tenth of the findings. Writes `results.json` and
 * `bench.svg` into the folder given by --out; without one, into `bench/results.json` and `docs/images/bench.svg`, and the
 * tables between the markers of bench/README.md and README.md. Peers: `node bench/install-peers.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { readTheme } from '../src/templates/theme.ts';
import { VERSION } from '../src/version.ts';
import { ROOT } from '../test/helpers/report.ts';
import { machineFacts } from './machine-facts.ts';
import { findPeers, PEER_NAMES, PEERS_FOLDER } from './peer-tools.ts';
import { isMet, type Results, type SuiteResults } from './results.ts';
import { renewFolder, type Bench, type Suite } from './suite.ts';
import { deckSuite } from './suites/deck.ts';
import { devSuite } from './suites/dev.ts';
import { growthSuite } from './suites/growth.ts';
import { pdfSuite } from './suites/pdf.ts';
import { siteSuite } from './suites/site.ts';
import { startSuite } from './suites/start.ts';
import { targetsSuite } from './suites/targets.ts';
import { drawResults } from './tell/draw-results.ts';
import { replaceBetween } from './tell/replace-between.ts';
import { sayFigure } from './tell/say-figures.ts';
import { tellAll, tellVerdicts } from './tell/tell-results.ts';

const SUITES: readonly Suite[] = [
  startSuite,
  siteSuite,
  devSuite,
  pdfSuite,
  deckSuite,
  targetsSuite,
  growthSuite,
];

const { values } = parseArgs({
  options: {
    findings: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: SUITES.map(({ name }) => name).join(',') },
    peers: { type: 'string', default: PEERS_FOLDER },
    out: { type: 'string' },
  },
});

const say = (line: string): void => void writeSync(1, `${line}\n`);
const findings = Number(values.findings);
// A tenth of them, and a half, must be a multiple of the five categories.
if (!(findings > 0) || findings % 50 !== 0) throw new Error('--findings must be a multiple of 50');
const only = values.only.split(',');
const suites = SUITES.filter(({ name }) => only.includes(name));

const machine = await machineFacts();
for (const line of machine) say(line);
say('Compiling constat…');
execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
const peers = resolve(values.peers);
const tools = await findPeers(peers);
for (const [id, name] of Object.entries(PEER_NAMES))
  say(`${name}: ${tools.get(id as keyof typeof PEER_NAMES)?.version ?? 'missing, left out'}`);

await mkdir(peers, { recursive: true });
const work = await mkdtemp(join(peers, 'work-'));
const bench: Bench = {
  findings,
  rounds: Number(values.rounds),
  work,
  tools,
  version: VERSION,
  say,
};
const found: SuiteResults[] = [];
for (const suite of suites) {
  await renewFolder(work, {});
  found.push(await runSuite(suite));
}
await rm(work, { recursive: true, force: true });

const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  machine,
  version: VERSION,
  findings,
  rounds: bench.rounds,
  rows: found.flatMap(({ rows }) => rows),
  verdicts: found.flatMap(({ verdicts }) => verdicts),
  absent: found.flatMap(({ absent }) => absent),
};
await writeResults(results, values.out);
say('');
say(tellAll(results));

/** A suite that fails is said and has no rows: the others are measured all the same. */
async function runSuite(suite: Suite): Promise<SuiteResults> {
  try {
    const made = await suite.run(bench);
    for (const verdict of made.verdicts) {
      const { what, measured, unit, of, limit } = verdict;
      const figure = measured === null ? 'not measured' : sayFigure(measured, unit);
      const met = isMet(verdict) === false ? ', NOT met' : '';
      say(`${suite.name}  ${what}: ${figure}; limit ${limit} ${unit} ${of}${met}`);
    }
    return made;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`${suite.name}  FAILED: ${why}`);
    const absent = [{ suite: suite.name, name: 'the whole suite', why }];
    return { rows: [], verdicts: [], absent };
  }
}

async function writeResults(results: Results, out: string | undefined): Promise<void> {
  const theme = readTheme(await readFile(join(ROOT, 'templates/theme.yaml'), 'utf8'));
  const picture = drawResults(results, theme.colors);
  const json = `${JSON.stringify(results, null, 2)}\n`;
  if (out !== undefined) {
    await mkdir(out, { recursive: true });
    await writeFile(join(out, 'results.json'), json);
    await writeFile(join(out, 'bench.svg'), picture);
    return;
  }
  await writeFile(join(import.meta.dirname, 'results.json'), json);
  await writeFile(join(ROOT, 'docs/images/bench.svg'), picture);
  await writePage(join(import.meta.dirname, 'README.md'), tellAll(results));
  await writePage(join(ROOT, 'README.md'), tellVerdicts(results));
}

async function writePage(path: string, text: string): Promise<void> {
  const page = replaceBetween(await readFile(path, 'utf8'), text);
  if (page === undefined) say(`${path} has no markers: nothing is written there`);
  else await writeFile(path, page);
}
