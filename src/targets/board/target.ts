/** The board target: tickets to validate, as files that people, spreadsheets and trackers read. */
import { createScope, type LanguageScope } from '../shared/language-scope.ts';
import { makeCardColumns } from '../shared/cards/make-columns.ts';
import type { Artifact, Target, TargetContext } from '../target.ts';
import { writeBoardCsv } from './write-board-csv.ts';
import { writeBoardJson } from './write-board-json.ts';
import { writeBoardMarkdown } from './write-board-markdown.ts';
import { writeJiraCsv } from './write-jira-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Folder of all files, below an edition's output. */
const FOLDER = 'board/';

/** Writes `board/`: JSON, and in each language Markdown, CSV, what Jira imports, and a workbook to answer in. */
export const board: Target = {
  name: 'board',
  summary: 'board/: the tickets as JSON, Markdown, CSV, for Jira, and as a workbook to validate in',
  async render(context) {
    await context.breathe();
    const { report, languages } = context;
    const scopes = report.languages.map((lang) => scopeOf(context, lang));
    const artifacts: Artifact[] = [
      { path: `${FOLDER}board.json`, bytes: encode(writeBoardJson(scopes, languages)) },
    ];
    for (const lang of languages) {
      await context.breathe();
      const scope = scopeOf(context, lang);
      const columns = makeCardColumns(scope, { built: languages, tick: false });
      const add = (name: string, bytes: Uint8Array): void => {
        artifacts.push({ path: FOLDER + name, bytes, lang });
      };
      add(`board.${lang}.md`, encode(writeBoardMarkdown(scope, languages)));
      add(`board.${lang}.csv`, encode(writeBoardCsv(scope, columns)));
      add(`jira.${lang}.csv`, encode(writeJiraCsv(columns)));
      add(`board.${lang}.xlsx`, await writeWorkbook(scope, columns));
    }
    return artifacts;
  },
};

/** Only the words and figures of the language are used: these files come from no template. */
function scopeOf(context: TargetContext, lang: string): LanguageScope {
  const templates = context.templates(lang, {
    href: () => undefined,
    image: () => undefined,
    diagram: () => undefined,
  });
  return createScope(context.report, templates);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
