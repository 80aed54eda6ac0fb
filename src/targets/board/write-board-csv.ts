/** Cards → `board.<lang>.csv`: for spreadsheets of the language; figures are figures, nothing is a formula. */
import { writeCsv } from 'hucre/csv';

import type { CardColumn } from '../shared/cards/card.ts';
import { neutralCell } from '../shared/cards/neutral-cell.ts';
import { say, type LanguageScope } from '../shared/language-scope.ts';
import { listCsvColumns, type TableValue } from './table-columns.ts';

/** Writes the file; it has a byte-order mark, without which spreadsheets take UTF-8 for something else. */
export function writeBoardCsv(scope: LanguageScope, columns: readonly CardColumn[]): string {
  const decimals = new Intl.NumberFormat(scope.lang, {
    maximumFractionDigits: 3,
    useGrouping: false,
  });
  const cards = columns.flatMap((column) => column.cards);
  const shown = listCsvColumns(cards);
  const rows = cards.map((card) =>
    shown.map(({ value }) => writeCell(value(card, scope), decimals)),
  );
  return writeCsv([shown.map(({ head }) => say(scope, head)), ...rows], {
    // Where decimals have a comma, spreadsheets separate by semicolons.
    delimiter: decimals.format(0.5).includes(',') ? ';' : ',',
    bom: true,
  });
}

function writeCell(value: TableValue, decimals: Intl.NumberFormat): string {
  switch (value?.is) {
    case undefined:
      return '';
    case 'figure':
      return decimals.format(value.figure);
    case 'day':
      return value.day;
    case 'address':
      return value.url;
    case 'words':
      return neutralCell(value.text);
  }
}
