/** The report in one language → the HTML that is printed, with its style sheet, and what its margins say. */
import { plainSpaces } from '../../markdown/typography.ts';
import { VERSION } from '../../version.ts';
import { makeDrawing } from '../shared/drawing.ts';
import { createScope, say, type LanguageScope } from '../shared/language-scope.ts';
import type { TargetContext } from '../target.ts';
import { markCodeLines } from './code-lines.ts';
import type { DocumentMetadata } from './finish/metadata.ts';
import { dropDeadLinks, dropFileLinks, placeReferences } from './place-references.ts';
import type { ReportFonts } from './report-fonts.ts';
import { writeStyleSheet, type MarginWords } from './style-sheet.ts';
import { isPublic } from './view/view-front.ts';
import { headOf, viewReport, type ReportView } from './view/view-report.ts';
import { viewSelection } from './view/view-selection.ts';

/** A document ready to be printed; its fonts and pictures lie beside it. */
export interface ReportDocument {
  readonly html: string;
  readonly scope: LanguageScope;
  readonly view: ReportView;
  readonly words: MarginWords;
}

/** Writes the whole document, or the part that is asked for. */
export function writeDocument(
  context: TargetContext,
  fonts: ReportFonts,
  lang: string,
): ReportDocument {
  const { report, theme, files, diagrams, selection } = context;
  const unplaced = context.templates(lang, placeReferences(report, lang, NO_DRAWINGS));
  const scope = createScope(report, unplaced);
  const diagramWords = say(scope, 'report.diagram');
  const placement = placeReferences(report, lang, { diagrams, diagramWords, selection });
  const templates = context.templates(lang, placement);
  const view = selection ? viewSelection(scope, selection) : viewReport(scope);
  const words = marginWords(scope, view);
  const { pageSize } = report.engagement;
  const css = writeStyleSheet({ theme, files, fonts, pageSize, words });
  const html = templates.render('report/report', { ...view, css: makeDrawing(css) });
  const linked = selection ? dropDeadLinks(html) : html;
  return { html: markCodeLines(dropFileLinks(linked)), scope, view, words };
}

const NO_DRAWINGS = { diagrams: new Map<string, string>(), diagramWords: '' };

function marginWords(scope: LanguageScope, view: ReportView): MarginWords {
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
    ...(edition.base === 'internal' ? { warning: say(scope, 'notices.watermarkInternal') } : {}),
    runs: [
      contents,
      ...view.chapters.map(({ run, ...chapter }) => ({ name: run, head: headOf(scope, chapter) })),
    ],
  };
}

/** What the file says of itself; its date is the report's, or the environment's. */
export function metadataOf(
  { scope, view }: ReportDocument,
  instant: string | undefined,
): DocumentMetadata {
  const { engagement, date } = scope.report;
  return {
    title: plainSpaces(view.title),
    author: engagement.auditor.name,
    subject: plainSpaces(say(scope, 'report.preparedFor', { client: engagement.client.name })),
    lang: scope.lang,
    date: instant ?? date,
    creator: `constat ${VERSION}`,
    ...(engagement.pdfa === undefined ? {} : { pdfa: engagement.pdfa }),
  };
}
