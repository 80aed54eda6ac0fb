/** Checks as written → checks of the report, with the findings that raise them. */
import type { CheckData } from '../schema/check.ts';
import type { Named } from '../source/index-sources.ts';
import { defined } from './defined.ts';
import type { Prose } from './prose.ts';
import type { Check, Finding } from './report.ts';

/** How many checks stand on a category's slide when the author chose none. */
const KEY_CHECKS = 7;

/** What checks are linked with. */
export interface CheckScope {
  readonly prose: Prose;
  /** The categories' ids in order. */
  readonly categories: readonly string[];
  /** The target of checks that name none. */
  readonly target: number;
  readonly findings: readonly Finding[];
}

/** Makes the checks, by category and then as written. */
export function makeChecks(named: readonly Named<CheckData>[], scope: CheckScope): Check[] {
  return scope.categories.flatMap((category) => {
    const own = named.filter((check) => check.category === category);
    const isChosen = own.some(({ record }) => record.data.key === true);
    return own.map(({ id, record: { data } }, index): Check => ({
      id,
      category,
      title: scope.prose.text(data.title ?? id),
      rating: data.rating,
      target: data.target ?? scope.target,
      key: isChosen ? data.key === true : index < KEY_CHECKS,
      findings: scope.findings
        .filter(({ checks }) => checks.includes(id))
        .map((finding) => finding.id),
      ...defined({
        previous: data.previous,
        basis: data.basis,
        note: scope.prose.optional(data.note),
      }),
    }));
  });
}
