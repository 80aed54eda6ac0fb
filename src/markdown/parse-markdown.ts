/** Markdown text → mdast as constat reads it: GitHub's dialect, alerts, the two directives; with the problems met. */
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { markAlerts } from './alerts.ts';
import { keepLabels, writeAlternatives } from './alternative-text.ts';
import { inlineDefinitions } from './definitions.ts';
import { readDirectives } from './directives.ts';
import { showHtml } from './html-as-text.ts';
import { takeSilences, type SilenceComment } from './silence-comments.ts';

/** Something wrong in a text, at a place in it (lines and columns from 1). */
export interface MarkdownProblem {
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
  readonly line: number;
  readonly column: number;
}

/** A parsed text. */
export interface ParsedMarkdown {
  readonly root: Root;
  readonly problems: readonly MarkdownProblem[];
  /** Comments that silence warnings; nothing of them is left in the tree. */
  readonly silences: readonly SilenceComment[];
}

/** Parses a text, or remembers what it parsed to; whoever is given the tree may change it. */
export type ParseMarkdown = (text: string) => ParsedMarkdown;

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(keepLabels)
  .freeze();

/** Parses Markdown; nothing is thrown whatever the text. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const root = parser.parse(text);
  // A tree is walked only for what the signs of its text allow: most texts have little of it, and each walk costs.
  const silences = text.includes('<!--') ? takeSilences(root) : [];
  if (text.includes('![')) writeAlternatives(root, text);
  const problems = readDirectives(root, text);
  if (text.includes('<')) problems.push(...showHtml(root));
  if (text.includes('[!')) markAlerts(root);
  if (text.includes(']:')) inlineDefinitions(root);
  return { root, problems, silences };
}
