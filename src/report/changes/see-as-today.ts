/** An older index and today's → the older one as today's edition shows it: what is hidden today was never there. */
import { BAR, listRedacted } from '../../markdown/redaction.ts';
import type { EngagementData } from '../../schema/engagement.ts';
import { indexSources, type Named, type SourceIndex } from '../../source/index-sources.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import type { Sources } from '../../source/sources.ts';
import { findEdition, type EditionId } from '../edition.ts';
import { createVisibility } from '../visibility.ts';

/** Redacted words that are shorter are found in any text: a bar on each would tell more than it hides. */
const MIN_REDACTED = 4;

/**
 * Applies today's editions to an older index: their names are replaced, words that are redacted today are redacted,
 * and records that are hidden today are for the auditor alone.
 *
 * @throws Error when today's engagement has no such edition
 */
export function seeAsToday(old: SourceIndex, today: SourceIndex, edition: EditionId): SourceIndex {
  const { data } = today.sources.engagement;
  const found = findEdition(data, edition);
  if (!found) throw new Error(`There is no edition ${edition}`);
  const visibility = createVisibility(today, found);
  if (visibility.seesAll) return old;
  const { sources } = old;
  const hidden = listHidden(today, visibility.shows);
  const hide = (list: readonly Named<object>[]): ReadonlySet<unknown> =>
    new Set(list.filter(({ id }) => hidden.has(id)).map(({ record }) => record));
  const records = new Set([
    ...hide(old.findings),
    ...hide(old.incidents),
    ...hide(old.checks),
    ...[...sources.pages, ...sources.journal].filter(({ concept, stem }) =>
      hidden.has(`${concept} ${stem}`),
    ),
  ]);
  const seen = <Data extends object>(
    list: readonly SourceRecord<Data>[],
  ): readonly SourceRecord<Data>[] =>
    list.map((record) =>
      records.has(record) ? { ...record, data: { ...record.data, audience: 'internal' } } : record,
    );
  const engagement = {
    ...sources.engagement,
    data: { ...sources.engagement.data, editions: redacting(today.sources, edition) },
  };
  return indexSources(
    {
      ...sources,
      engagement,
      findings: seen(sources.findings),
      checks: seen(sources.checks),
      incidents: seen(sources.incidents),
      pages: seen(sources.pages),
      journal: seen(sources.journal),
    },
    old.sections,
    old.catalogue,
  );
}

/** Ids and aliases of what is hidden, pages and days by their concept and name. */
function listHidden(
  { findings, incidents, checks, sources }: SourceIndex,
  shows: (record: SourceRecord<object>) => boolean,
): ReadonlySet<string> {
  const named: readonly Named<object>[] = [...findings, ...incidents, ...checks];
  return new Set([
    ...named
      .filter(({ record }) => !shows(record))
      .flatMap(({ id, record }) => [id, ...aliasesOf(record.data)]),
    ...[...sources.pages, ...sources.journal]
      .filter((record) => !shows(record))
      .map(({ concept, stem }) => `${concept} ${stem}`),
  ]);
}

function aliasesOf(data: object): readonly string[] {
  return 'aliases' in data ? ((data.aliases as readonly string[] | undefined) ?? []) : [];
}

/** Today's editions, in which the words that are redacted today are names that a bar stands for. */
function redacting(
  { engagement, files, assets }: Sources,
  edition: EditionId,
): EngagementData['editions'] {
  const { editions = {} } = engagement.data;
  const texts = [...files].filter(([path]) => /\.(?:md|ya?ml)$/.test(path) && !assets.has(path));
  const words = texts.flatMap(([, bytes]) => listRedacted(new TextDecoder().decode(bytes)));
  const bars = words
    .filter((word) => word.length >= MIN_REDACTED)
    .map((word): [string, string] => [word, BAR]);
  const own = editions[edition] ?? {};
  return {
    ...editions,
    [edition]: { ...own, replace: { ...Object.fromEntries(bars), ...own.replace } },
  };
}
