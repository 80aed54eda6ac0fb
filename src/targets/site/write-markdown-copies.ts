/** The report in one language → a Markdown copy beside each page, and the list of them that language models look for. */
import type { Root, RootContent } from 'mdast';

import type { Templates } from '../../templates/templates.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import { speakIn } from '../shared/language-scope.ts';
import {
  listMarkdownPages,
  type MarkdownPage,
} from '../shared/markdown-pages/list-markdown-pages.ts';
import { writeMarkdown } from '../shared/markdown-pages/write-markdown.ts';
import { FILES_FOLDER } from './place-references.ts';
import { sayPlain } from './search-drafts.ts';
import type { SitePage } from './site-page.ts';
import { encodePath, languageFolder, PAGES, pathToRoot } from './urls.ts';

/** The list, below a language's folder (llmstxt.org). */
export const LIST = 'llms.txt';

/** Gives the path of a page's Markdown copy. */
export function copyPath(path: string): string {
  return path.replace(/\.html$/, '.md');
}

/** Pages that only list what others tell have none, nor has the one that holds them all. */
const UNCOPIED: ReadonlySet<string> = new Set([PAGES.glossary, PAGES.search, PAGES.whole]);

/** Tells whether a page has a Markdown copy. */
export function hasCopy(path: string): boolean {
  return !UNCOPIED.has(path) && !path.startsWith('board/');
}

/** Lists the Markdown of a language's pages; links lead to the other copies. */
export function listCopies(
  scope: LanguageScope,
  built: readonly string[],
  keeping: Templates['keeping'],
): MarkdownPage[] {
  const root = pathToRoot(languageFolder(scope.lang, built));
  const places = { home: copyPath(PAGES.home), files: root + FILES_FOLDER };
  return listMarkdownPages(scope, places, keeping);
}

/** Writes their list, each with the sentence that its page gives to those who see its link. */
export function writeList(
  scope: LanguageScope,
  pages: readonly SitePage[],
  copies: readonly MarkdownPage[],
): string {
  const { engagement } = scope.report;
  const described = new Map(pages.map((page) => [copyPath(page.path), page.description]));
  const items = copies.map(({ path, title }) => {
    const description = described.get(path);
    const told = description && sayPlain(scope, description);
    const link: RootContent = { type: 'link', url: encodePath(path), children: [text(title)] };
    const words = told === undefined ? [link] : [link, text(`: ${told}`)];
    return {
      type: 'listItem' as const,
      children: [{ type: 'paragraph' as const, children: words }],
    };
  });
  const verdict = engagement.verdict ? speakIn(scope, engagement.verdict).value : undefined;
  const name = `${speakIn(scope, engagement.title).value} – ${engagement.client.name}`;
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(name)] },
      ...(verdict === undefined ? [] : [quote(verdict)]),
      { type: 'heading', depth: 2, children: [text(scope.locale.t('site.allContent'))] },
      { type: 'list', ordered: false, spread: false, children: items },
    ],
  };
  return writeMarkdown(root);
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}

function quote(value: string): RootContent {
  return { type: 'blockquote', children: [{ type: 'paragraph', children: [text(value)] }] };
}
