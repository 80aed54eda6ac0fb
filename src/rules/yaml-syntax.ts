/** YAML is well-formed. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const yamlSyntax: Rule = {
  id: 'yaml/syntax',
  severity: 'error',
  summary: 'YAML is well-formed.',
  why: 'Nothing can be read from it otherwise.',
  mend: 'Put quotes around a value with `: `, ` #` or a leading sign; indent with spaces.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md': '---\npriority: 2\ntitle: Close: the API\n---\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:8',
  },
};
