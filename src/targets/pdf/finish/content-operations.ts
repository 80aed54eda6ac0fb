/** A content stream → its operations in order, each with its place (ISO 32000-1, §7.8.2). */
import { streamData } from '../objects/parse-file.ts';
import { Operator, Reader } from '../objects/reader.ts';
import type { PdfStream, PdfValue } from '../objects/values.ts';
import { isDict } from '../objects/values.ts';
import { WordReader } from './word-reader.ts';

/** One operation: its operator, its operands, and its bytes from `start` to `end`. */
export type Operation = {
  readonly word: string;
  /** Read when asked for: most operations show a sign or move to the next. */
  readonly operands: readonly PdfValue[];
  readonly start: number;
  readonly end: number;
};

/** Reads all operations; an inline picture is one, named `EI`. */
export function readOperations(data: Uint8Array): Operation[] {
  const reader = new Reader(data, { references: false });
  const words = new WordReader(data);
  const operations: Operation[] = [];
  let start = words.skipSpace(0);
  for (let at = start; at < data.length;) {
    const end = words.endOfToken(at);
    const word = words.operatorIn(at, end);
    at = words.skipSpace(end);
    if (word === undefined) continue;
    const isPicture = word === 'BI';
    const last = isPicture ? endOfPicture(data, end) : end;
    operations.push(new ReadOperation(reader, isPicture ? 'EI' : word, start, last));
    if (isPicture) at = words.skipSpace(last);
    start = at;
  }
  return operations;
}

class ReadOperation implements Operation {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly #reader: Reader;
  #operands: PdfValue[] | undefined;

  constructor(reader: Reader, word: string, start: number, end: number) {
    this.#reader = reader;
    this.word = word;
    this.start = start;
    this.end = end;
  }

  get operands(): readonly PdfValue[] {
    return (this.#operands ??= this.#read());
  }

  #read(): PdfValue[] {
    const reader = this.#reader;
    const operands: PdfValue[] = [];
    const last = this.end - this.word.length;
    for (reader.position = this.start; reader.skipSpace() && reader.position < last;) {
      const token = reader.next();
      if (token === undefined || token instanceof Operator) break;
      operands.push(token);
    }
    return operands;
  }
}

/** Gives the operations of a stream, read once; a stream that cannot be unpacked has none. */
export type OperationReader = (stream: PdfStream) => readonly Operation[];

/** Makes a reader that remembers, for those who look at the same pages one after the other. */
export function createOperationReader(): OperationReader {
  const known = new Map<PdfStream, readonly Operation[]>();
  return (stream) => {
    const operations = known.get(stream) ?? readOperations(streamData(stream) ?? new Uint8Array());
    known.set(stream, operations);
    return operations;
  };
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
