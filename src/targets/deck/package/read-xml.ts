/** Plain XML (elements, attributes, text) → a light DOM, several times faster than the general parser; undefined for anything else. */
import { Document, Element, Text, XML, XMLNS, prefixOf } from './light-dom.ts';

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const VALUE = String.raw`"[^"<]*"`;
const TOKEN = new RegExp(String.raw`<(/?)(${NAME})((?:\s+${NAME}=${VALUE})*)\s*(/?)>|([^<]+)`, 'y');
const ATTRIBUTE = new RegExp(String.raw`(${NAME})="([^"<]*)"`, 'g');
const DECLARATION = /^\uFEFF?(?:<\?xml[^?]*\?>)?\s*/;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

type Scope = ReadonlyMap<string, string>;

/** The one prefix that needs no declaration. */
const OUTSIDE: Scope = new Map([['xml', XML]]);

/** An element whose end is still to come. */
interface Open {
  readonly element: Element;
  readonly name: string;
  readonly scope: Scope;
}

/** Reads a part; undefined where the general parser must read it, or say what is wrong with it. */
export function readXml(text: string): Document | undefined {
  const [head] = DECLARATION.exec(text) ?? [''];
  const document = new Document();
  const stack: Open[] = [];
  TOKEN.lastIndex = head.length;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (!token || !take(token, document, stack)) return undefined;
  }
  return stack.length === 0 && document.documentElement ? document : undefined;
}

/** Takes one token; false where it does not belong here. */
function take(token: RegExpExecArray, document: Document, stack: Open[]): boolean {
  const [, end, name = '', attributes = '', alone, words] = token;
  const parent = stack.at(-1);
  if (words !== undefined) return takeText(words, parent);
  if (end) return stack.pop()?.name === name && attributes === '' && !alone;
  if (!parent && document.documentElement) return false;
  const opened = open(name, attributes, parent?.scope ?? OUTSIDE);
  if (!opened) return false;
  if (parent) parent.element.appendChild(opened.element);
  else document.documentElement = opened.element;
  if (!alone) stack.push(opened);
  return true;
}

function takeText(words: string, parent: Open | undefined): boolean {
  const text = decode(words);
  if (text === undefined) return false;
  if (!parent) return text.trim() === '';
  parent.element.appendChild(new Text(text));
  return true;
}

function open(name: string, list: string, above: Scope): Open | undefined {
  const pairs = list === '' ? [] : readAttributes(list);
  if (!pairs) return undefined;
  const scope = widen(above, pairs);
  const prefix = prefixOf(name);
  const namespace = scope.get(prefix);
  if (namespace === undefined && prefix !== '') return undefined;
  const element = new Element(namespace || null, name);
  for (const [key, value] of pairs) {
    const own = prefixOf(key);
    const space = key === 'xmlns' || own === 'xmlns' ? XMLNS : own ? scope.get(own) : null;
    if (space === undefined || element.getAttribute(key) !== undefined) return undefined;
    element.setAttributeNS(space, key, value);
  }
  return { element, name, scope };
}

type Pair = readonly [key: string, value: string];

function readAttributes(list: string): Pair[] | undefined {
  const pairs: Pair[] = [];
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(list); found; found = ATTRIBUTE.exec(list)) {
    const value = decode(found[2] ?? '');
    // A line end in a value is for the general parser, which normalises it.
    if (value === undefined || /[\t\n]/.test(value)) return undefined;
    pairs.push([found[1] ?? '', value]);
  }
  return pairs;
}

/** The namespaces that hold inside an element: those above it, and those that it declares. */
function widen(above: Scope, pairs: readonly Pair[]): Scope {
  const declared = pairs.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (declared.length === 0) return above;
  const scope = new Map(above);
  for (const [key, value] of declared) scope.set(key === 'xmlns' ? '' : key.slice(6), value);
  return scope;
}

/** Resolves references; undefined where one is none of XML's own. */
function decode(text: string): string | undefined {
  if (text.includes('\r')) return undefined;
  if (!text.includes('&')) return text;
  if (text.replaceAll(REFERENCE, '').includes('&')) return undefined;
  return text.replaceAll(REFERENCE, (_, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return String.fromCodePoint(Math.min(code, 0x10ffff));
  });
}
