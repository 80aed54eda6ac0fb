/** Redacted spans → a bar whose width never tells the length. */
import type { Root } from 'mdast';

import { isRedaction } from './directives.ts';
import { SKIP, visit } from './visit.ts';

/** What stands in place of a redacted span, in every deliverable. */
export const BAR = '█████';

/** A span up to its bracket, pairs of brackets inside; one that has none goes to the end, so that nothing shows. */
const SPAN = /:redact\[(?:((?:[^[\]]|\[[^[\]]*\])*)\]|([^]*))/g;

/** Puts bars in a plain text. */
export function redactText(text: string): string {
  return text.replaceAll(SPAN, BAR);
}

/** Shows the redacted words of a plain text, for the edition that may see them. */
export function revealText(text: string): string {
  return text.replaceAll(SPAN, '$1$2');
}

/**
 * Puts bars in a tree, alternative texts and titles included, and drops its `internal` blocks.
 *
 * @returns whether there was anything to hide
 */
export function redactTree(root: Root): boolean {
  let isTouched = false;
  const redact = (text: string): string => {
    const told = redactText(text);
    isTouched ||= told !== text;
    return told;
  };
  visit(root, (node, index, parent) => {
    if ((node.type === 'image' || node.type === 'link') && node.title) {
      node.title = redact(node.title);
    }
    if (node.type === 'image' && node.alt) node.alt = redact(node.alt);
    if (!parent || index === undefined) return undefined;
    if (node.type === 'containerDirective') {
      isTouched = true;
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type === 'textDirective' && isRedaction(node)) {
      isTouched = true;
      parent.children.splice(index, 1, { type: 'text', value: BAR });
      return [SKIP, index + 1];
    }
    return undefined;
  });
  return isTouched;
}

/** Lists the words of a source that stand in redacted spans, as written. */
export function listRedacted(source: string): string[] {
  return [...source.matchAll(SPAN)].map(([, closed, open]) => (closed ?? open ?? '').trim());
}
