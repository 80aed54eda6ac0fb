/** The report → one PDF a language, fit to be signed, with the outcome of its checks beside it. */
import { plainSpaces } from '../../markdown/typography.ts';
import { VERSION } from '../../version.ts';
import type { Artifact, Target, TargetContext } from '../target.ts';
import { checkReport, type ReportCheck } from './check-report.ts';
import { finish } from './finish.ts';
import { placeReferences, dropFileLinks, pictureFiles } from './place-references.ts';
import { printReport } from './print.ts';
import { readFonts, type ReportFonts } from './report-fonts.ts';
import { createScope, say, type LanguageScope } from '../shared/language-scope.ts';
import { makeSelfContained } from './self-contained.ts';
import { writeStyleSheet } from './style-sheet.ts';
import { makeDrawing } from '../shared/drawing.ts';
import { isPublic } from './view/view-front.ts';
import { headOf, viewReport, type ReportView } from './view/view-report.ts';

/** The PDF report. */
export const pdf: Target = {
  name: 'pdf',
  summary: 'a PDF report fit to be signed, tagged for screen readers',
  needsBrowser: true,
  render: renderPdf,
};

async function renderPdf(context: TargetContext): Promise<Artifact[]> {
  const fonts = await readFonts(context.theme.fonts.report);
  const artifacts: Artifact[] = [];
  for (const lang of context.languages) {
    artifacts.push(...(await renderLanguage(context, fonts, lang)));
  }
  return artifacts;
}

async function renderLanguage(
  context: TargetContext,
  fonts: ReportFonts,
  lang: string,
): Promise<Artifact[]> {
  const document = writeDocument(context, fonts, lang);
  const running = await context.browser();
  if (running === undefined) {
    const html = makeSelfContained(document.html, pictureFiles(context.report));
    const bytes = new TextEncoder().encode(html);
    return [{ path: `report.${lang}.html`, lang, bytes }];
  }
  const files = new Map([...fonts.files, ...pictureFiles(context.report)]);
  const printed = await printReport(running.browser, document.html, files);
  const bytes = finish(printed, metadataOf(document));
  const checked = checkReport(bytes, printed, fonts.families);
  diagnoseFailures(context, lang, checked);
  return [
    { path: `report.${lang}.pdf`, lang, bytes },
    { path: `report.${lang}.check.json`, lang, bytes: new TextEncoder().encode(checked.json) },
  ];
}

interface ReportDocument {
  readonly html: string;
  readonly scope: LanguageScope;
  readonly view: ReportView;
}

/** Writes the whole document; its fonts and pictures lie beside it. */
export function writeDocument(
  context: TargetContext,
  fonts: ReportFonts,
  lang: string,
): ReportDocument {
  const { report, theme, files, diagrams } = context;
  const unplaced = context.templates(lang, placeReferences(report, lang, NO_DRAWINGS));
  const scope = createScope(report, unplaced);
  const diagramWords = say(scope, 'report.diagram');
  const templates = context.templates(
    lang,
    placeReferences(report, lang, { diagrams, diagramWords }),
  );
  const view = viewReport(scope);
  const css = writeStyleSheet({
    theme,
    files,
    fonts,
    pageSize: report.engagement.pageSize,
    words: marginWords(scope, view),
  });
  const html = templates.render('report/report', { ...view, css: makeDrawing(css) });
  return { html: dropFileLinks(html), scope, view };
}

const NO_DRAWINGS = { diagrams: new Map<string, string>(), diagramWords: '' };

function marginWords(scope: LanguageScope, view: ReportView) {
  const { engagement, edition } = scope.report;
  const { classification, client, version } = engagement;
  const secret = classification === 'confidential' || classification === 'secret';
  const foot = [
    isPublic(scope)
      ? say(scope, 'editions.public')
      : secret
        ? say(scope, 'notices.confidentialFooter', { client: client.name })
        : client.name,
    ...(version === undefined ? [] : [`${say(scope, 'control.version')} ${version}`]),
  ];
  const contents = { name: 'run-contents', head: say(scope, 'sections.contents') };
  return {
    pageOf: scope.locale.t('ui.pageOf', { n: '{n}', total: '{total}' }),
    foot: foot.join(' · '),
    ...(edition.id === 'internal' ? { warning: say(scope, 'notices.watermarkInternal') } : {}),
    runs: [
      contents,
      ...view.chapters.map(({ run, ...chapter }) => ({ name: run, head: headOf(scope, chapter) })),
    ],
  };
}

function metadataOf({ scope, view }: ReportDocument) {
  const { engagement, date } = scope.report;
  return {
    title: plainSpaces(view.title),
    author: engagement.auditor.name,
    subject: plainSpaces(say(scope, 'report.preparedFor', { client: engagement.client.name })),
    lang: scope.lang,
    date,
    creator: `constat ${VERSION}`,
  };
}

function diagnoseFailures(context: TargetContext, lang: string, { failed }: ReportCheck): void {
  for (const { rule, detail } of failed) {
    context.diagnose({
      rule: 'report/accessibility',
      severity: 'warning',
      message: `Unexpected PDF in ${lang}, expected the rule ${rule} to be met: ${detail}`,
      hint: `report.${lang}.check.json lists every rule`,
      file: 'engagement.yaml',
      line: 1,
      column: 1,
    });
  }
}
