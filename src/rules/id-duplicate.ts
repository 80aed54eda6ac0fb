/** Two things may not be called the same. */
import type { Problem, Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';
import { givenNames, type GivenName } from './shared/names.ts';

/** Reported at the later place by path, naming the first. */
export const idDuplicate: Rule = {
  id: 'id/duplicate',
  severity: 'error',
  summary: 'An id, a code or an alias is given once.',
  why: 'Links, totals and the board’s cards go by id: of two findings with one id, a client sees one.',
  mend: 'Give the later one another id; an id that was told to the client stays with what it named.',
  example: {
    files: {
      'engagement.yaml': `${ENGAGEMENT}decisions:\n  - { id: D1, ask: Start now? }\n  - { id: D1, ask: Open an on-call rota? }\n`,
    },
    at: 'engagement.yaml:11:11',
  },
  *check({ index }): Generator<Problem> {
    const taken = new Map<string, GivenName>();
    for (const given of givenNames(index)) {
      const { name, space, kind, place } = given;
      const first = taken.get(`${space}\n${name}`);
      if (first) {
        const { file, line } = first.place;
        const message = `Unexpected second "${name}", expected each ${kind} once: the first is at ${file}:${line}`;
        yield { ...place, message };
      } else taken.set(`${space}\n${name}`, given);
    }
  },
};
