/** A file that came back → the answers in it: a workbook, a CSV, or a board that Trello exported. */
import type { Locale } from '../templates/locale.ts';
import type { ReadAnswers } from './answer.ts';
import { BoardError } from './board-error.ts';
import { readTable } from './read-table.ts';

/** Bytes of a file at most: a board of a thousand tickets is far below. */
const LARGEST = 50_000_000;

/** Reads a workbook or a CSV by what it is, whatever it is called; undefined for a file of JSON. */
export async function readAnswerFile(
  bytes: Uint8Array,
  locales: readonly Locale[],
): Promise<ReadAnswers | undefined> {
  if (bytes.length > LARGEST)
    throw new BoardError('usage', `The file is too large: expected at most ${LARGEST / 1e6} MB`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readTable(await readWorkbook(bytes), locales);
  const text = decode(bytes);
  if (text.trimStart().startsWith('{')) return undefined;
  const { parseCsv, detectDelimiter } = await import('hucre/csv');
  const rows = parseCsv(text, { delimiter: detectDelimiter(text), typeInference: false });
  return readTable(
    rows.map((row) => row.map(toText)),
    locales,
  );
}

/** Gives the rows of the first sheet that holds any; a formula is what it last showed. */
async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const { sheets } = await readXlsx(bytes);
    const sheet = sheets.find(({ rows }) => rows.some((row) => row.length > 2)) ?? sheets[0];
    return (sheet?.rows ?? []).map((row) => row.map(toText));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : '';
    throw new BoardError('usage', `The workbook cannot be read: ${reason ?? ''}`);
  }
}

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** Spreadsheets of Western Europe save what they call CSV in Windows' own code page. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
