/** HTML, XML or SVG → its texts as a reader meets them: runs joined, entities decoded; attributes, comments and scripts too. */
import { decodeEntities } from './decode-entities.ts';
import { readScript } from './read-script.ts';
import type { ReadableText } from './readable-text.ts';

/** Elements of HTML that part no word. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/i;
/** Elements of office files that lie between two runs of one paragraph. */
const RUN = /^(?:a:(?!p$|br$|tc$|tr$|tbl$|fld$)\w+|w:(?!p$|br$|tab$|tc$|tr$)\w+|r|t|rPr)$/;
const SPACED = /^(?:br|a:br|w:br|w:tab|tspan|img|input)$/i;
const TOKEN =
  /<!--([^]*?)-->|<!\[CDATA\[([^]*?)\]\]>|<\?([^]*?)\?>|<!([^>]*)>|<(\/?)([a-zA-Z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const RAW = /^(?:script|style)$/i;

/** Reads markup; nothing is thrown whatever the text. */
export function readMarkup(source: string): ReadableText[] {
  const texts: ReadableText[] = [];
  const isHtml = /^\s*(?:<!doctype html|<html)/i.test(source);
  let line = '';
  let raw: { name: string; start: number } | undefined;
  let at = 0;
  const flush = (): void => {
    if (line.trim() !== '') texts.push({ place: '', text: line });
    line = '';
  };
  for (const match of source.matchAll(TOKEN)) {
    const [whole, comment, data, instruction, , slash, name = '', attributes = ''] = match;
    if (raw) {
      if (slash !== '/' || name.toLowerCase() !== raw.name) continue;
      const content = source.slice(raw.start, match.index);
      texts.push(
        ...(raw.name === 'script' ? readScript(content) : [{ place: 'style', text: content }]),
      );
      raw = undefined;
      at = match.index + whole.length;
      continue;
    }
    line += decodeEntities(source.slice(at, match.index));
    at = match.index + whole.length;
    if (data !== undefined) line += data;
    else if (name === '') texts.push(...readAside(comment, instruction));
    else {
      if (SPACED.test(name)) line += ' ';
      else if (!partsNoWord(name, isHtml)) flush();
      if (slash === '/') continue;
      texts.push(...readAttributes(attributes));
      const isRaw = RAW.test(name) && !attributes.endsWith('/');
      if (isRaw) raw = { name: name.toLowerCase(), start: at };
    }
  }
  line += decodeEntities(source.slice(at));
  flush();
  return texts;
}

function partsNoWord(name: string, isHtml: boolean): boolean {
  return INLINE.test(name) || (!isHtml && RUN.test(name));
}

/** Comments and instructions, which no reader sees and any editor shows. */
function readAside(comment: string | undefined, instruction: string | undefined): ReadableText[] {
  if (comment !== undefined) return [{ place: 'comment', text: comment }];
  return instruction === undefined ? [] : [{ place: 'instruction', text: instruction }];
}

/** What colours the signs of code: most of the tags of a page. */
const CLASS_ALONE = /^ class="[^"]*"$/;

function readAttributes(written: string): ReadableText[] {
  if (written === '' || CLASS_ALONE.test(written)) return [];
  return [...written.matchAll(ATTRIBUTE)].flatMap(([, name = '', double, single, bare]) => {
    const value = decodeEntities(double ?? single ?? bare ?? '');
    // A class or a number is no text, and there are many.
    if (!/\p{L}{3}/u.test(value) || name === 'class') return [];
    return [
      { place: name, text: /^(?:href|src|srcset)$/.test(name) ? decodeAddress(value) : value },
    ];
  });
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
