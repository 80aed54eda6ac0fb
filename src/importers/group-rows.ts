/** Failed rows and the catalogue → candidates: one a check of the catalogue, or a check of the scanner's that none names. */
import { createHash } from 'node:crypto';

import type { Catalogue, CatalogueEntry } from '../catalogue/catalogue.ts';
import { speakEntry } from '../catalogue/speak-entry.ts';
import { SCAN_SEVERITIES, type CandidateData, type ScanSeverity } from '../schema/candidates.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { findEntry } from './find-entry.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Scan, ScanRow } from './importer.ts';
import { createMask } from './mask-identities.ts';

/** What candidates are made with. */
export interface GroupScope {
  /** The file's name, which ids begin with. */
  readonly name: string;
  /** The scanner as the catalogue names it. */
  readonly tool: string;
  readonly catalogue: Catalogue;
  /** The engagement's first language. */
  readonly lang: string;
}

/** Candidates, the gravest first, and the scanner's checks that no entry names. */
export interface Grouped {
  readonly candidates: readonly CandidateData[];
  readonly unmapped: readonly string[];
}

/** How many places a candidate shows one a line. */
const FIRST = 8;

/** Groups rows; their order makes no difference, nor does one that stands twice. */
export function groupRows(scan: Scan, scope: GroupScope): Grouped {
  const mask = createMask(scan.accounts);
  const rows = sortRows(scan.failed).map((row) => cleanRow(row, mask));
  const entries = new Map<string, CatalogueEntry | undefined>();
  const groups = new Map<string, { entry: CatalogueEntry | undefined; rows: CleanRow[] }>();
  for (const row of rows) {
    if (!entries.has(row.check)) {
      entries.set(row.check, findEntry(row.source, scope.tool, scope.catalogue));
    }
    const entry = entries.get(row.check);
    const key = `${scope.name}/${entry?.id ?? row.check}`;
    const group = groups.get(key) ?? { entry, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const candidates = [...groups].map(([id, group]) => makeCandidate(id, group, scope.lang));
  const unmapped = [...entries].filter(([, entry]) => !entry).map(([id]) => ({ id }));
  return {
    candidates: candidates.sort(compare),
    unmapped: unmapped.sort(compare).map(({ id }) => id),
  };
}

/** A row with clean texts, and the row that it was. */
interface CleanRow {
  readonly check: string;
  readonly title: string;
  readonly severity: ScanSeverity | undefined;
  readonly place: string;
  readonly remediation: string;
  readonly url: string;
  readonly source: ScanRow;
}

function cleanRow(source: ScanRow, mask: (text: string) => string): CleanRow {
  const line = (text: string | undefined, most?: number): string =>
    cleanLine(mask(headOf(text)), most);
  const resource = line(source.resource);
  const location = line(source.location);
  const check = idOf(source.check);
  return {
    check,
    title: line(source.title) || check,
    severity: source.severity,
    place: resource && location ? `${resource} (${location})` : resource || location,
    remediation: cleanLines(mask(headOf(source.remediation))),
    url: /^https?:\/\/[^\s<>"]{1,400}$/.test(source.url ?? '') ? mask(source.url ?? '') : '',
    source,
  };
}

/** What is long is cut before it is searched for anything. */
function headOf(text = ''): string {
  return text.slice(0, 10_000);
}

/** A scanner's id as it is where it is one; else a word made of it, told apart from others by its hash. */
function idOf(check: string): string {
  if (/^[\w][\w.:-]{0,99}$/.test(check)) return check;
  const word = check
    .slice(0, 200)
    .replaceAll(/[^\w.:-]+/g, '-')
    .replaceAll(/^[-.:]+|[-.:]+$/g, '')
    .slice(0, 60);
  const hash = createHash('sha256').update(check).digest('hex').slice(0, 8);
  return [word, hash].filter(Boolean).join('-');
}

/** In one order whatever the file's, each row once. */
function sortRows(rows: readonly ScanRow[]): ScanRow[] {
  const named = new Map(rows.map((row) => [rowFingerprint(row), row]));
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function rowFingerprint(row: ScanRow): string {
  const { check, resource, location, title, severity, remediation, url } = row;
  return JSON.stringify([check, resource, location, title, severity, remediation, url]);
}

function makeCandidate(
  id: string,
  { entry, rows }: { entry: CatalogueEntry | undefined; rows: readonly CleanRow[] },
  lang: string,
): CandidateData {
  const reports = reportsOf(rows);
  const severity = gravest(rows);
  const places = [...new Set(rows.map(({ place }) => place).filter(Boolean))].sort();
  const firstSaid = (key: 'title' | 'remediation' | 'url'): string =>
    rows.find((row) => row[key] !== '')?.[key] ?? '';
  const title = entry ? speakEntry(entry.title, lang) : firstSaid('title');
  const { remediation, url } = entry
    ? { remediation: '', url: '' }
    : { remediation: firstSaid('remediation'), url: firstSaid('url') };
  const texts = {
    ...(entry ? { check: entry.id } : {}),
    title,
    ...(severity ? { severity } : {}),
    ...(remediation ? { remediation } : {}),
    ...(url ? { url } : {}),
  };
  const { check, title: _, severity: grave, ...advice } = texts;
  return {
    id,
    ...(check ? { check } : {}),
    title,
    ...(grave ? { severity: grave } : {}),
    state: 'waiting',
    reports: reports.map(({ title: own, ...report }) => ({
      ...report,
      ...(own === title ? {} : { title: own }),
    })),
    ...(places.length > 0 ? { resources: places.slice(0, FIRST) } : {}),
    ...(places.length > FIRST ? { others: places.slice(FIRST) } : {}),
    ...advice,
    fingerprint: fingerprintOf(texts),
  };
}

/** The scanner's checks of a group, the gravest first. */
function reportsOf(
  rows: readonly CleanRow[],
): { id: string; severity?: ScanSeverity; rows: number; title: string }[] {
  const byCheck = Map.groupBy(rows, ({ check }) => check);
  return [...byCheck]
    .map(([id, own]) => {
      const severity = gravest(own);
      const title = own.find((row) => row.title !== id)?.title ?? id;
      return { id, ...(severity ? { severity } : {}), rows: own.length, title };
    })
    .sort(compare);
}

function gravest(rows: readonly CleanRow[]): ScanSeverity | undefined {
  return SCAN_SEVERITIES.find((severity) => rows.some((row) => row.severity === severity));
}

const NAMES = new Intl.Collator('en', { numeric: true });

/** The gravest first, those of which nothing is said last; then by id, numbers in it as numbers. */
function compare(
  a: { readonly id: string; readonly severity?: ScanSeverity | undefined },
  b: { readonly id: string; readonly severity?: ScanSeverity | undefined },
): number {
  const rank = ({ severity }: typeof a): number =>
    severity === undefined ? SCAN_SEVERITIES.length : SCAN_SEVERITIES.indexOf(severity);
  const byName = NAMES.compare(a.id, b.id);
  return rank(a) - rank(b) || byName || (a.id < b.id ? -1 : 1);
}
