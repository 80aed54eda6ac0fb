/** A text and a place in it → the lines around the place, with a mark below it. */
import { codeFrameColumns } from '@babel/code-frame';

import type { Place } from './diagnostic.ts';
import { visibleText } from './visible-text.ts';

/** How many lines are shown before and after the one at fault. */
export interface Around {
  readonly above: number;
  readonly below: number;
}

/** Columns shown of a line. */
const WIDTH = 100;

/** Draws the frame; undefined where the text has no such line. */
export function codeFrame(
  text: string,
  { line, column, endLine, endColumn }: Omit<Place, 'file'>,
  around: Around = { above: 1, below: 1 },
): string | undefined {
  const lines = text.split(/\r\n?|\n/);
  if (line < 1 || line > lines.length) return undefined;
  const from = Math.max(0, line - 1 - around.above);
  // The columns before `start` are cut off, so that the mark is seen on a narrow terminal.
  const start = column > WIDTH - 20 ? column - 20 : 0;
  const shown = lines.slice(from, line + around.below).map((one) => cut(one, start));
  // The frame counts columns from 0; the sign of the cut takes one.
  const shift = start === 0 ? 1 : start;
  const end = endLine === line && endColumn !== undefined ? endColumn : column + 1;
  const last = Math.min(Math.max(column + 1, end), start + WIDTH);
  const location = {
    start: { line, column: column - shift },
    end: { line, column: last - shift },
  };
  const frame = codeFrameColumns(shown.join('\n'), location, {
    linesAbove: around.above,
    linesBelow: around.below,
    startLine: from + 1,
  });
  return frame.replaceAll(/[ \t]+$/gm, '');
}

/** Cuts a line to the width; tabs count as one column, as they do in places. */
function cut(line: string, start: number): string {
  const rest = visibleText(line.slice(start, start + WIDTH));
  return `${start > 0 ? '…' : ''}${rest}${line.length > start + WIDTH ? '…' : ''}`;
}
