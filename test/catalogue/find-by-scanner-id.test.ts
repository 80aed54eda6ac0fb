import test from 'ava';
import fc from 'fast-check';

import { findByScannerId } from '../../src/catalogue/find-by-scanner-id.ts';
import { builtInCatalogue, withLibrary } from '../helpers/catalogue.ts';

const catalogue = await builtInCatalogue();
const find = (tool: string, id: string): string | undefined =>
  findByScannerId(catalogue, tool, id)?.id;

for (const [tool, id, entry] of [
  ['kubescape', 'C-0260', 'sec-network-policies'],
  ['kubescape', 'C-0068', 'sec-pod-security-policy'],
  ['kube-linter', 'latest-tag', 'deploy-image-pinning'],
  ['scoutsuite', 'kubernetesengine-private-cluster-disabled', 'sec-private-cluster'],
  ['trivy', 'KSV011', 'avail-resources-requests-limits'],
  ['trivy', 'KSV-0011', 'avail-resources-requests-limits'],
  ['trivy', 'AVD-KSV-0011', 'avail-resources-requests-limits'],
  ['trivy', 'KSV110', 'deploy-namespaces-conventions'],
  ['trivy', 'CVE-2024-3094', 'sec-image-scanning'],
  ['checkov', 'CKV_GCP_29', 'sec-storage-exposure'],
  ['kube-bench', '1.6:1.2.22', 'sec-audit-logs'],
  ['gitleaks', 'generic-api-key', 'sec-ci-credentials'],
] as const) {
  test(`${tool} ${id} is about ${entry}`, (t) => {
    t.is(find(tool, id), entry);
  });
}

test('what no entry names is found nowhere', (t) => {
  t.is(find('kubescape', 'C-9999'), undefined);
  t.is(find('prowler', 'C-0260'), undefined, 'another tool’s id');
  t.is(find('nmap', 'open-port'), undefined);
  t.is(
    find('checkov', 'CKV_AWS_1'),
    undefined,
    'a file of Terraform says nothing of how it is kept',
  );
  t.is(find('trivy', ''), undefined);
  t.is(find('constructor', 'name'), undefined);
});

test('every id that the catalogue names is found', (t) => {
  for (const { scanners = {} } of catalogue.entries.values()) {
    for (const [tool, ids] of Object.entries(scanners)) {
      for (const id of ids) t.truthy(find(tool, id), `${tool} ${id}`);
    }
  }
});

test('the firm’s entries are asked first', async (t) => {
  const { catalogue: own, diagnostics } = await withLibrary({
    'own.yaml': '- { id: mon-slo, scanners: { kubescape: [C-0260] } }\n',
  });
  t.deepEqual(diagnostics, []);
  t.is(findByScannerId(own, 'kubescape', 'C-0260')?.id, 'mon-slo');
});

test('a pattern’s star stands for any run of characters', async (t) => {
  const { catalogue: own } = await withLibrary({
    'own.yaml': "- { id: mon-slo, scanners: { x: ['a*b*c'] } }\n",
  });
  const part = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 6 });
  t.notThrows(() => {
    fc.assert(
      fc.property(part, part, part, (one, two, other) => {
        const isFound = (id: string): boolean => findByScannerId(own, 'x', id) !== undefined;
        return isFound(`a${one}b${two}c`) && isFound(other) === /^a.*b.*c$/.test(other);
      }),
    );
  });
});
