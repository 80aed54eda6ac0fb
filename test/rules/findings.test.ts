import test from 'ava';

import { ENGAGEMENT } from '../../src/rules/shared/example-engagement.ts';
import { messagesOf, saidOf } from '../helpers/base-engagement.ts';

const FILE = 'security/SEC-02-x.md';
const HOW = '## How to do it\n\n1. Set it.\n';
const finding = (keys: string, body = HOW): Record<string, string> => ({
  [FILE]: `---\npriority: 2\n${keys}---\n\n# Close the public API\n\n${body}`,
});
const BY = 'validation: { by: Product Owner, on: 2026-03-03';

const ANSWERS: Readonly<Record<string, [keys: string, body: string, missing: string | undefined]>> =
  {
    'nothing at all': ['', '', 'a section “How to do it”, `impact` and `cost`'],
    'all by key, but for how': ['impact: Less\ncost: 0\n', '', 'a section “How to do it”'],
    'a cost of 0': ['impact: Less\ncost: 0\n', HOW, undefined],
    'a cost to be found': ['impact: Less\ncost: { once: 0 }\n', HOW, undefined],
    'effort alone': ['impact: Less\neffort: 2d\n', HOW, '`cost`'],
    'all by section': ['', `${HOW}\n## Impact\n\nLess.\n\n## Cost\n\nNone.\n`, undefined],
    'a section without a word': ['', `${HOW}\n## Impact\n\n## Cost\n\nNone.\n`, '`impact`'],
    'an alias of a heading, and French': [
      '',
      '## STEPS\n\n`a`\n\n## Bénéfices\n\nb\n\n## Coûts\n\nc\n',
      undefined,
    ],
    'sections below the sections': [
      '',
      '## Notes\n\n### How to do it\n\na\n\n### Impact\n\nb\n\n### Cost\n\nc\n',
      'a section “How to do it”, `impact` and `cost`',
    ],
    'sections at the third level, consistently': [
      '',
      '### How to do it\n\n`a`\n\n### Impact\n\nb\n\n### Cost\n\nc\n',
      undefined,
    ],
  };

for (const [name, [keys, body, missing]] of Object.entries(ANSWERS)) {
  test(`finding/answers: ${name}`, async (t) => {
    const files = finding(`status: proposed\n${keys}`, body);
    const expected =
      missing === undefined
        ? []
        : [`Unexpected status proposed, expected ${missing} to be answered first`];
    t.deepEqual(await messagesOf(files), expected);
    if (missing !== undefined) t.deepEqual(await saidOf(files), [`${FILE}:3:9 finding/answers`]);
  });
}

test('finding/answers: a draft and a strength need none', async (t) => {
  t.deepEqual(await saidOf(finding('status: draft\n', '')), []);
  t.deepEqual(
    await saidOf({ [FILE]: '---\nkind: strength\nstatus: proposed\n---\n\n# Signed in once\n' }),
    [],
  );
});

const STATUSES: readonly [status: string, validation: string, missing: string | undefined][] = [
  ['proposed', '', undefined],
  ['validated', '', 'validation.by and validation.on'],
  ['validated', 'validation: { by: Product Owner }\n', 'validation.on'],
  ['validated', `${BY} }\n`, undefined],
  ['in-progress', '', 'validation.by and validation.on'],
  ['done', '', 'validation.by and validation.on'],
  ['verified', '', 'validation.by and validation.on'],
  ['rejected', `${BY} }\n`, 'validation.note'],
  ['rejected', `${BY}, note: No }\n`, undefined],
  ['deferred', `${BY} }\n`, 'validation.note and validation.until'],
  ['deferred', `${BY}, note: Later, until: 2026-09-30 }\n`, undefined],
  ['accepted-risk', '', 'validation.by, validation.on, validation.note and validation.until'],
  ['accepted-risk', `${BY}, note: Borne, until: 2026-09-30 }\n`, undefined],
];

for (const [status, validation, missing] of STATUSES) {
  test(`finding/validation: ${status} with ${validation.trim() || 'nothing'}`, async (t) => {
    const files = finding(`status: ${status}\nimpact: Less\ncost: 0\n${validation}`);
    const expected =
      missing === undefined ? [] : [`Unexpected status ${status}, expected ${missing}`];
    t.deepEqual(await messagesOf(files), expected);
    if (missing !== undefined) t.deepEqual(await saidOf(files), [`${FILE}:3:9 finding/validation`]);
  });
}

test('finding/strength: has four statuses', async (t) => {
  for (const status of ['draft', 'proposed', 'validated', 'verified', 'in-progress', 'done']) {
    const files = {
      [FILE]: `---\nkind: strength\nstatus: ${status}\n${BY} }\n---\n\n# Signed in once\n`,
    };
    const isSound = status !== 'in-progress' && status !== 'done';
    t.deepEqual(await saidOf(files), isSound ? [] : [`${FILE}:3:9 finding/strength`], status);
  }
});

test('finding/priority: a value that the schema refuses has the same id', async (t) => {
  const files = { [FILE]: '---\npriority: 5\n---\n\n# X\n' };
  t.deepEqual(await saidOf(files), [`${FILE}:2:11 finding/priority`]);
  t.deepEqual(await messagesOf(files), ['Unexpected priority 5, expected 1, 2 or 3']);
});

test('finding/odd-priority: only where priority and severity contradict each other', async (t) => {
  const odd = ['1 low', '2 critical', '3 critical', '3 high'];
  for (const priority of [1, 2, 3]) {
    for (const severity of ['critical', 'high', 'medium', 'low']) {
      const files = { [FILE]: `---\npriority: ${priority}\nseverity: ${severity}\n---\n\n# X\n` };
      const isOdd = odd.includes(`${priority} ${severity}`);
      t.deepEqual(await saidOf(files), isOdd ? [`${FILE}:2:11 finding/odd-priority`] : []);
    }
  }
});

test('finding/depends-cycle: one circle is said once, and a finding that waits for itself', async (t) => {
  const waits = (id: string, ...names: string[]): Record<string, string> => ({
    [`security/${id}-x.md`]: `---\npriority: 2\naliases: [${id.replace('SEC', 'OLD')}]\ndepends: [${names.join(', ')}]\n---\n\n# X\n`,
  });
  const circle = {
    ...waits('SEC-02', 'SEC-01', 'SEC-03'),
    ...waits('SEC-03', 'OLD-04'),
    ...waits('SEC-04', 'SEC-02'),
  };
  t.deepEqual(await messagesOf(circle), [
    'Unexpected dependency on SEC-03, expected no way back to SEC-02: SEC-02 → SEC-03 → SEC-04 → SEC-02',
  ]);
  t.deepEqual(await saidOf(circle), ['security/SEC-02-x.md:4:19 finding/depends-cycle']);
  t.deepEqual(await messagesOf(waits('SEC-02', 'SEC-02')), [
    'Unexpected dependency on SEC-02, expected no way back to SEC-02: SEC-02 → SEC-02',
  ]);
  const diamond = {
    ...waits('SEC-02', 'SEC-03', 'SEC-04'),
    ...waits('SEC-03', 'SEC-01'),
    ...waits('SEC-04', 'SEC-01'),
  };
  t.deepEqual(await saidOf(diamond), []);
});

test('finding/fields: each type', async (t) => {
  const engagement = `${ENGAGEMENT}fields: { s: { type: string }, n: { type: number }, b: { type: boolean }, d: { type: date }, l: { type: list } }\n`;
  const said = (fields: string): Promise<string[]> =>
    messagesOf({ 'engagement.yaml': engagement, ...finding(`fields: ${fields}\n`) });
  t.deepEqual(await said('{ s: a, n: 1, b: true, d: 2026-02-28, l: [a] }'), []);
  t.deepEqual(await said('{ s: 1, n: "1", b: yes, d: 2026-02-30, l: a }'), [
    'Unexpected s 1, expected a text',
    'Unexpected n "1", expected a number',
    'Unexpected b "yes", expected true or false',
    'Unexpected d "2026-02-30", expected a date that exists, as YYYY-MM-DD',
    'Unexpected l "a", expected a list of words',
  ]);
  t.deepEqual(await said('{ toString: a }'), [
    'Unexpected field toString, expected one of s, n, b, d, l',
  ]);
  t.deepEqual(await messagesOf(finding('fields: { a: 1 }\n')), [
    'Unexpected field a, expected none: engagement.yaml declares no fields',
  ]);
});
