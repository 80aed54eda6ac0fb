/**
 * Terrascan's JSON → rows.
 *
 * The shape is that of `terrascan scan -o json` (tenable/terrascan): `results.violations`, with what it could not read
 * under `scan_errors`, and counts under `scan_summary`.
 */
import * as z from 'zod';

import type { Importer, Scan, ScanRow } from './importer.ts';
import { dayOf, fileAt } from './shared/places.ts';
import { figure, list, readJson, said } from './shared/read-json.ts';
import { readSeverity } from './shared/read-severity.ts';

const violationSchema = z.object({
  rule_id: z.string(),
  rule_name: said,
  description: said,
  severity: said,
  resource_name: said,
  resource_type: said,
  file: said,
  line: figure,
});
const shape = z.object({
  results: z.object({
    violations: z
      .array(violationSchema)
      .nullable()
      .transform((rows) => rows ?? []),
    skipped_violations: list(z.unknown()),
    scan_errors: list(z.unknown()),
    scan_summary: z.object({
      scanned_at: said,
      policies_validated: figure,
      violated_policies: figure,
    }),
  }),
});

/** Reads Terrascan's JSON. */
export const terrascan: Importer = {
  expects:
    'the JSON of `terrascan scan -o json`, with `results.violations` and `results.scan_summary`',
  read(text) {
    const read = readJson(text, shape);
    return 'misfit' in read ? read : toScan(read.data);
  },
};

function toScan({ results }: z.output<typeof shape>): Scan {
  const { violations, skipped_violations, scan_errors, scan_summary } = results;
  const { policies_validated = 0, violated_policies = 0 } = scan_summary;
  return {
    date: dayOf(scan_summary.scanned_at),
    failed: violations.map(toRow),
    passed: Math.max(0, policies_validated - violated_policies),
    skipped: skipped_violations.length,
    ...(scan_errors.length > 0 ? { errors: scan_errors.length } : {}),
  };
}

function toRow(violation: z.output<typeof violationSchema>): ScanRow {
  const { resource_type, resource_name, description, rule_name } = violation;
  return {
    check: violation.rule_id,
    title: description || rule_name,
    severity: readSeverity(violation.severity),
    resource: [resource_type, resource_name].filter(Boolean).join('.'),
    location: fileAt(violation.file, violation.line),
  };
}
