/** `constat board pull`: the client's answers → status and validation in the sources, as a change to review in git. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { findNewErrors, withNewFiles, writeNewFiles } from '../authoring/write-new-files.ts';
import type { ReadAnswers } from '../boards/answer.ts';
import { applyAnswers, type AppliedAnswers } from '../boards/apply-answers.ts';
import { createLabelBook } from '../boards/label-book.ts';
import { nameEngagement } from '../boards/make-drafts.ts';
import { readAnswerFile } from '../boards/read-answer-file.ts';
import { readCards } from '../boards/read-cards.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import { UsageError } from '../usage-error.ts';
import type { Places, Tracker } from './add-board.ts';
import { guardBoard } from './board-failure.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { openBoard, stepNames } from './open-board.ts';
import { readReport, type ReadReport } from './read-report.ts';
import { sourceTexts } from './source-texts.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface BoardPullOptions extends Places {
  readonly file?: string | undefined;
  readonly from?: Tracker | undefined;
  readonly by?: string | undefined;
  readonly dryRun: boolean;
}

/** Pulls; what would make the sources wrong is said, and then nothing is written. */
export function runBoardPull(options: BoardPullOptions, terminal: Terminal): Promise<ExitStatus> {
  return guardBoard(terminal, async () => {
    if ((options.file === undefined) === (options.from === undefined)) {
      throw new UsageError(
        'Say where the answers are: a file that came back, or --from trello or github',
      );
    }
    const read = await readReport(options.engagement, terminal);
    if (!read) return EXIT.sources;
    const found = await readAll(options, read, terminal);
    const applied = applyAnswers(found.answers, {
      index: read.index,
      today: terminal.today(),
      by: options.by,
    });
    const problems = [...found.problems, ...applied.problems];
    const isRefused = applied.files.length > 0 && !isSound(applied, read, terminal);
    if (!isRefused && !options.dryRun) await writeNewFiles(read.root, applied.files);
    const write = isRefused || options.dryRun ? 'not written' : 'written';
    say(terminal, [
      ...applied.applied.map((line) => `  ${write.padEnd(12)}${line}`),
      ...applied.conflicts.map((line) => `  conflict    ${line}`),
      ...problems.map((line) => `  incomplete  ${line}`),
      ...found.remarks.map((line) => `  note        ${line}`),
      `${applied.applied.length} ${write}, ${applied.unchanged} as the sources say already, ${applied.conflicts.length} in conflict, ${problems.length} incomplete`,
      ...(isRefused || options.dryRun
        ? []
        : applied.files.map(({ path }) => `${read.label}/${path}`)),
    ]);
    const isWhole = !isRefused && applied.conflicts.length === 0 && problems.length === 0;
    return isWhole ? EXIT.done : EXIT.sources;
  });
}

async function readAll(
  options: BoardPullOptions,
  { report, locales, index }: ReadReport,
  terminal: Terminal,
): Promise<ReadAnswers> {
  const book = createLabelBook(report, locales);
  const engagement = nameEngagement(report);
  const { team = [] } = index.sources.engagement.data;
  const auditors = new Set(
    team.filter(({ side }) => side === 'auditor').flatMap(({ name }) => name ?? []),
  );
  if (options.file !== undefined) {
    const bytes = await readFile(resolve(terminal.folder, options.file));
    const answers = await readAnswerFile(bytes, locales);
    if (answers) return answers;
    const { readTrelloExport } = await import('../boards/trello/read-export.ts');
    const text = new TextDecoder().decode(bytes);
    return readCards({
      engagement,
      auditors,
      ...(await readTrelloExport(text, { book, ...stepNames(locales) })),
    });
  }
  const repository = report.engagement.site.repository;
  const tracker = options.from ?? 'trello';
  const service = await openBoard({ ...options, tracker, book, locales, repository }, terminal);
  const { cards } = await service.read();
  return readCards({ engagement, auditors, cards, comments: (card) => service.readComments(card) });
}

function isSound({ files }: AppliedAnswers, read: ReadReport, terminal: Terminal): boolean {
  const { folder, theme, catalogue, label } = read;
  const errors = findNewErrors(files, folder, { ...theme, catalogue });
  if (errors.length === 0) return true;
  const texts = sourceTexts(withNewFiles(folder, files));
  terminal.err(printDiagnostics('pretty', errors, { label, texts, color: terminal.color.err }));
  terminal.err('Nothing was written\n');
  return false;
}

function say(terminal: Terminal, lines: readonly string[]): void {
  terminal.out(`${lines.map(visibleText).join('\n')}\n`);
}
