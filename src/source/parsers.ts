/** What parses the sources: every text anew, or what an earlier run parsed. */
import { parseMarkdown, type ParseMarkdown } from '../markdown/parse-markdown.ts';
import { readYaml, type ReadYaml } from './read-yaml.ts';

/** The parsers of the languages that sources are written in. */
export interface Parsers {
  readonly markdown: ParseMarkdown;
  readonly yaml: ReadYaml;
}

/** Those that parse every text anew. */
export const PARSERS: Parsers = { markdown: parseMarkdown, yaml: readYaml };
