/** Each scanner's shapes: what failed, with what it says, and how many did not. */
import test from 'ava';

import { IMPORTERS } from '../../src/importers/registry.ts';
import { FILES, fixture, importerOf, scanOf } from './fixture.ts';

/** A line a row: check, severity, place, title. */
async function rowsOf(tool: string, name: string): Promise<string[]> {
  const { failed } = await scanOf(tool, fixture(name));
  return failed.map(({ check, severity = '-', resource = '', location = '', title = '' }) =>
    [check, severity, `${resource}@${location}`, title].join(' | '),
  );
}

async function countsOf(tool: string, name: string): Promise<string> {
  const { failed, passed, skipped, errors = 0 } = await scanOf(tool, fixture(name));
  return `${failed.length} ${passed} ${skipped} ${errors}`;
}

test('every importer is tried', (t) => {
  t.deepEqual(
    IMPORTERS.map(({ tool }) => tool),
    Object.keys(FILES),
  );
});

for (const [tool, name, counts] of [
  ['kube-bench', 'kube-bench.json', '2 1 2 0'],
  ['trivy', 'trivy-cluster.json', '4 12 0 1'],
  ['trivy', 'trivy-findings.json', '1 1 1 0'],
  ['trivy', 'trivy-config.json', '1 5 2 0'],
  ['trivy', 'trivy-image.json', '3 0 0 0'],
  ['kubescape', 'kubescape.json', '3 1 2 0'],
  ['prowler', 'prowler.ocsf.json', '3 1 2 0'],
  ['prowler', 'prowler.csv', '2 1 2 0'],
  ['checkov', 'checkov.json', '2 7 1 1'],
  ['checkov', 'checkov-list.json', '3 10 1 1'],
  ['checkov', 'checkov-nothing.json', '0 0 0 0'],
  ['scoutsuite', 'scoutsuite.json', '3 1 1 0'],
  ['terrascan', 'terrascan.json', '2 48 1 1'],
  ['polaris', 'polaris.json', '3 2 1 0'],
  ['sarif', 'sarif.json', '7 1 4 0'],
] as const) {
  test(`${name}: failed, passed, skipped, errors`, async (t) => {
    t.is(await countsOf(tool, name), counts);
  });
}

test('kube-bench: tests made by hand are no failures, older shapes are read', async (t) => {
  t.deepEqual(await rowsOf('kube-bench', 'kube-bench.json'), [
    '4.3.2 | - | policies@ | Ensure that every namespace has network policies',
    '3.1.2 | - | node@ | Ensure that the kubeconfig file is owned by root',
  ]);
  const whole = JSON.parse(fixture('kube-bench.json')) as { Controls: unknown[] };
  const list = await scanOf('kube-bench', JSON.stringify(whole.Controls));
  t.deepEqual(list, await scanOf('kube-bench', fixture('kube-bench.json')));
  const one = await scanOf('kube-bench', JSON.stringify(whole.Controls[1]));
  t.deepEqual([one.failed.length, one.passed, one.skipped], [1, 1, 1]);
  t.is(one.benchmark, 'gke-1.9.0');
  t.deepEqual(one.failed[0]?.names, ['gke-1.9.0:3.1.2', 'CIS GKE 1.9.0 3.1.2']);
});

test('trivy: clusters, consolidated findings, configurations, images', async (t) => {
  t.deepEqual(await rowsOf('trivy', 'trivy-cluster.json'), [
    'KSV001 | medium | shop/Deployment/web@ | Privileges may grow',
    'KSV117 | - | shop/Deployment/web@ | Ports below 1024',
    'CVE-2019-1549 | medium | shop/Deployment/web@registry.example/web:3 (alpine 3.10) | openssl: something leaks',
    'aws-access-key-id | critical | shop/Deployment/web@app/.env:3 | AWS Access Key ID',
  ]);
  t.deepEqual(await rowsOf('trivy', 'trivy-findings.json'), [
    'KSV-0014 | high | shop/Job/mail@ | Root file system may be written',
  ]);
  t.deepEqual(await rowsOf('trivy', 'trivy-config.json'), [
    'AVD-GCP-0001 | high | google_storage_bucket_iam_binding.all@main.tf:17 | Buckets are not public',
  ]);
  t.deepEqual(await rowsOf('trivy', 'trivy-image.json'), [
    'CVE-2019-1549 | medium | registry.example/web:3 (alpine 3.10)@ | openssl: something leaks',
    'CVE-2019-1549 | medium | registry.example/web:3 (alpine 3.10)@ | openssl: something leaks',
    'CVE-2020-0001 | critical | registry.example/web:3@app/package-lock.json | CVE-2020-0001 in left',
  ]);
  const { version, date, failed } = await scanOf('trivy', fixture('trivy-config.json'));
  t.deepEqual([version, date], ['0.60.0', '2026-03-02']);
  t.is(failed[0]?.remediation, 'Take allUsers away');
  const secret = JSON.stringify(await scanOf('trivy', fixture('trivy-cluster.json')));
  t.notRegex(secret, /KEY=/, 'the secret itself is never read');
});

test('trivy: the first shape of clusters, with lists that are null', async (t) => {
  const { Resources } = JSON.parse(fixture('trivy-cluster.json')) as { Resources: unknown[] };
  const old = { ClusterName: 'shop', Vulnerabilities: null, Misconfigurations: Resources };
  t.is((await scanOf('trivy', JSON.stringify(old))).failed.length, 4);
  const none = { SchemaVersion: 2, ArtifactName: 'x', Results: null };
  t.is((await scanOf('trivy', JSON.stringify(none))).failed.length, 0);
});

test('kubescape: a row a resource, scores by bands, names made of ids where there is no resource', async (t) => {
  t.deepEqual(await rowsOf('kubescape', 'kubescape.json'), [
    'C-0057 | high | shop/Deployment/web@web.yaml | Privileged container',
    'C-9001 | critical | shop/Deployment/web@web.yaml | A control of our own',
    'C-0057 | high | shop/Deployment/mail@ | Privileged container',
  ]);
});

test('prowler: what is muted or made by hand is no failure, in either format', async (t) => {
  t.deepEqual(await rowsOf('prowler', 'prowler.ocsf.json'), [
    'cloudsql_instance_automated_backups | medium | DatabaseInstance orders@europe-west1 | Title of cloudsql_instance_automated_backups',
    'cloudsql_instance_automated_backups | medium | DatabaseInstance users@europe-west1 | Title of cloudsql_instance_automated_backups',
    'iam_no_such_check | - | @ | Title of iam_no_such_check',
  ]);
  t.deepEqual(await rowsOf('prowler', 'prowler.csv'), [
    'core_memory_limits_set | medium | Pod web@namespace: shop | Memory has a limit',
    'rbac_own_check | critical | Role cluster-of-shop/role@ | A title on\ntwo lines',
  ]);
  const { accounts = [], version, date } = await scanOf('prowler', fixture('prowler.ocsf.json'));
  t.deepEqual([...new Set(accounts)], ['organization-7781', 'shop-production-1']);
  t.deepEqual([version, date], ['5.4.0', '2026-03-02']);
});

test('checkov: one framework, several, or nothing at all', async (t) => {
  t.deepEqual(await rowsOf('checkov', 'checkov-list.json'), [
    'CKV_GCP_29 | medium | google_storage_bucket.logs@storage.tf:4 | Uniform access to buckets',
    'CKV_GCP_999 | - | google_storage_bucket.logs@storage.tf:4 | A check of our own',
    'CKV_DOCKER_2 | - | /Dockerfile.@Dockerfile:1 | Has a health check',
  ]);
});

test('scoutsuite: paths lead to names, or stay paths; nothing is run', async (t) => {
  t.deepEqual(await rowsOf('scoutsuite', 'scoutsuite.json'), [
    'cloudstorage-bucket-own-rule | medium | buckets invoices@ | Bucket Without an Owner',
    'cloudstorage-bucket-own-rule | medium | cloudstorage.projects.shop-production-1.buckets.gone@ | Bucket Without an Owner',
    'kubernetesengine-private-cluster-disabled | high | kubernetesengine.projects.p.zones.z.clusters.c@ | Private Cluster Disabled',
  ]);
  const { read } = await importerOf('scoutsuite');
  t.true('misfit' in read(`${fixture('scoutsuite.json')};globalThis.hacked = 1`));
  t.false('hacked' in globalThis);
});

test('terrascan: a line 0 is none, and what has no description has its rule’s name', async (t) => {
  t.deepEqual(await rowsOf('terrascan', 'terrascan.json'), [
    'accurics.gcp.NS.103 | high | google_container_cluster.main@cluster.tf:12 | Ensure Network policy is enabled.',
    'AC_OWN_1 | low | google_x.y@x.tf | own',
  ]);
});

test('polaris: controllers, pods and containers, in both shapes', async (t) => {
  t.deepEqual(await rowsOf('polaris', 'polaris.json'), [
    'deploymentMissingReplicas | medium | shop/Deployment/web@ | Only one replica is scheduled',
    'runAsRootAllowed | high | shop/Deployment/web@container nginx | Should not be allowed to run as root',
    'ownRule | high | CronJob/old@ | An older shape',
  ]);
});

test('sarif: severities from scores, tags and levels; rules by id, by place and of extensions', async (t) => {
  t.deepEqual(await rowsOf('sarif', 'sarif.json'), [
    'generic-api-key | critical | @src/a.ts:7 | A key in the code',
    'generic-api-key | critical | b.main@src/b.ts | A key in the code',
    'tagged | low | @ | Tagged',
    'levelled | high | @ | Only a level',
    'EXT1 | medium | @ | Of an extension',
    'nameless | medium | @ | First line',
    'tagged | low | @ | Tagged',
  ]);
  const { tool, version, date } = await scanOf('sarif', fixture('sarif.json'));
  t.deepEqual([tool, version, date], ['Gitleaks', '8.0.0', '2026-03-02']);
});
