/**
 * The deck of findings. constat measures every text, draws native tables and charts, and every invariant of the package
 * is checked within the measure; Pandoc and Marp get a slide a finding, with less on it and nothing measured. Marp draws
 * its slides as pictures with the same Chromium.
 */
import { join } from 'node:path';

import { findBrowser } from '../../src/browser/find-browser.ts';
import { testHost } from '../../test/helpers/context.ts';
import { ROOT } from '../../test/helpers/report.ts';
import { workplaceOf } from '../constat-command.ts';
import { marpSlides, pandocSlides } from '../content/documents.ts';
import { oneLanguage } from '../content/engagement-files.ts';
import { peerPages } from '../content/peer-page.ts';
import { measureCommand } from '../measure/measure-command.ts';
import type { Measured } from '../measure/measured.ts';
import { entriesOfPeers, race, renewFolder, type Bench, type Entry, type Suite } from '../suite.ts';

/** One tenth of the site's findings: 100 of 1,000. */
const SHARE = 10;
const ONCE = join(import.meta.dirname, '../deck-once.ts');

/** Decks. */
export const deckSuite: Suite = {
  name: 'deck',
  async run(bench) {
    const findings = bench.findings / SHARE;
    const peers = await peerEntries(bench, findings);
    const own = { tool: 'constat', version: bench.version };
    const place = workplaceOf(join(bench.work, 'constat-deck'), oneLanguage(findings));
    const entries: Entry[] = [
      {
        ...own,
        id: 'constat-deck',
        name: 'constat, from the report',
        note: 'native, every text measured, checked',
        pictured: true,
        run: () => runOnce(findings),
      },
      {
        ...own,
        id: 'constat-command',
        name: 'constat build --only deck',
        note: 'sources read, checked, guarded, too',
        pictured: true,
        prepare: place.renew,
        run: () => place.build('--only', 'deck'),
      },
    ];
    const { rows, absent, figure } = await race('deck', [...entries, ...peers.entries], bench);
    const verdict = {
      what: `deck, ${findings} findings, measured and checked`,
      of: 'CPU, from the report',
      limit: 1.5,
      unit: 's',
      measured: figure(['constat-deck'], (ours) => ours.cpu),
    } as const;
    return { rows, absent: [...absent, ...peers.absent], verdicts: [verdict] };
  },
};

/** In a process of its own, which tells what the deck alone took; its memory is the whole process's. */
async function runOnce(findings: number): Promise<Measured> {
  const args = [ONCE, String(findings)];
  const { out, memory } = await measureCommand({ program: process.execPath, args, folder: ROOT });
  const { wall, cpu } = JSON.parse(out) as Measured;
  return { wall, cpu, ...(memory === undefined ? {} : { memory }) };
}

async function peerEntries({ work, tools }: Bench, findings: number) {
  const folder = join(work, 'deck');
  const pages = peerPages(oneLanguage(findings));
  await renewFolder(folder, { 'pandoc.md': pandocSlides(pages), 'marp.md': marpSlides(pages) });
  const search = await findBrowser(testHost(), { folder: ROOT });
  const { executable, environment } =
    'missing' in search ? { executable: '', environment: {} } : search.browser;
  return entriesOfPeers('deck', tools, {
    pandoc: ({ name, program }) => ({
      id: 'pandoc',
      name,
      note: 'native, nothing measured',
      run: () => measureCommand({ program, args: ['pandoc.md', '-o', 'pandoc.pptx'], folder }),
    }),
    marp: ({ name, program, args }) => ({
      id: 'marp',
      name,
      note: 'slides are pictures',
      run: () =>
        measureCommand({
          program,
          args: [...args, 'marp.md', '--pptx', '-o', 'marp.pptx'],
          folder,
          environment: { ...environment, CHROME_PATH: executable, CHROME_NO_SANDBOX: '1' },
        }),
    }),
  });
}
