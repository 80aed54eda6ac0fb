/** Bodies are made once for editions in which they come out the same, and for each of the others. */
import test from 'ava';

import { makeReport } from '../../src/report/make-report.ts';
import { byId, ticket, tinyIndex } from '../helpers/tiny.ts';

const BODIES: Readonly<Record<string, string>> = {
  plain: 'Seen, with `code` and SEC-90.',
  redacted: 'Seen on :redact[db-1].',
  internal: 'Seen.\n\n:::internal\nNot for them.\n:::',
  label: 'Seen.\n\n![the host :redact[db-1]](https://a.example/x.png)',
  hidden: 'Seen, as SEC-91 says.',
  link: 'Seen, as [said](SEC-91.md).',
  fragment: 'Seen, as [said](SEC-92.md#twice).',
};

const FILES = {
  'security/SEC-90.md': ticket(),
  'security/SEC-91.md': ticket({ audience: 'internal' }),
  'security/SEC-92.md': ticket(
    {},
    'Seen.\n\n## How\n\nDo.\n\n:::internal\n### Twice\n\nx\n:::\n\n### Twice\n\ny',
  ),
  ...Object.fromEntries(
    Object.values(BODIES).map((body, at) => [`security/SEC-0${at + 1}.md`, ticket({}, body)]),
  ),
};

test('the report of an edition is the same whether another one was made before or not', (t) => {
  for (const [first, second] of [
    ['client', 'internal'],
    ['internal', 'client'],
    ['client', 'public'],
  ] as const) {
    const index = tinyIndex(FILES);
    makeReport(index, first);
    t.deepEqual(makeReport(index, second), makeReport(tinyIndex(FILES), second), second);
  }
});

test('a body in which nothing is hidden is made once', (t) => {
  const index = tinyIndex(FILES);
  const [client, internal] = (['client', 'internal'] as const).map((edition) => {
    const { findings } = makeReport(index, edition).report;
    return Object.keys(BODIES).map((_, at) => byId(findings, `SEC-0${at + 1}`).bodies['en']);
  });
  const same = Object.keys(BODIES).filter((_, at) => client?.[at] === internal?.[at]);
  t.deepEqual(same, ['plain']);
});
