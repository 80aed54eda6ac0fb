/** The artifacts of a site → what they weigh when they are sent, in bytes of gzip. */
import { gzipSync } from 'node:zlib';

import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

import type { SearchContent } from '../../src/targets/site/search-records.ts';
import type { Artifact } from '../../src/targets/target.ts';

/** The most that a page may weigh without its evidence. */
export const PAGE_LIMIT = 12_000;

const reader = unified().use(rehypeParse).use(rehypeStringify).freeze();

/** Weighs bytes as a server would send them at its best. */
export function gzipSize(bytes: Uint8Array | string): number {
  return gzipSync(bytes, { level: 9 }).length;
}

/** Lists the pages that weigh more than they may, but the one page that holds all the others. */
export function listHeavyPages(artifacts: readonly Artifact[]): string[] {
  return artifacts
    .filter(({ path }) => path.endsWith('.html') && !path.endsWith('/print.html'))
    .flatMap(({ path, bytes }) => {
      // Most are lighter with all that they hold.
      if (gzipSize(bytes) <= PAGE_LIMIT) return [];
      const size = gzipSize(withoutEvidence(new TextDecoder().decode(bytes)));
      return size > PAGE_LIMIT ? [`${path} ${String(size)}`] : [];
    });
}

/** Takes away what is quoted or drawn: code, pictures, diagrams, charts. */
function withoutEvidence(html: string): string {
  const tree: Root = reader.parse(html);
  visit(tree, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    const isDrawn = tagName === 'svg' && String(properties['className']).startsWith('chart');
    if (!parent || index === undefined) return undefined;
    if (!isDrawn && !['figure', 'img', 'pre'].includes(tagName)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return reader.stringify(tree);
}

/** Weighs the script of an index, and the texts that are found with it. */
export function weighIndex(
  script: string,
  { records }: SearchContent,
): { readonly index: number; readonly texts: number } {
  const texts = records.map(({ title, heading, text }) => [title, heading, text].join('\n'));
  return { index: gzipSize(script), texts: gzipSize(texts.join('\n')) };
}
