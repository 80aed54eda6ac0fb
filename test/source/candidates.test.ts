/** Candidates are read and checked, and change nothing that is built. */
import test from 'ava';

import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { checkFolder } from '../../src/check.ts';
import { makeReport } from '../../src/report/make-report.ts';
import { NO_HISTORY } from '../../src/source/history.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';
import { folderWith, saidOf } from '../helpers/base-engagement.ts';

const HEAD = `tool: trivy
scan: { file: trivy.json, sha256: ${'a'.repeat(64)}, rows: 1, failed: 1, passed: 0, skipped: 0 }
`;
const ONE = `${HEAD}candidates:
  - id: trivy/KSV117
    title: Ports
    state: waiting
    reports: [{ id: KSV117, rows: 1 }]
    fingerprint: 0123456789ab
`;

test('a sound file says nothing, and neither does what else lies there', async (t) => {
  t.deepEqual(
    await saidOf({
      'candidates/trivy.yaml': ONE,
      'candidates/empty.yaml': `${HEAD}candidates: []\n`,
      'candidates/old/trivy.yaml': '[',
      'candidates/scan.json': '{',
    }),
    [],
  );
});

for (const [name, text, said] of [
  ['an unknown key', `${ONE}mine: 1\n`, ':9:1 candidates/unknown-key'],
  ['no list', HEAD, ':1:1 candidates/candidates'],
  ['a state that is none', ONE.replace('waiting', 'wating'), ':6:12 candidates/candidates'],
  [
    'a dismissal without a reason',
    ONE.replace('waiting', 'dismissed'),
    ':6:12 candidates/dismissed',
  ],
  [
    'a finding that is none',
    ONE.replace('waiting', 'promoted\n    finding: SEC-77'),
    ':7:14 reference/unknown',
  ],
  ['a list where a map stands', '- 1\n', ':1:1 yaml/shape'],
] as const) {
  test(`${name}: said at its place`, async (t) => {
    t.deepEqual(await saidOf({ 'candidates/trivy.yaml': text }), [`candidates/trivy.yaml${said}`]);
  });
}

test('a check that no entry of the catalogue has: said, with the one that was meant', async (t) => {
  const check = 'title: Ports\n    check: sec-network-policy';
  const folder = folderWith({ 'candidates/trivy.yaml': ONE.replace('title: Ports', check) });
  const theme = await loadTheme(folder);
  const { catalogue } = await loadCatalogue(folder);
  const { diagnostics } = checkFolder(folder, { ...theme, catalogue });
  t.like(diagnostics[0], { rule: 'reference/unknown', line: 6 });
  t.regex(diagnostics[0]?.hint ?? '', /sec-network-policies/);
});

test('no report knows of them, and what was built stays as it is', async (t) => {
  const make = async (files: Record<string, string>): Promise<unknown> => {
    const folder = folderWith(files);
    const { index } = checkFolder(folder, await loadTheme(folder));
    if (!index) throw new Error('The base has errors');
    const { report } = makeReport(index, 'internal', NO_HISTORY);
    return { digest: index.sources.digest, report: JSON.stringify(report) };
  };
  t.deepEqual(await make({ 'candidates/trivy.yaml': ONE }), await make({}));
});
