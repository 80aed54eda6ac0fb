/** The firm's own keys are those that engagement.yaml declares. */
import { date } from '../schema/fields.ts';
import { suggest } from '../source/validate.ts';
import type { Problem, Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

type Kind = 'string' | 'number' | 'boolean' | 'date' | 'list';

const EXPECTED: Readonly<Record<Kind, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date that exists, as YYYY-MM-DD',
  list: 'a list of words',
};

/** Each is declared with its type under `fields`. */
export const findingFields: Rule = {
  id: 'finding/fields',
  severity: 'error',
  summary:
    'A key under `fields` is declared in engagement.yaml, and its value is of the type declared.',
  why: 'An undeclared key is most often a slip, and would be shown without a label.',
  mend: 'Declare it: `fields: { cvss: { type: number, label: CVSS } }`, or correct the key or the value.',
  example: {
    files: {
      'engagement.yaml': `${ENGAGEMENT}fields: { cvss: { type: number, label: CVSS } }\n`,
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\nfields: { cvss: high }\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:17',
  },
  *check({ index }): Generator<Problem> {
    const declared = index.sources.engagement.data.fields ?? {};
    const names = Object.keys(declared);
    for (const { record } of index.findings) {
      for (const [key, value] of Object.entries(record.data.fields ?? {})) {
        const type = Object.hasOwn(declared, key) ? declared[key]?.type : undefined;
        if (type === undefined) {
          const expected =
            names.length > 0
              ? `one of ${names.join(', ')}`
              : 'none: engagement.yaml declares no fields';
          const message = `Unexpected field ${key}, expected ${expected}`;
          yield { ...record.locate(['fields', key], 'key'), message, ...suggest(key, names) };
        } else if (!isOfType(value, type)) {
          const shown = typeof value === 'string' ? `"${value}"` : String(value);
          const message = `Unexpected ${key} ${shown}, expected ${EXPECTED[type]}`;
          yield { ...record.locate(['fields', key]), message };
        }
      }
    }
  },
};

function isOfType(value: unknown, type: Kind): boolean {
  if (type === 'list') return Array.isArray(value);
  if (type === 'date') return date.safeParse(value).success;
  return typeof value === type;
}
