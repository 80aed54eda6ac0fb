/** Prowler's OCSF JSON, or its CSV → rows. */
import type { Importer } from './importer.ts';
import { readProwlerCsv } from './prowler-csv.ts';
import { readProwlerOcsf } from './prowler-ocsf.ts';

/** Reads either by how it begins: a list of JSON, else a table. */
export const prowler: Importer = {
  expects:
    'the .ocsf.json of Prowler, a list with `metadata.event_code`, or its .csv, with `CHECK_ID` and `STATUS`',
  read: (text) => (/^\s*[[{]/.test(text) ? readProwlerOcsf(text) : readProwlerCsv(text)),
};
