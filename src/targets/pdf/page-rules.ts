/** Sections of a report → one named `@page` rule each, which carries its running head. */

/** A section that opens a run of pages; its elements say `page: <name>` in CSS. */
export type PageRun = {
  /** A CSS identifier, unique in the document. */
  readonly name: string;
  /** What the running head says of these pages, as plain words. */
  readonly head: string;
};

/**
 * Writes a CSS string with its quotes: every sign that could end it, or the `<style>` around it, is a
 * hexadecimal escape (CSS Syntax 3, §4.3.7).
 */
export function cssString(words: string): string {
  const safe = words.replace(/[^\p{L}\p{N} .,:;()–—’«»·…/-]/gu, escapeSign);
  return `"${safe}"`;
}

/** A CSS identifier made of any id: letters, digits and hyphens, never starting with a digit. */
export function pageName(id: string): string {
  return `run-${id.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)}`;
}

/**
 * One `@page` rule a section. Chromium has no running strings (`string-set`), and a named page costs
 * nothing; `box` is the margin box that shows the head, such as `top-left`.
 */
export function pageRules(runs: readonly PageRun[], box: string): string {
  return runs
    .map(({ name, head }) => `@page ${name} { @${box} { content: ${cssString(head)}; } }`)
    .join('\n');
}

function escapeSign(sign: string): string {
  return `\\${(sign.codePointAt(0) ?? 0).toString(16)} `;
}
