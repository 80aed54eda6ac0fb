/** What is audited → the entries that its grid begins with. */
import type { Scope } from '../schema/catalogue.ts';
import {
  isInRange,
  parseKubernetesRange,
  parseKubernetesVersion,
} from '../schema/kubernetes-version.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

/**
 * Lists the entries of a scope that concern a version of Kubernetes, but for those that another one of them supersedes.
 *
 * @param version as `platform.kubernetes` gives it; absent or unreadable: a version of today
 */
export function entriesForScope(
  { entries }: Catalogue,
  scope: Scope,
  version?: string,
): readonly CatalogueEntry[] {
  const kubernetes = version === undefined ? undefined : parseKubernetesVersion(version);
  const found = [...entries.values()].filter(({ appliesTo }) => {
    const { scopes, kubernetes: written } = appliesTo;
    const range = written === undefined ? undefined : parseKubernetesRange(written);
    return scopes.includes(scope) && isInRange(kubernetes, range);
  });
  const superseded = new Set(found.flatMap(({ supersedes = [] }) => supersedes));
  return found.filter(({ id }) => !superseded.has(id));
}
