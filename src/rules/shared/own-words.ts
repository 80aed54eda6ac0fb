/** A record → what its authors say themselves, a paragraph at a time: without code, quotations and addresses. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { SKIP, visit } from '../../markdown/visit.ts';
import type { SourceBody, SourceRecord } from '../../source/source-record.ts';
import type { DataPath } from '../../source/place-map.ts';
import type { Prose } from './prose-of.ts';
import { writtenTexts } from './written-texts.ts';

/** A paragraph, or a text of the YAML with its path. */
export interface OwnWords extends Prose {
  readonly path?: DataPath;
}

/** What is somebody else's: between guillemets or quotation marks, in code, an address. */
const NOT_OWN = /«[^«»]*»|“[^“”]*”|"[^"]*"|`[^`]*`|\b(?:https?:\/\/|mailto:)\S+/gu;

const remembered = new WeakMap<SourceRecord<unknown>, { lang: string; own: readonly OwnWords[] }>();

/** Lists a record's own words; what is not own is blank, so that each word keeps its place. Every record is read once. */
export function ownWords(record: SourceRecord<unknown>, lang: string): readonly OwnWords[] {
  const known = remembered.get(record);
  if (known?.lang === lang) return known.own;
  const own = readOwnWords(record, lang);
  remembered.set(record, { lang, own });
  return own;
}

function readOwnWords(record: SourceRecord<unknown>, lang: string): OwnWords[] {
  const texts = writtenTexts(record, lang).map((one) => ({ ...one, text: blank(one.text) }));
  return [...texts, ...record.bodies.flatMap(paragraphsOf)];
}

/** Lists a body's paragraphs, headings and cells; a blockquote is a quotation unless it is an alert. */
function paragraphsOf(body: SourceBody): OwnWords[] {
  const found: OwnWords[] = [];
  visit(body.root, (node) => {
    if (node.type === 'blockquote' && node.data?.alert === undefined) return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') {
      return undefined;
    }
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    found.push({ text: blank(wordsOf(node)), lang: body.lang, place: body.place(line, column) });
    return SKIP;
  });
  return found;
}

/** Joins the words below a node; code keeps its length and loses its letters. */
function wordsOf(node: Nodes): string {
  if (node.type === 'inlineCode') return ' '.repeat(node.value.length);
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map(wordsOf).join('');
  return node.type === 'text' ? node.value : toString(node, { includeImageAlt: false });
}

/** All spaces are alike to who looks for words, narrow and unbreakable ones too. */
function blank(text: string): string {
  return text
    .replaceAll(NOT_OWN, (quoted) => ' '.repeat(quoted.length))
    .replaceAll(/[\s\u00A0\u202F]/gu, ' ');
}
