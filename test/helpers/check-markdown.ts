/** A tree of Markdown pages → what is wrong in it, read again as GitHub reads it. */
import { posix } from 'node:path';

import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Reads Markdown of GitHub's dialect. */
export function readMarkdown(text: string): Root {
  return parser.parse(text);
}

/** Lists links that lead nowhere or out by another scheme, raw HTML, and titles that are none or several. */
export function checkMarkdown(files: ReadonlyMap<string, string>): string[] {
  const trees = new Map(
    [...files]
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, text]): [string, Root] => [path, readMarkdown(text)]),
  );
  const slugs = new Map([...trees].map(([path, root]) => [path, slugsOf(root)]));
  return [...trees].flatMap(([path, root]) => {
    const problems: string[] = [];
    visit(root, (node) => {
      if (node.type === 'html') problems.push(`${path}: HTML ${node.value}`);
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
      const problem = checkAddress(node.url, path, { files, slugs });
      if (problem) problems.push(`${path}: ${problem} ${node.url}`);
    });
    const titles = root.children.filter((node) => node.type === 'heading' && node.depth === 1);
    if (titles.length !== 1 || titles[0] !== root.children[0]) problems.push(`${path}: titles`);
    return problems;
  });
}

interface Tree {
  readonly files: ReadonlyMap<string, string>;
  readonly slugs: ReadonlyMap<string, ReadonlySet<string>>;
}

function checkAddress(url: string, from: string, { files, slugs }: Tree): string | undefined {
  if (/^(?:https?:\/\/|mailto:)/.test(url)) return undefined;
  if (/^(?:[a-z][a-z\d+.-]*:|\/|\\)/i.test(url)) return 'another scheme';
  const [address = '', fragment] = url.split('#');
  const path = address ? posix.join(posix.dirname(from), decodeURIComponent(address)) : from;
  if (!files.has(path)) return 'no file';
  if (fragment === undefined || slugs.get(path)?.has(decodeURIComponent(fragment)))
    return undefined;
  return 'no heading';
}

function slugsOf(root: Root): Set<string> {
  const slugger = new GithubSlugger();
  const slugs = new Set<string>();
  visit(root, 'heading', (node) => {
    slugs.add(slugger.slug(toString(node, { includeImageAlt: false })));
  });
  return slugs;
}
