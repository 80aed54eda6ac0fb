/** Cards → `board.<lang>.xlsx`: a workbook in which a product owner answers; drop-downs, filters, frozen head. */
import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';

import type { Card, CardColumn } from '../shared/cards/card.ts';
import { ANSWERS, answerWord } from '../shared/cards/answer-words.ts';
import { say, speakPlain, type LanguageScope } from '../shared/language-scope.ts';
import {
  ANSWER_COUNT,
  listWorkbookColumns,
  type TableColumn,
  type TableValue,
} from './table-columns.ts';

/** Colours of heads, of the columns to answer in, and of lines. */
const HEAD = '1F3A5F';
const ANSWER_HEAD = 'B45309';
const ANSWER = 'FFF7E6';
const LINE = 'D0D5DD';
/** The one that every office suite has, or a stand-in of the same widths. */
const FONT = { name: 'Calibri', size: 11 } as const;
/** How many columns stay in sight: id and title. */
const FROZEN = 2;

/** Writes the workbook; the same cards give the same bytes. */
export async function writeWorkbook(
  scope: LanguageScope,
  columns: readonly CardColumn[],
): Promise<Uint8Array> {
  const { writeXlsx, colToLetter } = await import('hucre/xlsx');
  const cards = columns.flatMap((column) => column.cards);
  const shown = listWorkbookColumns(cards);
  const last = cards.length + 1;
  const letter = (name: string): string =>
    colToLetter(shown.findIndex((column) => column.name === name));
  const created = new Date(`${scope.report.date}T00:00:00Z`);
  const { title, auditor } = scope.report.engagement;
  return writeXlsx({
    sheets: [
      {
        name: sheetName(say(scope, 'sections.board')),
        columns: shown.map(({ width }) => ({ width })),
        rows: [
          shown.map(({ head }) => say(scope, head)),
          ...cards.map((card) => shown.map(({ value }) => toCell(value(card, scope)))),
        ],
        cells: styleCells(scope, cards, shown),
        rowDefs: new Map([
          [0, { height: 32 }],
          ...cards.map((card, index): [number, { height: number }] => [
            index + 1,
            { height: rowHeight(card, scope, shown) },
          ]),
        ]),
        freezePane: { rows: 1, columns: FROZEN },
        autoFilter: { range: `A1:${colToLetter(shown.length - 1)}${last}` },
        dataValidations: cards.length > 0 ? validations(scope, letter, last) : [],
        pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
      makeGuide(scope),
    ],
    defaultFont: FONT,
    properties: {
      title: `${say(scope, 'sections.board')} – ${speakPlain(scope, title)}`,
      creator: auditor.name,
      created,
      modified: created,
    },
  });
}

/** No sheet may have a name of more than 31 characters, nor these signs. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

function toCell(value: TableValue): CellValue {
  switch (value?.is) {
    case undefined:
      return null;
    case 'figure':
      return value.figure;
    case 'day':
      return new Date(`${value.day}T00:00:00Z`);
    case 'address':
      return value.text;
    case 'words':
      // Spreadsheets hold no control characters, and 32,767 signs at most.
      return value.text
        .replaceAll(/\p{Cc}/gu, (sign) => ('\n\t'.includes(sign) ? sign : ''))
        .slice(0, 32_767);
  }
}

function styleCells(
  scope: LanguageScope,
  cards: readonly Card[],
  shown: readonly TableColumn[],
): Map<string, { style: CellStyle; hyperlink?: { target: string } }> {
  const cells = new Map<string, { style: CellStyle; hyperlink?: { target: string } }>();
  const first = shown.length - ANSWER_COUNT;
  for (const [column, { value, name }] of shown.entries()) {
    const toAnswer = column >= first;
    cells.set(`0,${column}`, { style: headStyle(toAnswer) });
    for (const [row, card] of cards.entries()) {
      const said = value(card, scope);
      const style = bodyStyle({
        toAnswer,
        isDate: name === 'due' || name === 'until',
        isCentred: name === 'priority',
      });
      cells.set(`${row + 1},${column}`, {
        style,
        ...(said?.is === 'address' ? { hyperlink: { target: said.url } } : {}),
      });
    }
  }
  return cells;
}

function headStyle(toAnswer: boolean): CellStyle {
  return {
    font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: toAnswer ? ANSWER_HEAD : HEAD } },
    alignment: { vertical: 'center', wrapText: true },
  };
}

function bodyStyle({
  toAnswer,
  isDate,
  isCentred,
}: {
  toAnswer: boolean;
  isDate: boolean;
  isCentred: boolean;
}): CellStyle {
  const side = { style: 'thin', color: { rgb: LINE } } as const;
  return {
    alignment: { vertical: 'top', wrapText: true, horizontal: isCentred ? 'center' : 'left' },
    border: { bottom: side, ...(toAnswer ? { left: side } : {}) },
    ...(toAnswer ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ANSWER } } } : {}),
    ...(isDate ? { numFmt: 'dd/mm/yyyy' } : {}),
  };
}

/** Points that a row needs for its longest cell, so that no program has to guess; a spreadsheet's most is 409. */
function rowHeight(card: Card, scope: LanguageScope, shown: readonly TableColumn[]): number {
  const lines = shown.map(({ value, width }) => {
    const said = value(card, scope);
    if (said?.is !== 'words') return 1;
    return said.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.05))), 0);
  });
  return Math.min(409, Math.max(2, ...lines) * 15 + 4);
}

function validations(
  scope: LanguageScope,
  letter: (name: string) => string,
  last: number,
): DataValidation[] {
  const range = (name: string): string => `${letter(name)}2:${letter(name)}${last}`;
  const word = (key: string): string => say(scope, `board.workbook.${key}`);
  return [
    {
      type: 'list',
      values: ANSWERS.map((answer) => scope.locale.t(answerWord(answer))),
      range: range('answer'),
      allowBlank: true,
      showInputMessage: true,
      inputTitle: word('answerTitle'),
      inputMessage: word('answerHelp'),
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: word('answerTitle'),
      errorMessage: word('answerError'),
    },
    {
      type: 'date',
      operator: 'greaterThan',
      // Day 1 of 2000, as spreadsheets count days.
      formula1: '36526',
      range: range('until'),
      allowBlank: true,
      showInputMessage: true,
      inputTitle: word('untilTitle'),
      inputMessage: word('untilHelp'),
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: word('untilTitle'),
      errorMessage: word('untilError'),
    },
    {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formula1: '32767',
      range: range('reason'),
      allowBlank: true,
      showInputMessage: true,
      inputTitle: word('reasonTitle'),
      inputMessage: word('reasonHelp'),
    },
  ];
}

function makeGuide(scope: LanguageScope): WriteSheet {
  const title = say(scope, 'board.readMe');
  const lines = scope.locale.list('board.workbook.guide');
  return {
    name: sheetName(title),
    columns: [{ width: 100 }],
    rows: [[title], ...lines.map((line) => [line])],
    cells: new Map([
      ['0,0', { style: { font: { ...FONT, bold: true, size: 14 } } }],
      ...lines.map((_, index): [string, { style: CellStyle }] => [
        `${index + 1},0`,
        { style: { alignment: { wrapText: true, vertical: 'top' } } },
      ]),
    ]),
  };
}
