/** Text ↔ the strings of a PDF (ISO 32000-1, §7.9.2.2). */
import type { PdfString, PdfValue } from './values.ts';
import { isString } from './values.ts';

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Writes text: plain ASCII between brackets, anything else as UTF-16 in hexadecimal. */
export function pdfString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return { written: `(${text.replace(/[\\()]/g, '\\$&')})` };
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return { written: `<${bytes.toString('hex')}>` };
}

/** Reads text; undefined when the value is no string. */
export function readString(value: PdfValue | undefined): string | undefined {
  if (!isString(value)) return undefined;
  const bytes = stringBytes(value);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  }
  const utf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return utf8 ? bytes.subarray(3).toString('utf8') : bytes.toString('latin1');
}

/** The bytes that a string stands for. */
export function stringBytes({ written }: PdfString): Buffer {
  const inside = written.slice(1, -1);
  if (written.startsWith('<')) {
    const digits = /\s/.test(inside) ? inside.replace(/\s/g, '') : inside;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
  const text = inside.replace(
    /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g,
    (_, octal: string | undefined, sign: string) =>
      octal === undefined ? unescape(sign) : String.fromCharCode(parseInt(octal, 8) & 0xff),
  );
  return Buffer.from(text, 'latin1');
}

// A backslash before a line's end joins the lines; before any other sign it is dropped.
function unescape(sign: string): string {
  return ESCAPED[sign] ?? (/^\r?\n?$/.test(sign) ? '' : sign);
}
