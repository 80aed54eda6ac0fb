/** An id that a file's name gives is written like one that a key gives. */
import type { Problem, Rule } from './rule.ts';

/** The same form as the schema asks of the key `id`. */
export const idFormat: Rule = {
  id: 'id/format',
  severity: 'error',
  summary: 'An id taken from a file’s name has two or more digits, as SEC-01.',
  why: 'SEC-1 and SEC-01 would be two names for one thing, and lists would sort SEC-10 before SEC-2.',
  mend: 'Rename the file, and keep the old id under `aliases` if somebody has it already.',
  example: {
    files: { 'security/SEC-2-private-cluster.md': '---\npriority: 2\n---\n\n# Close the API\n' },
    at: 'security/SEC-2-private-cluster.md:1:1',
  },
  *check({ index }): Generator<Problem> {
    for (const { id, record } of index.findings) {
      if (id === '' || record.data.id !== undefined || /-\d{2,}$/.test(id)) continue;
      const expected = id.replace(/\d+$/, (digits) => digits.padStart(2, '0'));
      const message = `Unexpected id "${id}" in the file’s name, expected two or more digits, as ${expected}`;
      yield { file: record.file, line: 1, column: 1, message };
    }
  },
};
