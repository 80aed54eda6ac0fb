/** What parses the sources: every text anew, or what an earlier run parsed. */
import { parse } from 'yaml';

import { parseMarkdown, type ParseMarkdown } from '../markdown/parse-markdown.ts';
import { readYaml, type ReadYaml } from './read-yaml.ts';

/** The parsers of the languages that sources are written in. */
export interface Parsers {
  readonly markdown: ParseMarkdown;
  readonly yaml: ReadYaml;
  /** YAML of a theme or of the catalogue. */
  readonly tree: ParseTree;
}

/**
 * Parses YAML to its data alone.
 *
 * @throws Error when it is none
 */
export type ParseTree = (text: string) => unknown;

/** Parses YAML anew. */
export const parseTree: ParseTree = (text) => parse(text) as unknown;

/** Those that parse every text anew. */
export const PARSERS: Parsers = { markdown: parseMarkdown, yaml: readYaml, tree: parseTree };
