/** Texts and bodies before and after → what was reworded, part by part and language by language. */
import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

import type { Bodies, Body } from '../report.ts';
import type { Text } from '../text.ts';
import type { Rewording } from './changes.ts';
import { compareWords } from './compare-words.ts';

/** The texts of one thing, by the name of their part. */
export type Parts = Readonly<Record<string, Text | undefined>>;

/** Reads a body's parts: its summary, its known sections by their ids, the others by their headings. */
export function readParts(bodies: Bodies): Parts {
  const parts = new Map<string, Record<string, string>>();
  for (const [lang, body] of Object.entries(bodies)) {
    for (const [part, text] of partsOf(body)) {
      const said = parts.get(part) ?? {};
      parts.set(part, { ...said, [lang]: [said[lang], text].filter(Boolean).join('\n') });
    }
  }
  return Object.fromEntries(parts);
}

function partsOf({ summary, sections }: Body): [string, string][] {
  return [
    ['summary', speakNodes(summary)],
    ...sections.map(({ known, heading, content }): [string, string] => [
      known ?? heading,
      speakNodes(content),
    ]),
  ];
}

/** Blocks are apart: the last word of one is not joined to the first of the next. */
function speakNodes(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => ('children' in node ? speakNodes(node.children) : toString(node)))
    .join(' ');
}

/** Lists the parts whose words differ; a part that is only in one of the two counts all its words. */
export function compareParts(before: Parts, after: Parts): Rewording[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((part) => {
    const [old, now] = [before[part] ?? {}, after[part] ?? {}];
    const langs = [...new Set([...Object.keys(now), ...Object.keys(old)])].sort();
    return langs.flatMap((lang): Rewording[] => {
      const words = compareWords(old[lang] ?? '', now[lang] ?? '');
      return words ? [{ part, lang, ...words }] : [];
    });
  });
}
