/** Everything hostile that the tests know, by kind. */
import { ATTACK_VECTORS } from '../attack-vectors.ts';
import { CLOBBERING_HEADINGS, HOSTILE_BLOCKS, HOSTILE_LINES } from '../hostile-texts.ts';
import { HOSTILE_CELLS } from './csv.ts';
import { HOSTILE_CSS } from './css.ts';
import { HOSTILE_TEMPLATES } from './handlebars.ts';
import { HOSTILE_MARKDOWN } from './markdown.ts';
import { HOSTILE_NAMES } from './paths.ts';
import { HOSTILE_SVG } from './svg.ts';
import { HOSTILE_YAML } from './yaml.ts';
import { HOSTILE_PACKAGES } from './zips.ts';

/** Payloads by kind, each one once. */
export const CORPUS: Readonly<Record<string, readonly string[]>> = {
  html: Object.values(ATTACK_VECTORS),
  lines: HOSTILE_LINES,
  markdown: [
    ...new Set([
      ...HOSTILE_MARKDOWN,
      ...HOSTILE_BLOCKS,
      ...CLOBBERING_HEADINGS.map((heading) => `### ${heading}`),
    ]),
  ],
  svg: HOSTILE_SVG,
  css: HOSTILE_CSS,
  yaml: HOSTILE_YAML,
  handlebars: HOSTILE_TEMPLATES,
  csv: HOSTILE_CELLS,
  paths: HOSTILE_NAMES,
  zip: Object.keys(HOSTILE_PACKAGES),
};

/** Those that are words of an engagement, wherever they stand. */
export const HOSTILE_WORDS: readonly string[] = [
  ...new Set(
    ['html', 'lines', 'markdown', 'css', 'handlebars', 'csv', 'svg'].flatMap(
      (kind) => CORPUS[kind] ?? [],
    ),
  ),
];
