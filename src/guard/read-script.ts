/** Scripts and JSON → the texts in their strings, escapes decoded, and their comments. */
import { readParagraphs } from './read-paragraphs.ts';
import type { ReadableText } from './readable-text.ts';

/** Strings, templates and comments; what lies between them is code. */
const PIECE =
  /"((?:[^"\\\n]|\\[^])*)"|'((?:[^'\\\n]|\\[^])*)'|`((?:[^`\\]|\\[^])*)`|\/\*([^]*?)\*\/|(?<![:\\])\/\/([^\n]*)/g;

/** Reads a script; names in code are one text more. */
export function readScript(source: string): ReadableText[] {
  const json = readJson(source);
  if (json) return json;
  const texts: ReadableText[] = [];
  const rest = source.replaceAll(PIECE, (_, ...found: unknown[]) => {
    const [double, single, template, block, line] = found as (string | undefined)[];
    const written = double ?? single ?? template;
    if (written !== undefined) texts.push(...readParagraphs(decodeEscapes(written), 'string'));
    else texts.push({ place: 'comment', text: block ?? line ?? '' });
    return ' ';
  });
  return [...texts, { place: 'code', text: rest }];
}

function readJson(source: string): ReadableText[] | undefined {
  try {
    const texts: ReadableText[] = [];
    const walk = (value: unknown): void => {
      if (typeof value === 'string') texts.push(...readParagraphs(value, 'string'));
      else if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) {
          texts.push({ place: 'key', text: key });
          walk(item);
        }
      }
    };
    walk(JSON.parse(source));
    return texts;
  } catch {
    return undefined;
  }
}

/** Decodes `\n`, `\u00e9`, `\u{1f600}`, `\x2f` and the like. */
function decodeEscapes(written: string): string {
  return written.replaceAll(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|([^]))/gi,
    (_, point, four, two, sign: string | undefined) => {
      const hex = (point ?? four ?? two) as string | undefined;
      if (hex !== undefined) {
        const code = parseInt(hex, 16);
        return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
      }
      if (sign === 'n') return '\n';
      return sign !== undefined && 'rt\n'.includes(sign) ? ' ' : (sign ?? '');
    },
  );
}
