/** The YAML of a file → plain data with places on disk, and diagnostics for all that is broken or hostile. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createLocate, type Locate } from './place-map.ts';
import { readYaml, type ReadYaml } from './read-yaml.ts';

/** A parsed document. */
export interface ParsedYaml {
  /** Plain data; undefined when the text is broken. */
  readonly data: unknown;
  readonly locate: Locate;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses YAML 1.2; nothing is thrown whatever the text.
 *
 * @param read what reads it: it may remember what it read before
 */
export function parseYaml(file: string, text: string, read: ReadYaml = readYaml): ParsedYaml {
  const { data, places, problems } = read(text);
  const diagnostics = problems.map((problem) => ({ ...problem, file }));
  return { data, locate: createLocate(file, text, places), diagnostics };
}
