/** What a person types → the candidate that is meant. */
import type { CandidateData, CandidatesData } from '../schema/candidates.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { SourceRecord } from '../source/source-record.ts';
import { suggest } from '../source/validate.ts';
import { UsageError } from '../usage-error.ts';

/** A candidate, and the file that holds it. */
export interface FoundCandidate {
  readonly candidate: CandidateData;
  readonly record: SourceRecord<CandidatesData>;
}

/** How many are named where several are meant. */
const MOST = 6;

/**
 * Finds it by its id, by what stands after the id's `/`, or by how either begins.
 *
 * @throws UsageError when there is none, or more than one
 */
export function findCandidate(typed: string, { sources }: SourceIndex): FoundCandidate {
  const all = sources.candidates.flatMap((record) =>
    record.data.candidates.map((candidate) => ({ candidate, record })),
  );
  const ids = all.map(({ candidate }) => candidate.id);
  const wanted = typed.trim();
  const ways: readonly ((id: string) => boolean)[] = [
    (id) => id === wanted,
    (id) => ownName(id) === wanted,
    (id) => begins(id, wanted) || begins(ownName(id), wanted),
  ];
  for (const isMeant of wanted === '' ? [] : ways) {
    const found = all.filter(({ candidate }) => isMeant(candidate.id));
    const [only] = found;
    if (only && found.length === 1) return only;
    if (only) {
      const names = found.slice(0, MOST).map(({ candidate }) => candidate.id);
      const rest = found.length > MOST ? `, and ${found.length - MOST} more` : '';
      throw new UsageError(`More than one candidate is ${typed}: ${names.join(', ')}${rest}`);
    }
  }
  const none = 'constat import brings some';
  const { hint = ids.length === 0 ? none : `expected an id such as ${ids[0] ?? ''}` } = suggest(
    wanted,
    [...ids, ...ids.map(ownName)],
  );
  throw new UsageError(`There is no candidate ${typed}: ${hint}`);
}

/** Tells whether an id goes on after what was typed; `1.2.2` does not begin `1.2.21`, which is another number. */
function begins(id: string, start: string): boolean {
  return id.startsWith(start) && !(/\d$/.test(start) && /^\d/.test(id.slice(start.length)));
}

/** The check, without the name of the file. */
function ownName(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
