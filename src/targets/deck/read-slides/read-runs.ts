/** Inline HTML → runs of text, blanks collapsed as a browser does. */
import type { Element, ElementContent } from 'hast';

import { proofingLanguage } from '../proofing-language.ts';
import type { Link, Run, Tone } from '../slide-spec.ts';
import { hasClass, property, wordsOf } from './html-tree.ts';

/** The look that surrounds a piece of text. */
export type Look = Omit<Run, 'text'>;

const TONES: readonly Tone[] = ['soft', 'accent', 'p1', 'p2', 'p3'];
const SILENT = new Set(['script', 'style', 'template', 'input']);

/** Reads inline nodes; `\n` stands for a forced line end. */
export function readRuns(nodes: readonly ElementContent[], look: Look): Run[] {
  return collapse(nodes.flatMap((node) => readNode(node, look)));
}

function readNode(node: ElementContent, look: Look): Run[] {
  if (node.type === 'text') {
    // Browsers collapse these and nothing else: no-break spaces stay.
    return [{ ...look, text: node.value.replace(/[ \t\n\r\f]+/g, ' ') }];
  }
  if (node.type !== 'element' || SILENT.has(node.tagName)) return [];
  if (node.tagName === 'br') return [{ ...look, text: '\n' }];
  if (node.tagName === 'svg') return spokenPicture(node, look);
  if (node.tagName === 'img') return spokenText(property(node, 'alt') ?? '', look);
  const inner = lookOf(node, look);
  const runs = node.children.flatMap((child) => readNode(child, inner));
  return inner.badge ? padBadge(runs) : runs;
}

/** A drawing inside a sentence is said by its text alternative. */
function spokenPicture(node: Element, look: Look): Run[] {
  return spokenText(property(node, 'ariaLabel') ?? '', look);
}

function spokenText(text: string, look: Look): Run[] {
  return text === '' ? [] : [{ ...look, text }];
}

/** A mark needs air to its sides that no line end eats. */
function padBadge(runs: readonly Run[]): Run[] {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim();
  const [first] = runs;
  return first && text !== '' ? [{ ...first, text: `\u00A0${text}\u00A0` }] : [];
}

/** Adds what an element says to the look around it. */
export function lookOf(element: Element, look: Look): Look {
  const lang = property(element, 'lang');
  const tone = TONES.find((name) => hasClass(element, name));
  const badge = hasClass(element, 'badge') ? tone : undefined;
  const link = element.tagName === 'a' ? linkOf(property(element, 'href')) : undefined;
  return {
    ...look,
    ...(lang !== undefined && { lang: proofingLanguage(lang) }),
    ...(['strong', 'b', 'th'].includes(element.tagName) && { bold: true as const }),
    ...(['em', 'i', 'cite'].includes(element.tagName) && { italic: true as const }),
    ...(['del', 's'].includes(element.tagName) && { strike: true as const }),
    ...(['code', 'kbd', 'samp'].includes(element.tagName) && { code: true as const }),
    ...(badge ? { badge } : tone && { tone }),
    ...(link && { link }),
  };
}

/** Reads where a link leads; what leads to no slide and to no address is no link. */
export function linkOf(href: string | undefined): Link | undefined {
  if (href === undefined || href === '#') return undefined;
  if (href.startsWith('#')) return { slide: decodeURIComponent(href.slice(1)) };
  return /^(?:https?|mailto):/i.test(href) ? { url: href } : undefined;
}

/** Joins runs of one look, and drops blanks at the ends of lines. */
export function collapse(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const afterBlank = last === undefined || /[ \n]$/.test(last.text);
    const text = afterBlank ? run.text.replace(/^ +/, '') : run.text;
    if (text === '') continue;
    if (last && text.startsWith('\n')) trimLast(joined);
    const same = joined.at(-1);
    if (same && sameLook(same, run))
      joined[joined.length - 1] = { ...same, text: same.text + text };
    else joined.push({ ...run, text });
  }
  trimLast(joined);
  return joined;
}

function trimLast(runs: Run[]): void {
  const last = runs.at(-1);
  if (!last) return;
  const text = last.text.replace(/ +$/, '');
  if (text === '') runs.pop();
  else runs[runs.length - 1] = { ...last, text };
}

function sameLook(a: Run, b: Run): boolean {
  const keys = ['lang', 'bold', 'italic', 'strike', 'code', 'tone', 'badge'] as const;
  return (
    keys.every((key) => a[key] === b[key]) && JSON.stringify(a.link) === JSON.stringify(b.link)
  );
}

/** All words below an element in one line. */
export function plainWords(element: Element): string {
  return wordsOf(element)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}
