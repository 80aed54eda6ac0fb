/** A finding or an incident must be called something. */
import type { Problem, Rule } from './rule.ts';

/** An id is given by the key `id`, or by the file's name. */
export const idMissing: Rule = {
  id: 'id/missing',
  severity: 'error',
  summary: 'A finding or an incident has an id: from its key `id`, or from its file’s name.',
  why: 'Tickets, slides and the prose of the client name things by their ids, for months after the audit.',
  mend: 'Write `id: SEC-02`, or begin the file’s name with it: `SEC-02-private-cluster.md`.',
  example: {
    files: { 'security/private-cluster.md': '---\npriority: 2\n---\n\n# Close the public API\n' },
    at: 'security/private-cluster.md:1:1',
  },
  *check({ index }): Generator<Problem> {
    for (const { id, record } of index.findings) {
      const [place, name] =
        record.stem === 'findings'
          ? [record.locate([]), 'a key `id`']
          : [
              { file: record.file, line: 1, column: 1 },
              'a key `id`, or a file name such as SEC-02-….md',
            ];
      if (id === '') yield { ...place, message: `Missing id, expected ${name}` };
    }
    for (const { id, record } of index.incidents) {
      if (/^INC-\d+$/.test(id)) continue;
      const message = 'Missing id, expected a key `id`, or a file name such as INC-01-….md';
      yield { file: record.file, line: 1, column: 1, message };
    }
  },
};
