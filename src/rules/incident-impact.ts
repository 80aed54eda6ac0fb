/** A figure of the impact says where it comes from. */
import type { IncidentData } from '../schema/incident.ts';
import { joinWords } from '../source/expectation.ts';
import type { Problem, Rule } from './rule.ts';

type Figure = NonNullable<IncidentData['impact']>[number];

/** Unit, source and confidence with a value; `unknown` without one. */
export const incidentImpact: Rule = {
  id: 'incident/impact',
  severity: 'warning',
  summary:
    'A figure of the impact carries its unit, its source and its confidence; what nobody knows says `confidence: unknown`.',
  why: 'The client repeats these figures to others: one without a source is an opinion, and one that is left out looks like none.',
  mend: 'Add `unit`, `source` and `confidence` (measured, estimated, declared), or write `confidence: unknown` where there is no value.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\nimpact:\n  - { what: Users without access, value: 640, unit: users }\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:4:42',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.incidents) {
      for (const [at, figure] of (record.data.impact ?? []).entries()) {
        const missing = missingOf(figure);
        if (missing.length === 0) continue;
        const key = figure.value === undefined ? 'what' : 'value';
        const message =
          key === 'value'
            ? `Unexpected figure "${String(figure.value)}" alone, expected ${joinWords(missing, 'and')} beside it`
            : `Missing value, expected one, or ${joinWords(missing, 'and')}`;
        yield { ...record.locate(['impact', at, key]), message };
      }
    }
  },
};

/** Words carry their own unit, a number does not. */
function missingOf({ value, unit, source, confidence }: Figure): string[] {
  if (value === undefined) return confidence === 'unknown' ? [] : ['`confidence: unknown`'];
  return [
    ...(typeof value === 'number' && unit === undefined ? ['`unit`'] : []),
    ...(source === undefined ? ['`source`'] : []),
    ...(confidence === undefined ? ['`confidence`'] : []),
  ];
}
