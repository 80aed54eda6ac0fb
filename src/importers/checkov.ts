/**
 * Checkov's JSON → rows.
 *
 * The shape is that of `checkov -o json` (bridgecrewio/checkov): one map with `check_type` and `results`, a list of them
 * where several frameworks were scanned, or counts alone where nothing was. Severities are null without a platform key.
 */
import * as z from 'zod';

import type { Importer, Scan, ScanRow } from './importer.ts';
import { fileAt, firstAddress } from './shared/places.ts';
import { figure, list, readJson, said } from './shared/read-json.ts';
import { readSeverity } from './shared/read-severity.ts';

const checkSchema = z.object({
  check_id: z.string(),
  check_name: said,
  file_path: said,
  file_line_range: z.array(z.number()).optional().catch(undefined),
  resource: said,
  severity: said,
  guideline: said,
});
const counts = { passed: figure, skipped: figure, parsing_errors: figure, checkov_version: said };
const reportSchema = z.object({
  check_type: z.string(),
  results: z.object({ failed_checks: list(checkSchema) }),
  summary: z.object(counts),
});
const nothingSchema = z
  .object({ passed: z.number(), failed: z.literal(0), checkov_version: z.string() })
  .transform((): z.output<typeof reportSchema>[] => []);
const shape = z.union([
  reportSchema.transform((report) => [report]),
  z.array(reportSchema).min(1),
  nothingSchema,
]);

/** Reads Checkov's JSON. */
export const checkov: Importer = {
  expects:
    'the JSON of `checkov -o json`, with `check_type`, `results.failed_checks` and `summary`',
  read(text) {
    const read = readJson(text, shape);
    return 'misfit' in read ? read : toScan(read.data);
  },
};

function toScan(reports: z.output<typeof shape>): Scan {
  const sum = (key: 'passed' | 'skipped' | 'parsing_errors'): number =>
    reports.reduce((total, { summary }) => total + (summary[key] ?? 0), 0);
  const errors = sum('parsing_errors');
  return {
    version: reports.find(({ summary }) => summary.checkov_version)?.summary.checkov_version,
    failed: reports.flatMap(({ results }) => results.failed_checks.map(toRow)),
    passed: sum('passed'),
    skipped: sum('skipped'),
    ...(errors > 0 ? { errors } : {}),
  };
}

function toRow(check: z.output<typeof checkSchema>): ScanRow {
  return {
    check: check.check_id,
    title: check.check_name,
    severity: readSeverity(check.severity),
    resource: check.resource,
    location: fileAt(check.file_path, check.file_line_range?.[0]),
    url: firstAddress([check.guideline]),
  };
}
