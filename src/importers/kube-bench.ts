/**
 * kube-bench's JSON → rows.
 *
 * The shape is that of `kube-bench run --json` (aquasecurity/kube-bench, `check.OverallControls`): `Controls`, each with
 * `tests` and their `results`; older versions wrote the list alone, or one control. A number of a control means nothing
 * without the version of its benchmark. WARN is a test to make by hand, INFO is no test: neither is a failure.
 */
import * as z from 'zod';

import type { Importer, Scan, ScanRow } from './importer.ts';
import { list, readJson, said } from './shared/read-json.ts';

const resultSchema = z.object({
  test_number: z.string(),
  test_desc: said,
  remediation: said,
  status: z.string(),
});

const controlSchema = z.object({
  version: said,
  node_type: said,
  tests: z.array(z.object({ results: list(resultSchema) })),
});

const shape = z.union([
  z.object({ Controls: z.array(controlSchema) }).transform(({ Controls }) => Controls),
  z.array(controlSchema).min(1),
  controlSchema.transform((control) => [control]),
]);

/** Reads kube-bench's JSON. */
export const kubeBench: Importer = {
  expects: 'the JSON of `kube-bench run --json`, with `Controls`, their `tests` and `results`',
  read(text) {
    const read = readJson(text, shape);
    return 'misfit' in read ? read : toScan(read.data);
  },
};

function toScan(controls: z.output<typeof shape>): Scan {
  const results = controls.flatMap((control) =>
    control.tests.flatMap((test) => test.results.map((result) => ({ control, result }))),
  );
  const statuses = results.map(({ result }) => result.status.toUpperCase());
  const failed = results
    .filter(({ result }) => result.status.toUpperCase() === 'FAIL')
    .map(({ control, result }): ScanRow => ({
      check: result.test_number,
      names: namesOf(control.version, result.test_number),
      title: result.test_desc?.replace(/\s*\((?:Automated|Manual|Scored|Not Scored)\)\s*$/i, ''),
      resource: control.node_type,
      remediation: result.remediation,
    }));
  const passed = statuses.filter((status) => status === 'PASS').length;
  return {
    benchmark: controls.find(({ version }) => version)?.version,
    failed,
    passed,
    skipped: statuses.length - failed.length - passed,
  };
}

/** How benchmarks are cited, by what kube-bench puts before their version. */
const BENCHMARKS: Readonly<Record<string, string>> = { cis: 'CIS Kubernetes', gke: 'CIS GKE' };

/** With its version, as `1.6:1.2.22`, and as references cite it: `CIS GKE 1.9.0 4.3.2`. */
function namesOf(version: string | undefined, id: string): string[] {
  if (version === undefined) return [];
  const [, family = '', number = ''] = /^(cis|gke)-(\d[\d.]*)$/.exec(version) ?? [];
  const cited = BENCHMARKS[family];
  return [`${version}:${id}`, ...(cited ? [`${cited} ${number} ${id}`] : [])];
}
