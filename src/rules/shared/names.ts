/** The index → every name that something is called by, with the place where it is given. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Named, SourceIndex } from '../../source/index-sources.ts';
import type { SourceRecord } from '../../source/source-record.ts';

/** A name, the set in which it must be the only one, and what it names. */
export interface GivenName {
  readonly name: string;
  readonly space: string;
  readonly kind: string;
  readonly place: Place;
}

/** The place of an id: its key, or the file whose name gives it. */
export function idPlace(record: SourceRecord<{ id?: string | undefined }>): Place {
  if (record.data.id !== undefined) return record.locate(['id']);
  return { file: record.file, line: 1, column: 1 };
}

/** Lists the names in the order of their places. */
export function givenNames(index: SourceIndex): GivenName[] {
  const { engagement, questions } = index.sources;
  const { categories, decisions = [], asked = [] } = engagement.data;
  const inEngagement = (
    space: string,
    list: string,
    items: readonly { id: string }[],
  ): GivenName[] =>
    items.map(({ id }, at) => ({
      name: id,
      space,
      kind: space,
      place: engagement.locate([list, at, 'id']),
    }));
  const names = [
    ...inEngagement('category', 'categories', categories),
    ...categories.map(({ code }, at) => ({
      name: code,
      space: 'code',
      kind: 'code',
      place: engagement.locate(['categories', at, 'code']),
    })),
    ...inEngagement('decision', 'decisions', decisions),
    ...inEngagement('question of the client', 'asked', asked),
    ...ids('finding', 'report', index.findings),
    ...ids('incident', 'report', index.incidents),
    ...aliases(index),
    ...ids('check', 'check', index.checks),
    ...questions.map((record) => ({
      name: record.data.id,
      space: 'question',
      kind: 'question',
      place: idPlace(record),
    })),
  ];
  return names.filter(({ name }) => name !== '').sort(byPlace);
}

function ids(
  kind: string,
  space: string,
  named: readonly Named<{ id?: string | undefined }>[],
): GivenName[] {
  return named.map(({ id, record }) => ({ name: id, space, kind, place: idPlace(record) }));
}

function aliases({ findings }: SourceIndex): GivenName[] {
  return findings.flatMap(({ record }) =>
    (record.data.aliases ?? []).map((name, at) => ({
      name,
      space: 'report',
      kind: 'alias',
      place: record.locate(['aliases', at]),
    })),
  );
}

function byPlace({ place: a }: GivenName, { place: b }: GivenName): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
