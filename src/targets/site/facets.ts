/** Findings → the facets of their table: what can be chosen, where there is a choice. */
import type { Finding } from '../../report/report.ts';
import type { Spoken, Text } from '../../report/text.ts';
import { word, type LanguageScope } from '../shared/language-scope.ts';
import { shownStatus } from '../shared/rows.ts';
import { SEVERITIES, STATUSES } from '../shared/value-order.ts';

/** The facets, as addresses name them. */
export const FACETS = ['category', 'priority', 'status', 'severity', 'effort', 'kind'] as const;

/** The name of a facet. */
export type FacetName = (typeof FACETS)[number];

/** One value to choose. */
export interface FacetOption {
  readonly value: string;
  readonly label: Text | Spoken;
}

/** One choice above the table. */
export interface Facet {
  readonly name: FacetName;
  readonly label: Spoken;
  readonly options: readonly FacetOption[];
}

/** The values of one finding, a facet each; a finding may answer to several values of one facet. */
export type FacetValues = Readonly<Record<FacetName, readonly string[]>>;

/** Person-days up to which an effort belongs to the bucket; a range counts by its high end. */
const EFFORTS = [1, 3] as const;

/** Reads what a finding answers to. */
export function readFacets(finding: Finding): FacetValues {
  return {
    category: [finding.category],
    priority: finding.priority ? [String(finding.priority)] : [],
    status: [...new Set([finding.status, shownStatus(finding)])],
    severity: finding.severity ? [finding.severity] : [],
    effort: bucketEffort(finding),
    kind: [finding.kind],
  };
}

/**
 * Tells up to how many person-days a finding takes: `1` and `3` by the high end of a range, what comes back each month
 * left aside, `more` beyond, `unknown` where nobody said; a strength takes none.
 */
function bucketEffort({ effort, kind }: Finding): string[] {
  if (!effort) return kind === 'strength' ? [] : ['unknown'];
  const reached = EFFORTS.filter((days) => effort.max <= days).map(String);
  return reached.length > 0 ? reached : ['more'];
}

/** Lists the facets whose values tell findings apart, with the values that some finding has. */
export function listFacets(scope: LanguageScope): Facet[] {
  const rows = scope.report.findings.map(readFacets);
  const options: Readonly<Record<FacetName, readonly FacetOption[]>> = {
    category: scope.report.categories.map(({ id, title }) => ({ value: id, label: title })),
    priority: offer(scope, ['1', '2', '3'], 'finding.priority'),
    status: offer(scope, STATUSES, 'finding.status'),
    severity: offer(scope, SEVERITIES, 'finding.severity'),
    effort: offer(scope, [...EFFORTS.map(String), 'more', 'unknown'], 'facets.effort'),
    kind: offer(scope, ['finding', 'improvement', 'strength'], 'finding.kind'),
  };
  return FACETS.filter((name) => new Set(rows.map((row) => row[name].join(' '))).size > 1).map(
    (name) => ({
      name,
      label: word(scope, name === 'severity' ? 'finding.severity.label' : `columns.${name}`),
      options: options[name].filter(({ value }) => rows.some((row) => row[name].includes(value))),
    }),
  );
}

function offer(scope: LanguageScope, values: readonly string[], group: string): FacetOption[] {
  return values.map((value) => ({ value, label: word(scope, `${group}.${value}`) }));
}
