/** A content stream → its operations in order, each with its place (ISO 32000-1, §7.8.2). */
import { Operator, Reader } from '../objects/reader.ts';
import type { PdfValue } from '../objects/values.ts';
import { isDict } from '../objects/values.ts';

/** One operation: its operator, its operands, and its bytes from `start` to `end`. */
export type Operation = {
  readonly word: string;
  readonly operands: readonly PdfValue[];
  readonly start: number;
  readonly end: number;
};

/** Reads all operations; an inline picture is one, named `EI`. */
export function readOperations(data: Uint8Array): Operation[] {
  const reader = new Reader(data, { references: false });
  const operations: Operation[] = [];
  let operands: PdfValue[] = [];
  let start = -1;
  while (reader.skipSpace()) {
    if (start < 0) start = reader.position;
    const token = reader.next();
    if (token === undefined) break;
    if (!(token instanceof Operator)) {
      operands.push(token);
      continue;
    }
    if (token.word === 'BI') reader.position = endOfPicture(data, reader.position);
    const word = token.word === 'BI' ? 'EI' : token.word;
    operations.push({ word, operands, start, end: reader.position });
    operands = [];
    start = -1;
  }
  return operations;
}

/** Whether an operation begins content of the structure; properties by name are never Chromium's. */
export function isTag({ word, operands }: Operation): boolean {
  const properties = operands[1];
  return word === 'BDC' && isDict(properties) && properties.has('MCID');
}

// The bytes of an inline picture are not syntax: look for EI between white space.
function endOfPicture(data: Uint8Array, from: number): number {
  for (let at = from; at + 2 < data.length; at++) {
    const isEnd = data[at] === 0x45 && data[at + 1] === 0x49;
    if (isEnd && isSpace(data[at - 1]) && isSpace(data[at + 2])) return at + 2;
  }
  return data.length;
}

function isSpace(sign: number | undefined): boolean {
  return sign === 0x20 || sign === 0x0a || sign === 0x0d || sign === 0x09;
}
