/**
 * Prowler's OCSF → rows.
 *
 * The shape is that of prowler-cloud/prowler's `examples/output/example_output_*.ocsf.json`: a list of Detection Findings
 * (class 2004) of OCSF 1.1 and later. MANUAL is no failure, and neither is what a mute list silenced (`status`
 * Suppressed).
 */
import * as z from 'zod';

import type { Misfit, Scan, ScanRow } from './importer.ts';
import { dayOf, firstAddress } from './shared/places.ts';
import { list, readJson, said } from './shared/read-json.ts';
import { readSeverity } from './shared/read-severity.ts';

const optional = <Shape extends z.core.$ZodShape>(parts: Shape) =>
  z.object(parts).optional().catch(undefined);

const shape = z.array(
  z.object({
    metadata: z.object({
      event_code: z.string(),
      product: optional({ version: said }),
      tenant_uid: said,
    }),
    severity: said,
    status: said,
    status_code: z.string(),
    time_dt: said,
    finding_info: optional({ title: said, created_time_dt: said }),
    resources: list(z.object({ name: said, uid: said, type: said, region: said })),
    cloud: optional({ account: optional({ uid: said }), org: optional({ uid: said }) }),
    remediation: optional({ desc: said, references: list(z.string()) }),
    unmapped: optional({ related_url: said }),
  }),
);

/** Reads the list; an empty one is a scan that found nothing. */
export function readProwlerOcsf(text: string): Scan | Misfit {
  const read = readJson(text, shape);
  if ('misfit' in read) return read;
  const rows = read.data;
  const isMuted = ({ status }: Row): boolean => status === 'Suppressed';
  const failed = rows.filter((row) => row.status_code === 'FAIL' && !isMuted(row));
  const passed = rows.filter(({ status_code }) => status_code === 'PASS').length;
  const accounts = rows.flatMap(({ metadata, cloud }) => [
    metadata.tenant_uid,
    cloud?.account?.uid,
    cloud?.org?.uid,
  ]);
  return {
    version: rows[0]?.metadata.product?.version,
    date: dayOf(rows[0]?.time_dt ?? rows[0]?.finding_info?.created_time_dt),
    accounts: accounts.filter((account) => account !== undefined),
    failed: failed.flatMap(toRows),
    passed,
    skipped: rows.length - failed.length - passed,
  };
}

type Row = z.output<typeof shape>[number];

/** One row a resource; one all the same where none is named. */
function toRows(row: Row): ScanRow[] {
  const { metadata, severity, finding_info, resources, remediation, unmapped } = row;
  const common = {
    check: metadata.event_code,
    title: finding_info?.title,
    severity: readSeverity(severity),
    remediation: remediation?.desc,
    url: firstAddress([...(remediation?.references ?? []), unmapped?.related_url]),
  };
  if (resources.length === 0) return [common];
  return resources.map(({ name, uid, type, region }) => ({
    ...common,
    resource: [type, name || uid].filter(Boolean).join(' '),
    location: region,
  }));
}
