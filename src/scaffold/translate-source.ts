/** A Markdown source in two languages → the second as its translation: texts only. */
import { parse, stringify } from 'yaml';

import { splitFrontMatter } from '../source/front-matter.ts';

/** Keeps of the second what differs from the first; the body is its own. */
export function translateSource(original: string, second: string): string {
  const { yaml, body } = splitFrontMatter(second);
  const texts = differing(parse(splitFrontMatter(original).yaml), parse(yaml)) ?? {};
  const front = Object.keys(texts).length > 0 ? stringify(texts, { lineWidth: 0 }) : '';
  return `---\n${front}---\n\n${body.trim()}\n`;
}

/** What of the second is another value than in the first; undefined where nothing is. */
function differing(first: unknown, second: unknown): object | undefined {
  if (Array.isArray(second)) {
    const items = second as unknown[];
    const one = Array.isArray(first) ? (first as unknown[]) : [];
    if (items.every((item, index) => item === one[index])) return undefined;
    const found = items.map((item, index) =>
      typeof item === 'object' ? differing(one[index], item) : item,
    );
    return found.some((item) => item !== undefined) ? found : undefined;
  }
  const facts = first as Readonly<Record<string, unknown>>;
  const entries = Object.entries(second as object).flatMap(([key, value]) => {
    const found: unknown =
      typeof value === 'object'
        ? differing(facts[key], value)
        : value === facts[key]
          ? undefined
          : value;
    return found === undefined ? [] : [[key, found] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
