/** Rules on checks, where they know the catalogue. */
import test from 'ava';

import { checkFolder } from '../../src/check.ts';
import { ENGAGEMENT } from '../../src/rules/shared/example-engagement.ts';
import { folderWith, type Files } from '../helpers/base-engagement.ts';
import { withLibrary } from '../helpers/catalogue.ts';

/** What a check says with a library beside the engagement: `path:line:column rule`. */
async function saidOf(files: Files, library: Readonly<Record<string, string>> = {}) {
  const { catalogue } = await withLibrary(library);
  const scope = { languages: ['en'], sections: new Map(), catalogue };
  const { diagnostics } = checkFolder(folderWith(files), scope);
  return diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

/** The engagement on a version of Kubernetes. */
const on = (version: string): string => `${ENGAGEMENT}platform: { kubernetes: "${version}" }\n`;
const RULE = 'check/pod-security-policy';

test('check/title and check/category: an entry gives both, where the engagement has its category', async (t) => {
  t.deepEqual(await saidOf({ 'checks.yaml': '- { id: sec-mfa-sso, rating: 1 }\n' }), []);
  t.deepEqual(await saidOf({ 'checks.yaml': '- { id: mon-slo, rating: 1 }\n' }), [
    'checks.yaml:1:3 check/category',
  ]);
  t.deepEqual(
    await saidOf({ 'checks.yaml': '- { id: mon-slos, category: security, rating: 1 }\n' }),
    ['checks.yaml:1:3 check/title'],
    'nearly an id of the catalogue is a word like any other',
  );
});

test(`${RULE}: whatever names it, from 1.25 on only`, async (t) => {
  const taken = '- { id: sec-pod-security-policy, rating: 0 }\n';
  const own = '- { id: psp, category: security, title: Pod security policies, rating: 0 }\n';
  for (const version of ['1.15', '1.15.9-gke.24', 'v1.24', 'latest']) {
    const files = { 'engagement.yaml': on(version), 'checks.yaml': taken + own };
    t.deepEqual(await saidOf(files), [], version);
  }
  for (const version of ['1.25', 'v1.32.4-gke.100', '2.0']) {
    const files = { 'engagement.yaml': on(version), 'checks.yaml': taken + own };
    t.deepEqual(await saidOf(files), [`checks.yaml:1:9 ${RULE}`, `checks.yaml:2:9 ${RULE}`]);
  }
  t.deepEqual(await saidOf({ 'checks.yaml': taken + own }), [], 'no version, nothing to say');
});

test(`${RULE}: what replaced it is no policy of that kind`, async (t) => {
  const files = {
    'engagement.yaml': on('1.32'),
    'checks.yaml': `- { id: sec-pod-security-admission, rating: 0 }
- { id: pod-rules, category: security, title: From PodSecurityPolicy to Kyverno, rating: 1 }
- { id: psps-left, category: security, title: "Pod Security Standards, after PSP", rating: 1 }
`,
  };
  t.deepEqual(await saidOf(files), []);
});

test(`${RULE}: the firm’s own entry on it ends below 1.25`, async (t) => {
  const entry = (range: string): string => `- id: ours-psp
  category: security
  title: PodSecurityPolicy
  levels: [None, Some, Most, All]
  references: []
  recommendation: Restrict pods
  how: [Do it]
  impact: Less reach.
  effort: 1d
  cost: 0
  appliesTo: { scopes: [gke]${range} }
  verify: Refused.
`;
  const files = { 'engagement.yaml': on('1.30') };
  t.deepEqual(await saidOf(files, { 'a.yaml': entry('') }), [`../library/a.yaml:1:7 ${RULE}`]);
  t.deepEqual(await saidOf(files, { 'a.yaml': entry(", kubernetes: '<1.25'") }), []);
  t.deepEqual(await saidOf({}, { 'a.yaml': entry('') }), []);
});

test('check/levels: one text a level of the scale', async (t) => {
  const files = (levels: string): Files => ({
    'checks.yaml': `- { id: a, category: security, title: A, rating: 1, levels: ${levels} }\n`,
  });
  t.deepEqual(await saidOf(files('[A, B, C, D]')), []);
  t.deepEqual(await saidOf(files('[A, B, C]')), ['checks.yaml:1:61 check/levels']);
  t.deepEqual(await saidOf(files('[A, B, C, D, E]')), ['checks.yaml:1:61 check/levels']);
});
