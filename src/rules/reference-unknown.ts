/** A name in YAML leads to something of the engagement. */
import { suggest } from '../source/validate.ts';
import type { Problem, Rule } from './rule.ts';
import { brokenSources } from './shared/broken-sources.ts';
import { namedThings } from './shared/named-things.ts';

/** Ids and paths under the keys that hold them. */
export const referenceUnknown: Rule = {
  id: 'reference/unknown',
  severity: 'error',
  summary: 'An id or a path in YAML leads to something that is there.',
  why: 'A dependency or a piece of evidence that leads nowhere is lost, and the client finds out first.',
  mend: 'Correct the name, or write what it names.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\ndepends: [SEC-10]\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:11',
  },
  *check({ index }): Generator<Problem> {
    const broken = brokenSources(index);
    for (const { name, what, known, place } of namedThings(index)) {
      if (broken.names.has(name)) continue;
      const message = `Unexpected ${what} "${name}", expected one that exists`;
      yield { ...place, message, ...suggest(name, known) };
    }
  },
};
