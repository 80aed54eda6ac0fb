import test from 'ava';

import { entriesForScope } from '../../src/catalogue/entries-for-scope.ts';
import type { Scope } from '../../src/schema/catalogue.ts';
import { builtInCatalogue } from '../helpers/catalogue.ts';

const catalogue = await builtInCatalogue();
const idsOf = (scope: Scope, version?: string): string[] =>
  entriesForScope(catalogue, scope, version).map(({ id }) => id);

test('a version decides between PodSecurityPolicy and what replaces it', (t) => {
  const policies = (version?: string): string[] =>
    idsOf('gke', version).filter((id) => id.startsWith('sec-pod-security'));
  t.deepEqual(policies('1.15.9-gke.24'), ['sec-pod-security-policy']);
  t.deepEqual(policies('1.21'), ['sec-pod-security-policy']);
  t.deepEqual(policies('1.22'), ['sec-pod-security-admission'], 'both apply: one supersedes');
  t.deepEqual(policies('1.24.17'), ['sec-pod-security-admission']);
  t.deepEqual(policies('v1.32.1'), ['sec-pod-security-admission']);
  t.deepEqual(policies(), ['sec-pod-security-admission'], 'a version of today');
  t.deepEqual(policies('latest'), ['sec-pod-security-admission'], 'one that cannot be read');
});

test('each scope has its own, in the catalogue’s order', (t) => {
  t.deepEqual(
    idsOf('gke', '1.32'),
    [...catalogue.entries.keys()].filter((id) => id !== 'sec-pod-security-policy'),
    'a GKE cluster comes with its project: all but what is superseded',
  );
  const gcp = idsOf('gcp');
  const kubernetes = idsOf('kubernetes');
  for (const id of ['sec-iam-hygiene', 'sec-database-exposure', 'avail-database-backups']) {
    t.true(gcp.includes(id), id);
    t.false(kubernetes.includes(id), id);
  }
  for (const id of ['sec-rbac-least-privilege', 'sec-network-policies', 'avail-health-probes']) {
    t.true(kubernetes.includes(id), id);
    t.false(gcp.includes(id), id);
  }
  for (const id of ['sec-private-cluster', 'avail-regional-cluster']) {
    t.false(gcp.includes(id) || kubernetes.includes(id), id);
  }
  t.true(gcp.includes('mon-slo') && kubernetes.includes('mon-slo'));
});
