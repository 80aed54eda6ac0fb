/** Checks as written → checks of the report, with the findings that raise them. */
import type { EngagementData } from '../schema/engagement.ts';
import type { NamedCheck } from '../source/index-sources.ts';
import { defined } from './defined.ts';
import type { Prose, WrittenText } from './prose.ts';
import type { Check, Finding } from './report.ts';

/** How many checks stand on a category's slide when the author chose none. */
const KEY_CHECKS = 7;

/** What checks are linked with. */
export interface CheckScope {
  readonly prose: Prose;
  readonly findings: readonly Finding[];
  readonly engagement: Pick<EngagementData, 'categories' | 'languages' | 'rating'>;
}

/** Makes the checks, by category and then as written. */
export function makeChecks(named: readonly NamedCheck[], scope: CheckScope): Check[] {
  const { categories, languages, rating } = scope.engagement;
  const max = rating?.max ?? 3;
  const raising = listRaising(scope.findings);
  return categories.flatMap(({ id: category }) => {
    const own = named.filter((check) => check.category === category);
    const isChosen = own.some(({ record }) => record.data.key === true);
    return own.map(({ id, entry, record: { data } }, index): Check => ({
      id,
      category,
      title: scope.prose.text(data.title ?? (entry ? pickLanguages(entry.title, languages) : id)),
      rating: data.rating,
      target: data.target ?? rating?.target ?? Math.min(2, max),
      key: isChosen ? data.key === true : index < KEY_CHECKS,
      levels: scope.prose.list(data.levels ?? levelsOf(entry, max, languages)),
      references: (data.references ?? entry?.references ?? []).map(scope.prose.word),
      findings: raising.get(id) ?? [],
      ...defined({
        previous: data.previous,
        basis: data.basis,
        note: scope.prose.optional(data.note),
      }),
    }));
  });
}

/** Lists the ids of the findings that raise each check, in their order. */
function listRaising(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const raising = new Map<string, string[]>();
  for (const { id, checks } of findings) {
    for (const check of new Set(checks)) raising.set(check, [...(raising.get(check) ?? []), id]);
  }
  return raising;
}

/** The catalogue's levels, where they are those of the scale. */
function levelsOf(
  entry: NamedCheck['entry'],
  max: number,
  languages: readonly string[],
): WrittenText[] {
  if (entry?.levels.length !== max + 1) return [];
  return entry.levels.map((level) => pickLanguages(level, languages));
}

/** Leaves out the languages that the engagement is not written in; where none is left, English stands in. */
function pickLanguages(text: WrittenText, languages: readonly string[]): WrittenText {
  if (typeof text === 'string') return text;
  const all = Object.entries(text);
  const own = all.filter(([lang]) => languages.includes(lang));
  const rest = all.filter(([lang]) => lang === 'en');
  return Object.fromEntries(own.length > 0 ? own : rest.length > 0 ? rest : all.slice(0, 1));
}
