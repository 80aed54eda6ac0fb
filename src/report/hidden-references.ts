/** Shown records → a warning for each hidden thing that a text or a list of theirs names. */
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { redactText } from '../markdown/redaction.ts';
import { splitAtIds } from '../markdown/reference.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { DataPath } from '../source/place-map.ts';
import type { SourceRecord } from '../source/source-record.ts';
import { openEngagement } from './public-engagement.ts';
import type { Visibility } from './visibility.ts';

/** Says that a shown text names what the edition hides. */
export function hiddenReference(name: string, edition: string, place: Place): Diagnostic {
  return {
    rule: 'edition/hidden-reference',
    severity: 'warning',
    message: `Unexpected ${name} in what the edition ${edition} shows, expected only what it shows`,
    hint: 'A link to it keeps its words, a bare id becomes a bar, a list drops it',
    ...place,
  };
}

/** Keys whose value names the record itself; bodies are looked at where their links are made. */
const OWN_KEYS = new Set(['id', 'aliases', 'body']);

/** Finds what texts and lists in YAML name, which the edition hides: findings, incidents, and the checks of a finding. */
export function findHiddenReferences(index: SourceIndex, visibility: Visibility): Diagnostic[] {
  const { edition, hiddenNames } = visibility;
  const told = openEngagement(index.sources.engagement.data, edition);
  const hiddenChecks = index.checks.filter(({ record }) => !visibility.shows(record));
  const checks = new Set(hiddenChecks.map(({ id }) => id));
  if (hiddenNames.size === 0 && checks.size === 0) return [];
  return listShown(index, visibility).flatMap((record) =>
    listStrings(record.concept === 'engagement' ? told : record.data, []).flatMap(
      ({ path, value }) => {
        const named = splitAtIds(redactText(value), index.ids).flatMap((piece) =>
          'name' in piece && hiddenNames.has(piece.name) ? [piece.name] : [],
        );
        if (record.concept === 'finding' && path[0] === 'checks' && checks.has(value))
          named.push(value);
        return [...new Set(named)].map((name) =>
          hiddenReference(name, edition.id, record.locate(path)),
        );
      },
    ),
  );
}

function listShown(
  { sources, findings, checks, incidents }: SourceIndex,
  visibility: Visibility,
): SourceRecord<unknown>[] {
  const named = [...findings, ...checks, ...incidents].map(({ record }) => record);
  const others = [...sources.pages, ...sources.journal, ...sources.questions];
  return [sources.engagement, ...[...named, ...others].filter(visibility.shows)];
}

/** Lists every string of a tree with its path, but for the record's own names. */
function listStrings(value: unknown, path: DataPath): { path: DataPath; value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => listStrings(item, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    path.length === 0 && OWN_KEYS.has(key) ? [] : listStrings(item, [...path, key]),
  );
}
