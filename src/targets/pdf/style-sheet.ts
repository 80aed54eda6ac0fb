/** The theme, its style sheet and the chapters → the CSS of the document. */
import type { TemplateFiles } from '../../templates/read-templates.ts';
import { templateText } from '../../templates/read-templates.ts';
import type { Theme } from '../../templates/theme.ts';
import { themeVariables } from '../../templates/theme.ts';
import { cssString, type PageRun } from './page-rules.ts';
import type { ReportFonts } from './report-fonts.ts';

/** What the margins of the pages say, as plain words. */
export interface MarginWords {
  /** With `{n}` and `{total}` in the places of the figures. */
  readonly pageOf: string;
  /** Whose document, for whom. */
  readonly foot: string;
  /** What the edition is, loud, when it is not for the client. */
  readonly warning?: string;
  readonly runs: readonly PageRun[];
}

/** What the style sheet is made of. */
export interface StyleParts {
  readonly theme: Theme;
  readonly files: TemplateFiles;
  readonly fonts: ReportFonts;
  readonly pageSize: 'A4' | 'Letter';
  readonly words: MarginWords;
}

// The summary stands on one page; a Letter page is 18 mm shorter.
const BRIEF: Readonly<Record<StyleParts['pageSize'], string>> = {
  A4: '--brief: 9pt; --brief-height: 11.2pt;',
  Letter: '--brief: 8.6pt; --brief-height: 10.7pt;',
};

/** Writes the style sheet; words stand in it as escaped CSS strings only. */
export function writeStyleSheet({ theme, files, fonts, pageSize, words }: StyleParts): string {
  const { text, heading, code } = theme.fonts.report;
  // The font of code draws the signs that the others lack: bars, lines, arrows.
  const stacks = [
    `--text: '${text}', '${code}';`,
    `--heading: '${heading}', '${text}', '${code}';`,
    `--code: '${code}', '${text}';`,
  ];
  return [
    fonts.css,
    `:root {\n${themeVariables(theme, 'light')}\n${stacks.join('\n')}\n}`,
    `:root { ${BRIEF[pageSize]} }`,
    `@page { size: ${pageSize}; }`,
    templateText(files, 'report/report.css'),
    writeMargins(words),
    writeTurned(words, pageSize),
  ].join('\n');
}

// The outer edge has the page, the inner one the section: pages lie side by side when printed.
function writeMargins(words: MarginWords): string {
  const page = pageContent(words.pageOf);
  const warning = words.warning === undefined ? '""' : cssString(words.warning);
  const sides = [
    ['right', 'left', 'right'],
    ['left', 'right', 'left'],
  ] as const;
  return sides
    .map(([side, inner, outer]) => {
      const heads = words.runs.map(
        ({ name, head }) =>
          `@page ${name}:${side} { @top-${inner} { content: ${cssString(head)}; } }`,
      );
      const boxes = [
        `@top-${outer} { content: ${page}; }`,
        `@bottom-${inner} { content: ${cssString(words.foot)}; }`,
        `@bottom-${outer} { content: ${warning}; color: var(--p1); font-weight: 600; }`,
      ];
      return [`@page :${side} { ${boxes.join(' ')} }`, ...heads].join('\n');
    })
    .join('\n');
}

/** The same pages turned, for what is too wide; a section names its own. */
function writeTurned({ runs }: MarginWords, pageSize: StyleParts['pageSize']): string {
  return runs
    .map(({ name, head }) => {
      const turned = `${name}-turned`;
      const content = cssString(head);
      return [
        `@page ${turned} { size: ${pageSize} landscape; margin: 22mm; }`,
        `@page ${turned}:right { @top-left { content: ${content}; } }`,
        `@page ${turned}:left { @top-right { content: ${content}; } }`,
      ].join('\n');
    })
    .join('\n');
}

/** `Page {n} of {total}` → the strings and counters of a margin box. */
export function pageContent(pageOf: string): string {
  return pageOf
    .split(/(\{n\}|\{total\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{n}') return 'counter(page)';
      return part === '{total}' ? 'counter(pages)' : cssString(part);
    })
    .join(' ');
}
