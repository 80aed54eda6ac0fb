/** The objects of a PDF → its bytes, the same for the same content whatever their numbers were. */
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import type { PdfDict, PdfFile, PdfString, PdfValue } from './values.ts';
import { isDict, isRef, isStream, isString } from './values.ts';
import { hexString, type Encryption } from '../encrypt/standard-security.ts';
import { stringBytes } from './strings.ts';

// Revision 6 of the password's handler came with PDF 2.0.
const VERSIONS = { plain: '1.7', encrypted: '2.0' } as const;
const BINARY = '%\xe2\xe3\xcf\xd3\n';
const OBJECTS_IN_A_STREAM = 200;

/** Packs bytes. Node's own zlib gives other bytes on other processors; this one does not. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}

/**
 * Writes what can be reached from the trailer, numbered in the order met, small objects packed
 * together (ISO 32000-1, §7.5.7), with an `/ID` that is the digest of all of it. Encryption is the last
 * step: streams are encrypted whole, and with them the strings of the objects packed in them.
 */
export function writeFile(file: PdfFile, encryption?: Encryption): Uint8Array {
  const order = reachable(file);
  const numbers = new Map(order.map((old, index) => [old, index + 1]));
  const out = new Output(encryption);
  const packed: { number: number; text: string }[] = [];
  for (const [index, old] of order.entries()) {
    const value = file.objects.get(old) ?? null;
    if (isStream(value)) out.stream(index + 1, value.dict, value.data, numbers);
    else packed.push({ number: index + 1, text: serialise(value, numbers) });
  }
  let last = order.length;
  for (let at = 0; at < packed.length; at += OBJECTS_IN_A_STREAM) {
    out.objectStream(++last, packed.slice(at, at + OBJECTS_IN_A_STREAM));
  }
  const encrypt = encryption && out.plain(++last, serialise(encryption.dict, numbers));
  return out.finish(last + 1, { trailer: file.trailer, encrypt }, numbers);
}

/** Writes a value; references get their new numbers, and `null` when what they name is gone. */
export function serialise(value: PdfValue, numbers: ReadonlyMap<number, number>): string {
  if (typeof value === 'string') return `/${encodeName(value)}`;
  if (typeof value === 'number') return encodeNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => serialise(item, numbers)).join(' ')}]`;
  if (isRef(value)) {
    const number = numbers.get(value.ref);
    return number === undefined ? 'null' : `${number} 0 R`;
  }
  if (isString(value)) return value.written;
  if (!isDict(value)) throw new Error('A stream can only be an object of its own');
  const entries = [...value].map(
    ([name, item]) => `/${encodeName(name)} ${serialise(item, numbers)}`,
  );
  return `<<${entries.join('')}>>`;
}

type Place = { readonly kind: 1 | 2; readonly a: number; readonly b: number };

class Output {
  readonly #parts: Buffer[] = [];
  readonly #places: Place[] = [{ kind: 1, a: 0, b: 0 }];
  readonly #encryption: Encryption | undefined;
  #length = 0;

  constructor(encryption?: Encryption) {
    this.#encryption = encryption;
    const version = encryption ? VERSIONS.encrypted : VERSIONS.plain;
    this.#push(Buffer.from(`%PDF-${version}\n${BINARY}`, 'latin1'));
  }

  stream(
    number: number,
    dict: PdfDict,
    data: Uint8Array,
    numbers: ReadonlyMap<number, number>,
  ): void {
    // Whoever opens the file reads the table of objects before the password is known.
    const encryption = dict.get('Type') === 'XRef' ? undefined : this.#encryption;
    const written = encryption?.encrypt(data) ?? data;
    const own = encryption ? encryptStrings(dict, encryption) : dict;
    const whole = new Map(own).set('Length', written.length);
    this.#places[number] = { kind: 1, a: this.#length, b: 0 };
    this.#push(Buffer.from(`${number} 0 obj\n${serialise(whole, numbers)}\nstream\n`, 'latin1'));
    this.#push(Buffer.from(written));
    this.#push(Buffer.from('\nendstream\nendobj\n'));
  }

  /** Writes an object outside of any stream, where nothing is encrypted; returns its reference. */
  plain(number: number, text: string): PdfString {
    this.#places[number] = { kind: 1, a: this.#length, b: 0 };
    this.#push(Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, 'latin1'));
    return { written: `${number} 0 R` };
  }

  objectStream(number: number, objects: readonly { number: number; text: string }[]): void {
    let head = '';
    let body = '';
    for (const [index, object] of objects.entries()) {
      head += `${object.number} ${body.length} `;
      body += `${object.text}\n`;
      this.#places[object.number] = { kind: 2, a: number, b: index };
    }
    const dict: PdfDict = new Map<string, PdfValue>([
      ['Type', 'ObjStm'],
      ['N', objects.length],
      ['First', head.length],
      ['Filter', 'FlateDecode'],
    ]);
    this.stream(number, dict, deflate(Buffer.from(head + body, 'latin1')), new Map());
  }

  finish(
    number: number,
    { trailer, encrypt }: { trailer: PdfDict; encrypt: PdfString | undefined },
    numbers: ReadonlyMap<number, number>,
  ): Uint8Array {
    const start = this.#length;
    this.#places[number] = { kind: 1, a: start, b: 0 };
    const id = { written: `<${this.#digest()}>` };
    const dict: PdfDict = new Map<string, PdfValue>([
      ['Type', 'XRef'],
      ['Size', number + 1],
      ['W', [1, 4, 2]],
      ['Root', trailer.get('Root') ?? null],
      ['Info', trailer.get('Info') ?? null],
      ['ID', [id, id]],
      ['Filter', 'FlateDecode'],
    ]);
    if (encrypt !== undefined) dict.set('Encrypt', encrypt);
    this.stream(number, dict, deflate(crossReferences(this.#places)), numbers);
    this.#push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
    return Buffer.concat(this.#parts);
  }

  #digest(): string {
    const hash = createHash('sha256');
    for (const part of this.#parts) hash.update(part);
    return hash.digest('hex').slice(0, 32);
  }

  #push(bytes: Buffer): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

function encryptStrings(dict: PdfDict, encryption: Encryption): PdfDict {
  const change = (value: PdfValue): PdfValue => {
    if (isString(value)) return hexString(encryption.encrypt(stringBytes(value)));
    if (Array.isArray(value)) return value.map(change);
    return isDict(value) ? encryptStrings(value, encryption) : value;
  };
  return new Map([...dict].map(([name, value]) => [name, change(value)]));
}

function crossReferences(places: readonly Place[]): Buffer {
  const table = Buffer.alloc(places.length * 7);
  for (const [index, { kind, a, b }] of places.entries()) {
    // Object 0 heads the list of free ones.
    table.writeUInt8(index === 0 ? 0 : kind, index * 7);
    table.writeUInt32BE(a, index * 7 + 1);
    table.writeUInt16BE(index === 0 ? 65_535 : b, index * 7 + 5);
  }
  return table;
}

/** Each object before those that it names, these in their order. */
function reachable(file: PdfFile): number[] {
  const met = new Set<number>();
  const waiting: number[] = [];
  for (const name of ['Info', 'Root']) addReferences(file.trailer.get(name) ?? null, waiting);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const target = file.objects.get(number);
    if (target === undefined || met.has(number)) continue;
    met.add(number);
    const named: number[] = [];
    addReferences(target, named);
    for (let at = named.length - 1; at >= 0; at--) waiting.push(named[at] as number);
  }
  return [...met];
}

function addReferences(value: PdfValue, found: number[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isRef(value)) found.push(value.ref);
  else if (Array.isArray(value)) for (const item of value) addReferences(item, found);
  else if (isDict(value)) for (const item of value.values()) addReferences(item, found);
  else if (isStream(value)) addReferences(value.dict, found);
}

function encodeName(name: string): string {
  return name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (sign) => {
    return `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

function encodeNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}
