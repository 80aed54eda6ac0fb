/**
 * A file of prose → its texts as its author reads them: numbers of lists, names of keys and fences of code are part of
 * none, so that a copy of what is shown holds nothing that is not.
 */
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { splitFrontMatter } from '../source/front-matter.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import { treeTexts } from './tree-texts.ts';

/** UTF-16 units above which a file is no prose that a person wrote. */
const LARGEST = 1_000_000;
/** What begins with markup, and what names say of rows, records and code. */
const NO_PROSE = /^\s*<[?!a-z]/i;
const NO_PROSE_NAME = /\.(?:c?js|mjs|json|webmanifest|csv|tsv)$/i;

/** Comments, and what labels of links stand for. */
const ASIDE = /<!--([^]*?)-->|^ {0,3}\[[^\]\n]+\]:(.*)$/gm;

/** Reads Markdown with its front matter, YAML, or plain text; undefined for what is none of them, or is broken. */
export function readProse(path: string, text: string): string[] | undefined {
  if (text.length > LARGEST || NO_PROSE.test(text) || NO_PROSE_NAME.test(path)) return undefined;
  const { yaml, body, isOpen } = splitFrontMatter(text);
  const isData = /\.ya?ml$/i.test(path) && (isOpen || yaml === '');
  const facts = readFacts(path, isData ? text : yaml);
  if (!facts || (isOpen && !isData)) return undefined;
  if (isData) return facts;
  // What no reader of the page would see is taken off the tree.
  const aside = [...body.matchAll(ASIDE)].map(([, comment, definition]) => comment ?? definition);
  return [...facts, ...treeTexts(parseMarkdown(body).root), ...aside.map((one) => one ?? '')];
}

/** Lists keys, values and comments; undefined where YAML is broken. */
function readFacts(path: string, text: string): string[] | undefined {
  const { data, diagnostics } = parseYaml(path, text);
  if (diagnostics.length > 0) return undefined;
  const texts = [...text.matchAll(/(?:^|\s)#(.*)$/gm)].map(([, comment = '']) => comment);
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) {
      if (!Array.isArray(value)) texts.push(...Object.keys(value));
      Object.values(value).forEach(walk);
    }
  };
  walk(data);
  return texts;
}
