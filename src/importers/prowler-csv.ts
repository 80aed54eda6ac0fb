/**
 * Prowler's CSV → rows.
 *
 * The shape is that of prowler-cloud/prowler's `examples/output/example_output_kubernetes.csv`: a header in capitals,
 * separated by semicolons, one line a finding; severities in lower case. MUTED lines are no failure. In Kubernetes REGION
 * is the namespace.
 */
import { parse } from 'csv-parse/sync';

import type { Misfit, Scan, ScanRow } from './importer.ts';
import { dayOf, firstAddress } from './shared/places.ts';
import { readSeverity } from './shared/read-severity.ts';

const NEEDED = ['CHECK_ID', 'STATUS', 'CHECK_TITLE'];

type Line = Readonly<Record<string, string | undefined>>;

/** Reads the table; one with a header only is a scan that found nothing. */
export function readProwlerCsv(text: string): Scan | Misfit {
  const [header = ''] = text.split('\n', 1);
  const missing = NEEDED.filter((name) => !header.split(';').includes(name));
  if (missing.length > 0)
    return { misfit: `it has no column ${missing.join(', ')} separated by ;` };
  const lines = readLines(text);
  if ('misfit' in lines) return lines;
  const failed = lines.filter((line) => line['STATUS'] === 'FAIL' && !isMuted(line));
  const passed = lines.filter((line) => line['STATUS'] === 'PASS').length;
  return {
    version: lines[0]?.['PROWLER_VERSION'],
    date: dayOf(lines[0]?.['TIMESTAMP']),
    accounts: lines.flatMap((line) =>
      [line['ACCOUNT_UID'], line['ACCOUNT_ORGANIZATION_UID']].filter((name) => name !== undefined),
    ),
    failed: failed.map(toRow),
    passed,
    skipped: lines.length - failed.length - passed,
  };
}

function readLines(text: string): Line[] | Misfit {
  try {
    return parse(text, {
      delimiter: ';',
      bom: true,
      // A map would take a column called __proto__ for more than a name.
      columns: true,
      skip_empty_lines: true,
      objname: undefined,
    });
  } catch (error) {
    const line = (error as { lines?: unknown }).lines;
    return { misfit: typeof line === 'number' ? `it is no CSV at line ${line}` : 'it is no CSV' };
  }
}

function isMuted(line: Line): boolean {
  return line['MUTED']?.toLowerCase() === 'true';
}

function toRow(line: Line): ScanRow {
  const name = line['RESOURCE_NAME'] || line['RESOURCE_UID'];
  return {
    check: line['CHECK_ID'] ?? '',
    title: line['CHECK_TITLE'],
    severity: readSeverity(line['SEVERITY']),
    resource: [line['RESOURCE_TYPE'], name].filter(Boolean).join(' '),
    location: line['REGION'],
    remediation: line['REMEDIATION_RECOMMENDATION_TEXT'],
    url: firstAddress([line['REMEDIATION_RECOMMENDATION_URL'], line['RELATED_URL']]),
  };
}
