/**
 * Trivy's JSON → rows.
 *
 * Four shapes of aquasecurity/trivy: `trivy k8s` as it once was (`ClusterName` with `Vulnerabilities` and
 * `Misconfigurations`), with `--report all` (`ClusterName`, `Resources`: `pkg/k8s/report/report.go`, `Report`) and without
 * (`Findings`: `ConsolidatedReport`); and that of `trivy config`, `image`, `fs`, `repo` (`SchemaVersion`, `ArtifactName`,
 * `Results`: `integration/testdata/helm_testchart.json.golden`). `Results` and all its lists may be null or absent.
 * The secret itself (`Match`) is never read.
 */
import * as z from 'zod';

import type { Importer, Scan, ScanRow } from './importer.ts';
import { dayOf, fileAt, firstAddress, joinName } from './shared/places.ts';
import { figure, list, readJson, said } from './shared/read-json.ts';
import { readSeverity } from './shared/read-severity.ts';

const cause = z.object({ Resource: said, StartLine: figure }).optional().catch(undefined);
const resultSchema = z.object({
  Target: said,
  Class: said,
  MisconfSummary: z.object({ Successes: figure, Exceptions: figure }).optional().catch(undefined),
  Misconfigurations: list(
    z.object({
      ID: z.string(),
      AVDID: said,
      Title: said,
      Resolution: said,
      Severity: said,
      PrimaryURL: said,
      Status: said,
      CauseMetadata: cause,
    }),
  ),
  Vulnerabilities: list(
    z.object({
      VulnerabilityID: z.string(),
      PkgName: said,
      FixedVersion: said,
      Title: said,
      Severity: said,
      PrimaryURL: said,
    }),
  ),
  Secrets: list(z.object({ RuleID: z.string(), Title: said, Severity: said, StartLine: figure })),
});
const workloadSchema = z.object({
  Namespace: said,
  Kind: said,
  Name: said,
  Error: said,
  Results: list(resultSchema),
});
const clusterSchema = z.object({
  ClusterName: z.string(),
  Vulnerabilities: list(workloadSchema),
  Misconfigurations: list(workloadSchema),
  Resources: list(workloadSchema),
  Findings: list(workloadSchema),
});
const artifactSchema = z.object({
  SchemaVersion: z.number(),
  ArtifactName: z.string(),
  CreatedAt: said,
  Trivy: z.object({ Version: said }).optional().catch(undefined),
  Results: list(resultSchema),
});

/** Reads Trivy's JSON: of clusters, configurations and images. */
export const trivy: Importer = {
  expects:
    'the JSON of `trivy k8s --report all`, `trivy config` or `trivy image`, with `ClusterName`, or `ArtifactName` and `Results`',
  read(text) {
    const read = readJson(text, z.union([clusterSchema, artifactSchema]));
    if ('misfit' in read) return read;
    return 'ClusterName' in read.data ? readCluster(read.data) : readArtifact(read.data);
  },
};

type Result = z.output<typeof resultSchema>;

function readCluster(cluster: z.output<typeof clusterSchema>): Scan {
  const { Vulnerabilities, Misconfigurations, Resources, Findings } = cluster;
  const workloads = [...Misconfigurations, ...Vulnerabilities, ...Resources, ...Findings];
  const parts = workloads.map(({ Namespace, Kind, Name, Results }) =>
    readResults(Results, joinName(Namespace, Kind, Name)),
  );
  const errors = workloads.filter(({ Error: error }) => error).length;
  return { ...addUp(parts), ...(errors > 0 ? { errors } : {}) };
}

function readArtifact({
  ArtifactName,
  CreatedAt,
  Trivy,
  Results,
}: z.output<typeof artifactSchema>): Scan {
  const isImage = Results.some(({ Class }) => Class === 'os-pkgs');
  return {
    version: Trivy?.Version,
    date: dayOf(CreatedAt),
    ...addUp([readResults(Results, undefined, isImage ? ArtifactName : undefined)]),
  };
}

type Counted = Pick<Scan, 'failed' | 'passed' | 'skipped'>;

function addUp(parts: readonly Counted[]): Counted {
  return {
    failed: parts.flatMap(({ failed }) => failed),
    passed: parts.reduce((sum, { passed }) => sum + passed, 0),
    skipped: parts.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

/**
 * @param workload what the cluster calls it; absent outside one
 * @param image the image's name, which its packages are of
 */
function readResults(results: readonly Result[], workload?: string, image?: string): Counted {
  return addUp(
    results.map((result) => {
      const configured = result.Misconfigurations;
      const failing = configured.filter(({ Status = 'FAIL' }) => Status === 'FAIL');
      const listed = configured.filter(({ Status }) => Status === 'PASS').length;
      const excepted = configured.length - failing.length - listed;
      return {
        failed: [
          ...failing.map((one) => misconfigured(one, result, workload)),
          ...vulnerable(result, workload ?? image),
          ...secrets(result, workload),
        ],
        // Passing results are listed only where that was asked for, else counted.
        passed: listed > 0 ? listed : (result.MisconfSummary?.Successes ?? 0),
        skipped: excepted > 0 ? excepted : (result.MisconfSummary?.Exceptions ?? 0),
      };
    }),
  );
}

function misconfigured(
  one: Result['Misconfigurations'][number],
  { Target }: Result,
  workload: string | undefined,
): ScanRow {
  const { ID, AVDID, Title, Resolution, Severity, PrimaryURL, CauseMetadata } = one;
  return {
    check: ID,
    names: AVDID === undefined ? [] : [AVDID],
    title: Title,
    severity: readSeverity(Severity),
    resource: workload ?? CauseMetadata?.Resource,
    // In a cluster the target is the workload again, and lines are of a file that was never written.
    location: workload === undefined ? fileAt(Target, CauseMetadata?.StartLine) : undefined,
    remediation: Resolution,
    url: firstAddress([PrimaryURL]),
  };
}

function vulnerable({ Target, Vulnerabilities }: Result, owner: string | undefined): ScanRow[] {
  return Vulnerabilities.map((one) => ({
    check: one.VulnerabilityID,
    title: one.Title ?? `${one.VulnerabilityID} in ${one.PkgName ?? 'a package'}`,
    severity: readSeverity(one.Severity),
    ...whereOf(owner, Target),
    remediation: one.FixedVersion
      ? `Update ${one.PkgName ?? 'the package'} to ${one.FixedVersion}`
      : undefined,
    url: firstAddress([one.PrimaryURL]),
  }));
}

/** An image's packages are listed under its name and its system, which says it all. */
function whereOf(owner: string | undefined, target: string | undefined): Partial<ScanRow> {
  if (owner === undefined || target?.startsWith(owner)) return { resource: target };
  return { resource: owner, location: target };
}

function secrets({ Target, Secrets }: Result, workload: string | undefined): ScanRow[] {
  return Secrets.map(({ RuleID, Title, Severity, StartLine }) => ({
    check: RuleID,
    title: Title,
    severity: readSeverity(Severity),
    resource: workload,
    location: fileAt(Target, StartLine),
  }));
}
