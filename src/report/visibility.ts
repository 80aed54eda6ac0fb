/** Who may see what: the one place where an edition decides. */
import type { Reference } from '../markdown/reference.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { SourceRecord } from '../source/source-record.ts';
import { EDITIONS, type Edition, type KnownEdition } from './edition.ts';

/** What one edition shows. */
export interface Visibility {
  readonly edition: Edition;
  /** True for the edition that sees redacted words and internal blocks. */
  readonly seesAll: boolean;
  /** True for records of this edition; one that cannot say its audience is for the client. */
  readonly shows: (record: SourceRecord<object>) => boolean;
  /** Ids and aliases of the findings and incidents that it hides: what prose may not name. */
  readonly hiddenNames: ReadonlySet<string>;
  /** True for what a link may not lead to. */
  readonly hides: (reference: Reference) => boolean;
}

/** What records may say of who sees them. */
interface Told {
  readonly audience?: KnownEdition;
  readonly status?: string;
}

/** Decides once what an edition shows: no drafts and nothing `internal`, but for the internal edition. */
export function createVisibility(index: SourceIndex, edition: Edition): Visibility {
  const seesAll = edition.base === 'internal';
  const shows: Visibility['shows'] = ({ concept, data }) => {
    if (seesAll) return true;
    const { audience = 'client', status = 'draft' }: Told = data;
    const isTold = concept === 'finding' || concept === 'incident';
    if (isTold && status === 'draft') return false;
    return EDITIONS.indexOf(audience) >= EDITIONS.indexOf(edition.base);
  };
  const hidden = [...index.findings, ...index.incidents].filter(({ record }) => !shows(record));
  const names = hidden.flatMap(({ id, record }) => [
    id,
    ...('aliases' in record.data ? (record.data.aliases ?? []) : []),
  ]);
  const hiddenNames = new Set(names);
  const { pages, journal } = index.sources;
  const stems = [...pages, ...journal].flatMap((record) =>
    shows(record) ? [] : [`${record.concept} ${record.stem}`],
  );
  const hiddenStems = new Set(stems);
  const hides: Visibility['hides'] = ({ kind, id }) =>
    hiddenNames.has(id) || hiddenStems.has(`${kind} ${id}`);
  return { edition, seesAll, shows, hiddenNames, hides };
}
