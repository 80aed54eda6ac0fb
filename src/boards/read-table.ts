/** The rows of a workbook or a CSV that came back → the answers in it, whatever language it was made in. */
import { STATUSES } from '../schema/finding.ts';
import type { Status } from '../report/report.ts';
import { typography } from '../markdown/typography.ts';
import { ANSWER_COLUMNS, type AnswerColumn } from '../targets/shared/cards/answer-columns.ts';
import {
  ANSWER_LABELS,
  ANSWERS,
  answerWord,
  type AnswerId,
} from '../targets/shared/cards/answer-words.ts';
import { originalCell } from '../targets/shared/cards/neutral-cell.ts';
import type { Locale } from '../templates/locale.ts';
import type { Answer, ReadAnswers } from './answer.ts';
import { BoardError } from './board-error.ts';
import { cleanWords } from './clean-words.ts';
import { readDay } from './read-day.ts';

/** Reads the rows; heads are looked for, since people add lines above and move columns. */
export function readTable(
  rows: readonly (readonly string[])[],
  locales: readonly Locale[],
): ReadAnswers {
  const top = rows.findIndex((row) => findColumns(row, locales).size >= 2);
  const columns = findColumns(rows[top] ?? [], locales);
  if (!columns.has('id') || !columns.has('answer')) {
    const heads = locales.map(
      (locale) => `${locale.t(ANSWER_COLUMNS.id)} and ${locale.t(ANSWER_COLUMNS.answer)}`,
    );
    throw new BoardError(
      'usage',
      `There is no table of answers in the file: expected columns named ${heads.join(', or ')}`,
    );
  }
  const answers: Answer[] = [];
  const problems: string[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= top) continue;
    const cell = (name: AnswerColumn): string =>
      originalCell(row[columns.get(name) ?? -1] ?? '').trim();
    const said = cell('answer');
    const id = cell('id');
    if (said === '' || id === '') {
      if (id !== '' && cell('reason') !== '')
        problems.push(`line ${index + 1} (${id}): there is a reason and no answer`);
      continue;
    }
    const answer = findAnswer(said, locales);
    const until = cell('until');
    const day = readDay(until);
    if (!answer)
      problems.push(
        `line ${index + 1} (${id}): unexpected answer ${cleanWords(said).slice(0, 40)}, expected ${words(locales)}`,
      );
    else if (until !== '' && !day)
      problems.push(
        `line ${index + 1} (${id}): unexpected date ${cleanWords(until).slice(0, 40)}, expected one such as 2026-09-30`,
      );
    else {
      answers.push({
        id,
        answer,
        base: findStatus(cell('status'), locales),
        reason: cleanWords(cell('reason')) || undefined,
        until: day,
        role: cleanWords(cell('by')) || undefined,
        where: `line ${index + 1}`,
      });
    }
  }
  return { answers, problems, remarks: [] };
}

function findColumns(
  row: readonly string[],
  locales: readonly Locale[],
): Map<AnswerColumn, number> {
  const found = new Map<AnswerColumn, number>();
  for (const [name, key] of Object.entries(ANSWER_COLUMNS) as [AnswerColumn, string][]) {
    const names = new Set(locales.map((locale) => fold(locale.t(key))));
    const at = row.findIndex((cell) => names.has(fold(cell)));
    if (at >= 0) found.set(name, at);
  }
  return found;
}

function findAnswer(said: string, locales: readonly Locale[]): AnswerId | undefined {
  return ANSWERS.find((answer) =>
    [
      answer,
      ...locales.flatMap((locale) => [
        locale.t(answerWord(answer)),
        locale.t(ANSWER_LABELS[answer]),
      ]),
    ].some((word) => fold(word) === fold(said)),
  );
}

function findStatus(said: string, locales: readonly Locale[]): Status | undefined {
  return STATUSES.find((status) =>
    locales.some((locale) => fold(locale.t(`finding.status.${status}`)) === fold(said)),
  );
}

function words(locales: readonly Locale[]): string {
  const all = locales.flatMap((locale) =>
    ANSWERS.map((answer) => typography(locale.t(answerWord(answer)), locale.lang)),
  );
  return [...new Set(all)].join(', ');
}

/** Words are the same whatever their case, accents, spaces and apostrophes: people type them too. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}
