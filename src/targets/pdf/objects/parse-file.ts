/** The bytes of a PDF that Chromium or constat wrote → its objects. */
import { inflateSync } from 'node:zlib';
import { latin1, Operator, Reader } from './reader.ts';
import type { PdfDict, PdfFile, PdfStream, PdfValue } from './values.ts';
import { isDict, isStream } from './values.ts';

/** A file that is no PDF, or one that neither Chromium nor constat writes. */
export class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError';
}

/** Reads every object from the first to the last byte; encrypted and linearised files are not for us. */
export function parseFile(bytes: Uint8Array): PdfFile {
  if (latin1(bytes, 0, 5) !== '%PDF-') throw new PdfSyntaxError('Not a PDF');
  const file: PdfFile = { objects: new Map(), trailer: new Map(), free: 1 };
  const reader = new Reader(bytes, { references: true });
  const recent: (PdfValue | Operator)[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    const word = token instanceof Operator ? token.word : '';
    if (word === 'obj') readObject(bytes, reader, file, Number(recent.at(-2)));
    else if (word === 'trailer') copyInto(file.trailer, reader.next());
    if (word === '') recent.push(token);
    else recent.length = 0;
  }
  unpackObjectStreams(file);
  for (const number of file.objects.keys()) file.free = Math.max(file.free, number + 1);
  return file;
}

/** The bytes of a stream, unpacked; streams of pictures stay packed and give undefined. */
export function streamData(stream: PdfStream): Uint8Array | undefined {
  const filters = [stream.dict.get('Filter') ?? []].flat();
  if (filters.some((filter) => filter !== 'FlateDecode')) return undefined;
  return filters.reduce<Uint8Array>((data) => inflateSync(data), stream.data);
}

function readObject(bytes: Uint8Array, reader: Reader, file: PdfFile, number: number): void {
  const value = reader.next();
  if (value === undefined || value instanceof Operator) return;
  const after = reader.position;
  const next = reader.next();
  if (!isDict(value) || !(next instanceof Operator) || next.word !== 'stream') {
    reader.position = after;
    file.objects.set(number, value);
    return;
  }
  const length = value.get('Length');
  if (typeof length !== 'number') throw new PdfSyntaxError(`Object ${number} tells no length`);
  const start = reader.position + (bytes[reader.position] === 0x0d ? 2 : 1);
  reader.position = start + length;
  file.objects.set(number, { dict: value, data: bytes.subarray(start, start + length) });
}

function unpackObjectStreams(file: PdfFile): void {
  for (const [number, value] of [...file.objects]) {
    if (!isStream(value)) continue;
    const type = value.dict.get('Type');
    if (type === 'XRef') copyInto(file.trailer, value.dict);
    if (type === 'ObjStm') readObjectStream(file, value);
    if (type === 'XRef' || type === 'ObjStm') file.objects.delete(number);
  }
}

function readObjectStream(file: PdfFile, stream: PdfStream): void {
  const data = streamData(stream);
  const first = stream.dict.get('First');
  if (data === undefined || typeof first !== 'number') throw new PdfSyntaxError('Object stream');
  const head = new Reader(data.subarray(0, first), { references: false });
  const body = new Reader(data, { references: true });
  for (let number = head.next(); typeof number === 'number'; number = head.next()) {
    body.position = first + Number(head.next());
    const value = body.next();
    if (value !== undefined && !(value instanceof Operator)) file.objects.set(number, value);
  }
}

function copyInto(trailer: PdfDict, value: PdfValue | Operator | undefined): void {
  if (value === undefined || value instanceof Operator || !isDict(value)) return;
  for (const name of ['Root', 'Info', 'ID', 'Encrypt']) {
    const entry = value.get(name);
    if (entry !== undefined) trailer.set(name, entry);
  }
}
