/** A list is a list, a map is a map. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const yamlShape: Rule = {
  id: 'yaml/shape',
  severity: 'error',
  summary: 'A file holds what its concept is: a map of keys, or a list.',
  why: 'Nothing can be read from it otherwise.',
  mend: 'Write keys and their values; in checks.yaml, findings.yaml and questions.yaml a list, each item with a leading `- `.',
  example: {
    files: { 'checks.yaml': 'rbac: 1\n' },
    at: 'checks.yaml:1:1',
  },
};
