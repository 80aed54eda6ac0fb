import test from 'ava';

import { findCandidate } from '../../src/authoring/find-candidate.ts';
import { checkWith } from '../helpers/base-engagement.ts';

const fileOf = (ids: readonly string[]): string => `tool: x
scan: { file: x.json, sha256: ${'a'.repeat(64)}, rows: 1, failed: 1, passed: 0, skipped: 0 }
candidates:
${ids.map((id) => `  - { id: ${id}, title: T, state: waiting, reports: [], fingerprint: f }\n`).join('')}`;

const { index } = await checkWith({
  'candidates/kube-bench.yaml': fileOf([
    'kube-bench/1.2.21',
    'kube-bench/1.2.3',
    'kube-bench/sec-audit-logs',
  ]),
  'candidates/trivy.yaml': fileOf(['trivy/sec-audit-logs', 'trivy/sec-network-policies']),
});

function find(typed: string): string {
  if (!index) throw new Error('The base has errors');
  try {
    return findCandidate(typed, index).candidate.id;
  } catch (error) {
    return (error as Error).message;
  }
}

for (const [typed, found] of [
  ['kube-bench/1.2.21', 'kube-bench/1.2.21'],
  ['1.2.21', 'kube-bench/1.2.21'],
  [' sec-network ', 'trivy/sec-network-policies'],
  ['trivy/sec-a', 'trivy/sec-audit-logs'],
  ['1.2.2', 'There is no candidate 1.2.2: Did you mean `1.2.21`?'],
  [
    'sec-audit-logs',
    'More than one candidate is sec-audit-logs: kube-bench/sec-audit-logs, trivy/sec-audit-logs',
  ],
  [
    'trivy/sec-network-policy',
    'There is no candidate trivy/sec-network-policy: Did you mean `trivy/sec-network-policies`?',
  ],
  [
    'quite-another-thing',
    'There is no candidate quite-another-thing: expected an id such as kube-bench/1.2.21',
  ],
  ['', 'There is no candidate : expected an id such as kube-bench/1.2.21'],
] as const) {
  test(`"${typed}"`, (t) => {
    t.is(find(typed), found);
  });
}

test('where there is none, what brings some is said', async (t) => {
  const { index: empty } = await checkWith({});
  t.throws(() => empty && findCandidate('x', empty), { message: /x: constat import brings some/ });
});
