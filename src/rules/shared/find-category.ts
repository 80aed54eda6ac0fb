/** A record that belongs to a category → the problem with it, if there is one. */
import type { Named, SourceIndex } from '../../source/index-sources.ts';
import { suggest } from '../../source/validate.ts';
import type { Problem } from '../rule.ts';

/** Tells a category that is missing from one that no engagement knows. */
export function categoryProblems(
  index: SourceIndex,
  { category, record }: Named<{ category?: string | undefined }>,
): { missing?: Problem; unknown?: Problem } {
  const known = index.sources.engagement.data.categories.map(({ id }) => id);
  if (known.includes(category)) return {};
  const expected = `expected one of ${known.join(', ')}`;
  if (category === '') {
    const hint = 'A file in a category’s folder needs none';
    return { missing: { ...record.locate([]), message: `Missing category, ${expected}`, hint } };
  }
  const message = `Unexpected category "${category}", ${expected}`;
  return { unknown: { ...record.locate(['category']), message, ...suggest(category, known) } };
}
