/** The report → one PDF a language, fit to be signed, with the outcome of its checks beside it. */
import type { Browser } from 'puppeteer';

import { findingsAttachment } from './findings-attachment.ts';
import { SlowPrintError } from '../../browser/print-page.ts';
import type { Artifact, Target, TargetContext } from '../target.ts';
import type { ReportCheck } from './check-report.ts';
import {
  diagnoseFailures,
  diagnoseLong,
  diagnoseMissing,
  diagnoseSlow,
  LONGEST_REPORT,
} from './diagnose.ts';
import { createEncryption } from './encrypt/standard-security.ts';
import { findFallbacks, type FallbackFonts } from './fallback-fonts.ts';
import { finishBeside } from './finish-beside.ts';
import { finishReport } from './finish-report.ts';
import { drawWords, type DrawnWords } from './finish/draw-words.ts';
import { markStyleSheet, markWords } from './mark-missing-signs.ts';
import { parseFile } from './objects/parse-file.ts';
import { pagesOf } from './objects/access.ts';
import { writeFile } from './objects/write-file.ts';
import { pictureFiles } from './place-references.ts';
import { openReport, type OpenedReport, type Printed } from './print.ts';
import { readFonts, type ReportFonts } from './report-fonts.ts';
import { fontOpener } from '../shared/open-font.ts';
import { makeSelfContained } from './self-contained.ts';
import { watermarkWords } from './watermark-words.ts';
import { metadataOf, writeDocument, type ReportDocument } from './write-document.ts';

/** The PDF report. */
export const pdf: Target = {
  name: 'pdf',
  summary: 'a PDF report fit to be signed, tagged for screen readers',
  render: renderPdf,
};

async function renderPdf(context: TargetContext): Promise<Artifact[]> {
  // It starts in a process of its own while the first document is written here.
  const starting = context.browser();
  const fonts = await context.hurry(() => readFonts(context.theme.fonts.report));
  const missing = new Map<string, string | undefined>();
  const making: Promise<MadeFile>[] = [];
  let printing: Promise<unknown> = Promise.resolve();
  for (const [index, lang] of context.languages.entries()) {
    const isLast = index === context.languages.length - 1;
    const rendering = { context, fonts, document: writeDocument(context, fonts, lang), missing };
    const running = await starting;
    if (!running) {
      making.push(Promise.resolve(renderHtml(rendering)));
      continue;
    }
    const { length } = rendering.document.html;
    if (length > LONGEST_REPORT) {
      diagnoseLong(context, lang, length);
      continue;
    }
    const opened = await context.hurry(() => openRendering(rendering, running.browser));
    // One is printed while the next is written and opened, and the one before is finished.
    await printing;
    const printed = opened.report.print();
    const made = printed.then(
      (one) => finishRendering(rendering, opened, { printed: one, isLast }),
      (error: unknown) => refuseSlow(context, lang, error),
    );
    // Whoever waits for all of them hears why one failed.
    void made.then(
      ({ artifacts }) => {
        context.announce(artifacts);
      },
      () => undefined,
    );
    making.push(made);
    printing = printed.catch(() => undefined);
  }
  await printing;
  context.leaveBrowser();
  const made = await Promise.all(making);
  for (const { lang, checked } of made) if (checked) diagnoseFailures(context, lang, checked);
  diagnoseMissing(context, missing);
  return made.flatMap(({ artifacts }) => artifacts);
}

/** Where no PDF can be made; nobody could protect this file, so that there is none where one is to be. */
function renderHtml({ context, document }: Rendering): MadeFile {
  const { lang } = document.scope;
  if (context.protection) return { lang, artifacts: [] };
  const whole = makeSelfContained(document.html, pictureFiles(context.report));
  const bytes = new TextEncoder().encode(whole);
  return { lang, artifacts: [artifactOf(context, lang, { end: 'html', bytes })] };
}

interface Rendering {
  readonly context: TargetContext;
  readonly fonts: ReportFonts;
  readonly document: ReportDocument;
  /** Takes the characters that no font has. */
  readonly missing: Map<string, string | undefined>;
}

/** One language's files, and what came of checking the report. */
interface MadeFile {
  readonly lang: string;
  readonly artifacts: readonly Artifact[];
  readonly checked?: ReportCheck;
}

/** A report that the browser does not print in time is said, and there is none. */
function refuseSlow(context: TargetContext, lang: string, error: unknown): MadeFile {
  if (!(error instanceof SlowPrintError)) throw error;
  diagnoseSlow(context, lang);
  return { lang, artifacts: [] };
}

/** A document in the browser, and what the fonts make of its characters. */
interface OpenedRendering {
  readonly report: OpenedReport;
  readonly fallbacks: FallbackFonts;
}

async function openRendering(rendering: Rendering, browser: Browser): Promise<OpenedRendering> {
  const { context, fonts, document, missing } = rendering;
  const fallbacks = await findFallbacks(`${document.html}${document.words.foot}`, fonts);
  for (const [sign, name] of fallbacks.missing) missing.set(sign, name);
  const files = new Map([...fonts.files, ...fallbacks.files, ...pictureFiles(context.report)]);
  const html = addFallbacks(document.html, context, fallbacks);
  const report = await openReport(browser, html, files, {
    missing: [...fallbacks.missing.keys()],
    pageWord: document.scope.locale.t('print.page', { n: '{n}' }),
  });
  return { report, fallbacks };
}

async function finishRendering(
  rendering: Rendering,
  { fallbacks }: OpenedRendering,
  { printed, isLast }: { readonly printed: Printed; readonly isLast: boolean },
): Promise<MadeFile> {
  const { context, fonts, document } = rendering;
  const { selection, instant, protection } = context;
  const { lang } = document.scope;
  const signs = [...fallbacks.missing.keys()];
  const words = runningWords(document, pagesOf(printed.file).length);
  const finishing = isLast && context.isAlone() ? finishReport : finishBeside;
  const { bytes, checked } = await finishing({
    printed,
    metadata: metadataOf(document, instant),
    additions: {
      attachment: selection ? undefined : findingsAttachment(document.scope),
      watermark: await drawWatermark(rendering),
    },
    families: [...fonts.families, ...fallbacks.families],
    running: words.map((one) => markWords(one, signs)),
  });
  const safe = protection && createEncryption(protection.password, protection.random);
  const written = safe ? writeFile(parseFile(bytes), safe) : bytes;
  const json = new TextEncoder().encode(checked.json);
  const artifacts = [
    {
      ...artifactOf(context, lang, { end: 'pdf', bytes: written }),
      ...(safe ? { readable: bytes, locked: true as const } : {}),
    },
    artifactOf(context, lang, { end: 'check.json', bytes: json }),
  ];
  return { lang, artifacts, checked };
}

function artifactOf(
  { selection }: TargetContext,
  lang: string,
  { end, bytes }: { readonly end: string; readonly bytes: Uint8Array },
): Artifact {
  if (selection === undefined) return { path: `report.${lang}.${end}`, lang, bytes };
  const part = selection.names.join('+');
  return { path: `report.${lang}.${part}.${end}`, lang, bytes, part };
}

// The theme's stacks come first, whatever they are; no face is made up where one is missing.
function addFallbacks(html: string, { theme }: TargetContext, fallbacks: FallbackFonts): string {
  const { names, missing, css } = fallbacks;
  if (names.length + missing.size === 0) return html;
  const { text, heading, code } = theme.fonts.report;
  const stack = (...first: readonly string[]): string =>
    [...first, ...names].map((name) => `'${name}'`).join(', ');
  const rules = [
    css,
    `:root { --text: ${stack(text, code)}; --heading: ${stack(heading, text, code)}; --code: ${stack(code, text)}; font-synthesis: none; }`,
    `.missing-sign { border: 0.5pt solid; margin: 0 0.2mm; padding: 0 0.4mm; font: 400 0.72em/1 var(--code); white-space: nowrap; }`,
  ];
  const end = html.indexOf('</style>');
  const sheet = markStyleSheet(html.slice(0, end), missing.keys());
  return `${sheet}\n${rules.join('\n')}\n${html.slice(end)}`;
}

/** What the margins of all pages say. */
function runningWords({ words }: ReportDocument, pages: number): string[] {
  const { foot, warning = '', runs, pageOf } = words;
  const numbers = Array.from({ length: pages }, (_, index) =>
    pageOf.replace('{n}', String(index + 1)).replace('{total}', String(pages)),
  );
  return [...numbers, foot, warning, ...runs.map(({ head }) => head)];
}

async function drawWatermark({ document, fonts }: Rendering): Promise<DrawnWords | undefined> {
  const words = watermarkWords(document.scope);
  if (words === undefined) return undefined;
  const open = await fontOpener();
  return drawWords(words, open(fonts.heavy));
}
