/**
 * A number of findings → the engagement that all contestants are measured with: the large one of the tests, without its
 * hostile texts, so that no peer stumbles over what none of its users writes.
 */
import { parse, stringify } from 'yaml';

import { largeEngagement } from '../../test/helpers/large-engagement.ts';
import type { TinyFiles } from '../../test/helpers/tiny.ts';

/** In French and English, as the command takes it. */
export function twoLanguages(findings: number): TinyFiles {
  return largeEngagement({ findings, hostileEvery: Infinity });
}

/** The same as its author would have written it in French alone: no translation, no map of languages. */
export function oneLanguage(findings: number): TinyFiles {
  const pairs = Object.entries(twoLanguages(findings)).flatMap(([path, content]) => {
    if (path.endsWith('.en.md') || typeof content !== 'string') return [];
    return [[path, path.endsWith('.yaml') ? inFrench(content) : inFrenchAbove(content)]];
  });
  return Object.fromEntries(pairs) as TinyFiles;
}

function inFrenchAbove(markdown: string): string {
  const [, data = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(markdown) ?? [];
  return `---\n${inFrench(data)}---\n${body}`;
}

function inFrench(yaml: string): string {
  return stringify(chooseFrench(parse(yaml)));
}

function chooseFrench(value: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((one) => one !== 'en').map((one: unknown) => chooseFrench(one));
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  if ('fr' in record) return record['fr'];
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, chooseFrench(one)]));
}
