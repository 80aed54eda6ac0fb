/** A ticket that is proposed says how, to what effect and at what cost. */
import { joinWords } from '../source/expectation.ts';
import type { Problem, Rule } from './rule.ts';
import { answeredSections } from './shared/answered.ts';
import { languagesOf } from './shared/records.ts';

/** Asked from `proposed` on: a draft is still being written, a strength has nothing to do. */
export const findingAnswers: Rule = {
  id: 'finding/answers',
  severity: 'error',
  summary: 'From `proposed` on, a finding or an improvement answers how, impact and cost.',
  why: 'The product owner cannot decide without knowing what to do, what it changes and what it costs.',
  mend: 'Write a section “How to do it”, the key `impact` or its section, the key `cost` (0 is an answer) or its section.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\nstatus: proposed\neffort: 2d\nimpact: Nobody outside reaches the API\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:9',
  },
  *check({ index }): Generator<Problem> {
    const [lang = ''] = languagesOf(index);
    for (const { record } of index.findings) {
      const { kind, status = 'draft', impact, cost } = record.data;
      if (kind === 'strength' || status === 'draft') continue;
      const sections = answeredSections(record, index.sections, lang);
      const missing = [
        ...(sections.has('recommendation') ? [] : ['a section “How to do it”']),
        ...(impact !== undefined || sections.has('impact') ? [] : ['`impact`']),
        ...(cost !== undefined || sections.has('cost') ? [] : ['`cost`']),
      ];
      if (missing.length === 0) continue;
      const message = `Unexpected status ${status}, expected ${joinWords(missing, 'and')} to be answered first`;
      const hint = 'Each is a section or a key; `cost: 0` answers, effort alone does not';
      yield { ...record.locate(['status']), message, hint };
    }
  },
};
