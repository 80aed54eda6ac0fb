/** The bytes of a deck → its slides as tests compare them: words, rows of tables, alternatives, notes. */
import { strFromU8, unzipSync } from 'fflate';
import type { Element } from '../../../src/targets/deck/package/light-dom.ts';

import { attribute, findAll, parseXml, rootOf } from '../../../src/targets/deck/package/xml.ts';

/** One slide. */
export interface ReadSlide {
  /** All words, a line a paragraph. */
  readonly words: string;
  /** Rows of tables, a text a cell. */
  readonly rows: readonly (readonly string[])[];
  /** Alternatives of drawings. */
  readonly alternatives: readonly string[];
}

/** Words with plain spaces. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

function textOf(element: Element): string {
  const lines = findAll(element, 'a:p').map((paragraph) =>
    findAll(paragraph, 'a:t')
      .map((text) => text.textContent)
      .join(''),
  );
  return plain(lines.join('\n'));
}

/** Reads the slides in their order. */
export function deckRows(bytes: Uint8Array): ReadSlide[] {
  const files = unzipSync(bytes);
  const count = Object.keys(files).filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, at) => {
    const part = files[`ppt/slides/slide${at + 1}.xml`] ?? new Uint8Array();
    const root = rootOf(parseXml(strFromU8(part)));
    return {
      words: textOf(root),
      rows: findAll(root, 'a:tr').map((row) => findAll(row, 'a:tc').map(textOf)),
      alternatives: findAll(root, 'p:cNvPr').flatMap((shape) =>
        plain(attribute(shape, 'descr') ?? ''),
      ),
    };
  });
}
