/** What a scanner reported → the entry of the catalogue that is about it. */
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

/**
 * Finds the entry that names a scanner's id: the firm's before ours, a whole id before a pattern.
 *
 * @param tool the scanner's name as the catalogue writes it, `kube-linter`
 * @param id what the scanner calls it; of Trivy's `KSV001`, `KSV-0001` and `AVD-KSV-0001` any is found
 */
export function findByScannerId(
  { entries }: Catalogue,
  tool: string,
  id: string,
): CatalogueEntry | undefined {
  const wanted = normalize(id);
  const named = [...entries.values()].map((entry) => ({
    entry,
    ids: idsOf(entry, tool).map(normalize),
  }));
  const found =
    named.find(({ ids }) => ids.includes(wanted)) ??
    named.find(({ ids }) => ids.some((pattern) => isLike(wanted, pattern)));
  return found?.entry;
}

function idsOf({ scanners = {} }: CatalogueEntry, tool: string): readonly string[] {
  return Object.hasOwn(scanners, tool) ? (scanners[tool] ?? []) : [];
}

/** Trivy has called the same control by three names: both styles of its number were seen in its reports. */
function normalize(id: string): string {
  return id.trim().replace(/^(?:AVD-)?KSV-?0*(\d+)$/, 'KSV-$1');
}

/** Tells whether an id is like a pattern, in which `*` stands for any run of characters. */
function isLike(id: string, pattern: string): boolean {
  if (!pattern.includes('*')) return false;
  const [first = '', ...rest] = pattern.split('*');
  if (!id.startsWith(first)) return false;
  let from = first.length;
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const at = isLast ? id.length - part.length : id.indexOf(part, from);
    if (at < from || !id.startsWith(part, at)) return false;
    from = at + part.length;
  }
  return true;
}
