/** The PDF of a stress engagement → what was cut, lost, or put beside the paper or over other text. */
import { readTexts } from '../../src/targets/pdf/check/read-texts.ts';
import type { PdfFile } from '../../src/targets/pdf/objects/values.ts';
import { drawnPictures, picturesOffPage, textsNearEdge, textsOverEachOther } from './pdf-layout.ts';
import { codeEnds, LONG_TITLE, TOKEN, wideCell, type StressOptions } from './stress-engagement.ts';

// Points: no text comes nearer to the paper's edge, running heads included.
const INSET = 15;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Problems in words; none when all is whole and in its place. */
export function findStressProblems(file: PdfFile, made: Required<StressOptions>): string[] {
  // Letters that join are not shown in the order of their places.
  const over = textsOverEachOther(file).filter((problem) => !RIGHT_TO_LEFT.test(problem));
  const pictures = drawnPictures(file).length;
  return [
    ...textsNearEdge(file, INSET),
    ...over,
    ...picturesOffPage(file),
    ...(pictures >= made.images ? [] : [`${String(pictures)} pictures of ${String(made.images)}`]),
    ...findLost(file, made),
  ];
}

/** What was written and is nowhere on the pages; where a line wraps does not count. */
function findLost(file: PdfFile, { columns, rows, codeLines }: Required<StressOptions>): string[] {
  const shown = squeeze(
    readTexts(file)
      .map(({ letters }) => letters)
      .join(''),
  );
  const wanted = [
    ...range(5).flatMap((row) => range(columns).map((column) => wideCell(row, column))),
    ...range(rows).map((row) => `fin-${String(row).padStart(3, '0')}`),
    ...range(codeLines).flatMap((line) => codeEnds(line)),
    LONG_TITLE,
    TOKEN,
  ];
  return wanted.filter((text) => !shown.includes(squeeze(text))).map((text) => `lost: ${text}`);
}

// Long tokens are wrapped with a mark; words of a text are apart or not.
function squeeze(text: string): string {
  return text.replace(/[\s\u00ad\u200b↩↪⏎]/g, '');
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
