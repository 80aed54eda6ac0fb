/**
 * The report of findings as a PDF. Four begin with the very same HTML and fonts: a bare print by Chromium (one tagged,
 * outlined `page.pdf` in a fresh headless shell, launch counted), WeasyPrint, constat from that HTML to the checked file
 * with its page numbers, and constat from the report. Pandoc gets the same findings as Markdown and lays them out by
 * WeasyPrint, the only engine for it that is installed here. `constat build` is the whole command: it reads, checks and
 * guards as well. The bare print and the two of ours that it is held against run within this process, each once
 * before the rounds so that all are warm, and its memory tells nothing.
 */
import { join } from 'node:path';

import { findBrowser } from '../../src/browser/find-browser.ts';
import { testHost } from '../../test/helpers/context.ts';
import { ROOT } from '../../test/helpers/report.ts';
import { workplaceOf } from '../constat-command.ts';
import { reportDocument } from '../content/documents.ts';
import { oneLanguage } from '../content/engagement-files.ts';
import { peerPages } from '../content/peer-page.ts';
import { measureCall } from '../measure/measure-call.ts';
import { measureCommand } from '../measure/measure-command.ts';
import { countPages, documentOf, printOurs, renderTarget, subjectOf } from '../pdf-subject.ts';
import { printBare } from '../print-bare.ts';
import { entriesOfPeers, race, renewFolder, type Bench, type Entry, type Suite } from '../suite.ts';

/** One tenth of the site's findings: 100 of 1,000. */
const SHARE = 10;

/** Reports. */
export const pdfSuite: Suite = {
  name: 'pdf',
  async run(bench) {
    const findings = bench.findings / SHARE;
    const search = await findBrowser(testHost(), { folder: ROOT });
    if ('missing' in search) throw new Error(search.missing.reasons.join(', '));
    const { browser } = search;
    const files = oneLanguage(findings);
    const subject = await subjectOf(files);
    const made = await documentOf(subject);
    await printBare(made, browser);
    const pages = countPages(await renderTarget(subject));
    bench.say(`pdf  ${findings} findings are ${pages} pages`);
    const place = workplaceOf(join(bench.work, 'constat-pdf'), files);
    const own = { tool: 'constat', version: bench.version };
    const entries: Entry[] = [
      {
        id: 'bare',
        name: 'bare Chromium print',
        tool: 'Chromium',
        version: browser.version,
        note: 'no page numbers in its contents',
        pictured: true,
        run: () => measureCall(() => printBare(made, browser)),
      },
      {
        ...own,
        id: 'constat-html',
        name: 'constat, from the same HTML',
        note: 'page numbers, finished and checked',
        pictured: true,
        run: () => measureCall(() => printOurs(made)),
      },
      {
        ...own,
        id: 'constat-report',
        name: 'constat, from the report',
        note: 'the HTML written as well',
        run: () => measureCall(() => renderTarget(subject)),
      },
      {
        ...own,
        id: 'constat-command',
        name: 'constat build --only pdf',
        note: 'sources read, checked, guarded, too',
        pictured: true,
        prepare: place.renew,
        run: () => place.build('--only', 'pdf'),
      },
    ];
    const peers = await peerEntries(bench, { html: made.html, files: made.files }, findings);
    const { rows, absent, ratio } = await race('pdf', [...entries, ...peers.entries], bench);
    const verdict = (id: string, of: string) => ({
      what: `PDF, ${findings} findings (${pages} pages), page numbers included: ${of}`,
      of: 'the bare print',
      limit: 1.5,
      unit: '×' as const,
      ...ratio(id, 'bare'),
    });
    const verdicts = [
      verdict('constat-html', 'from the same HTML'),
      verdict('constat-report', 'from the report'),
    ];
    return { rows, absent: [...absent, ...peers.absent], verdicts };
  },
};

async function peerEntries(
  { work, tools }: Bench,
  { html, files }: { html: string; files: ReadonlyMap<string, Uint8Array> },
  findings: number,
) {
  const folder = join(work, 'pdf');
  const markdown = reportDocument(peerPages(oneLanguage(findings)));
  await renewFolder(folder, {
    ...Object.fromEntries(files),
    'report.html': html,
    'report.md': markdown,
  });
  return entriesOfPeers('pdf', tools, {
    weasyprint: ({ name, program }) => ({
      id: 'weasyprint',
      name,
      note: 'the same HTML and fonts',
      run: () =>
        measureCommand({ program, args: ['--quiet', 'report.html', 'weasyprint.pdf'], folder }),
    }),
    pandoc: ({ name, program }) => ({
      id: 'pandoc',
      name: `${name}, by WeasyPrint`,
      note: 'the findings as Markdown, its layout',
      run: () =>
        measureCommand({
          program,
          args: ['report.md', '--toc', '--pdf-engine=weasyprint', '--output', 'pandoc.pdf'],
          folder,
        }),
    }),
  });
}
