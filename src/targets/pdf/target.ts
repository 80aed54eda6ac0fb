/** The report → one PDF a language, fit to be signed, with the outcome of its checks beside it. */
import type { Browser } from 'puppeteer';

import { findingsAttachment } from './findings-attachment.ts';
import type { Artifact, Target, TargetContext } from '../target.ts';
import { checkReport } from './check-report.ts';
import { diagnoseFailures, diagnoseMissing } from './diagnose.ts';
import { createEncryption } from './encrypt/standard-security.ts';
import { findFallbacks, type FallbackFonts } from './fallback-fonts.ts';
import { finish } from './finish.ts';
import { drawWords, type DrawnWords } from './finish/draw-words.ts';
import { markStyleSheet, markWords } from './mark-missing-signs.ts';
import { parseFile } from './objects/parse-file.ts';
import { pagesOf } from './objects/access.ts';
import { writeFile } from './objects/write-file.ts';
import { pictureFiles } from './place-references.ts';
import { printReport } from './print.ts';
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
  const fonts = await readFonts(context.theme.fonts.report);
  const artifacts: Artifact[] = [];
  const missing = new Map<string, string | undefined>();
  for (const [index, lang] of context.languages.entries()) {
    const isLast = index === context.languages.length - 1;
    const document = writeDocument(context, fonts, lang);
    const running = await starting;
    const made = running
      ? await renderFile({ context, fonts, document, missing, isLast }, running.browser)
      : renderHtml(context, document);
    artifacts.push(...made);
  }
  diagnoseMissing(context, missing);
  return artifacts;
}

/** Where no PDF can be made; nobody could protect this file, so that there is none where one is to be. */
function renderHtml(context: TargetContext, { html, scope }: ReportDocument): Artifact[] {
  if (context.protection) return [];
  const whole = makeSelfContained(html, pictureFiles(context.report));
  return [artifactOf(context, scope.lang, { end: 'html', bytes: new TextEncoder().encode(whole) })];
}

interface Rendering {
  readonly context: TargetContext;
  readonly fonts: ReportFonts;
  readonly document: ReportDocument;
  /** Takes the characters that no font has. */
  readonly missing: Map<string, string | undefined>;
  /** Whether nothing is printed after it. */
  readonly isLast: boolean;
}

async function renderFile(rendering: Rendering, browser: Browser): Promise<Artifact[]> {
  const { context, fonts, document, missing } = rendering;
  const { report, protection, selection, instant } = context;
  const { lang } = document.scope;
  const fallbacks = await findFallbacks(`${document.html}${document.words.foot}`, fonts);
  for (const [sign, name] of fallbacks.missing) missing.set(sign, name);
  const files = new Map([...fonts.files, ...fallbacks.files, ...pictureFiles(report)]);
  const signs = [...fallbacks.missing.keys()];
  const html = addFallbacks(document.html, context, fallbacks);
  const printed = await printReport(browser, html, files, {
    missing: signs,
    pageWord: document.scope.locale.t('print.page', { n: '{n}' }),
  });
  if (rendering.isLast) context.leaveBrowser();
  const running = runningWords(document, pagesOf(printed.file).length);
  const bytes = finish(printed, metadataOf(document, instant), {
    attachment: selection ? undefined : findingsAttachment(document.scope),
    watermark: await drawWatermark(rendering),
  });
  const checked = checkReport(bytes, printed, {
    families: [...fonts.families, ...fallbacks.families],
    running: running.map((words) => markWords(words, signs)),
  });
  diagnoseFailures(context, lang, checked);
  const safe = protection && createEncryption(protection.password, protection.random);
  const written = safe ? writeFile(parseFile(bytes), safe) : bytes;
  const json = new TextEncoder().encode(checked.json);
  return [
    {
      ...artifactOf(context, lang, { end: 'pdf', bytes: written }),
      ...(safe ? { readable: bytes, locked: true as const } : {}),
    },
    artifactOf(context, lang, { end: 'check.json', bytes: json }),
  ];
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
