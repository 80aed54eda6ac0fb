/** The index → the names in YAML that lead to nothing. */
import { posix } from 'node:path';

import type { Place } from '../../diagnostics/diagnostic.ts';
import type { SourceIndex } from '../../source/index-sources.ts';
import type { DataPath } from '../../source/place-map.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { categoryProblems } from './find-category.ts';
import { rememberEach } from './remember.ts';

/** A name that leads to nothing, with those that would lead somewhere. */
export interface UnknownName {
  readonly name: string;
  readonly what: string;
  readonly known: readonly string[];
  readonly place: Place;
}

/** Finds the names that lead to nothing. */
export function namedThings(index: SourceIndex): UnknownName[] {
  const names = { findings: namesOf(index, 'finding'), incidents: namesOf(index, 'incident') };
  return [
    ...inFindings(index, names),
    ...inIncidents(index, names),
    ...inEngagement(index, names),
    ...inCandidates(index, names),
    ...paths(index),
    ...categories(index),
  ];
}

/** The names that lead to something, by what that is. */
interface KnownNames {
  readonly findings: readonly string[];
  readonly incidents: readonly string[];
}

/** Names are looked up a thousand times in one list. */
const asSet = rememberEach((names: readonly string[]): ReadonlySet<string> => new Set(names));

/** Collects, among the names under one key, those that are not known. */
function unknownNames(
  record: SourceRecord<unknown>,
  what: string,
  known: readonly string[],
  given: readonly (readonly [string | undefined, DataPath])[],
): UnknownName[] {
  return given.flatMap(([name, path]) =>
    name === undefined || asSet(known).has(name)
      ? []
      : [{ name, what, known, place: record.locate(path) }],
  );
}

/** Ids and aliases of the findings, or ids of the incidents. */
function namesOf(index: SourceIndex, kind: 'finding' | 'incident'): string[] {
  return [...index.ids.byName].flatMap(([name, reference]) =>
    reference.kind === kind && name !== '' ? [name] : [],
  );
}

function each(key: string, names: readonly string[] | undefined): [string, DataPath][] {
  return (names ?? []).map((name, at) => [name, [key, at]]);
}

function inFindings(index: SourceIndex, { findings, incidents }: KnownNames): UnknownName[] {
  const checks = index.checks.map(({ id }) => id);
  return index.findings.flatMap(({ record }) => {
    const { data } = record;
    return [
      ...unknownNames(record, 'check', checks, each('checks', data.checks)),
      ...unknownNames(record, 'finding', findings, each('depends', data.depends)),
      ...unknownNames(record, 'incident', incidents, each('incidents', data.incidents)),
    ];
  });
}

function inIncidents(index: SourceIndex, { findings }: KnownNames): UnknownName[] {
  return index.incidents.flatMap(({ record }) => {
    const actions = record.data.actions ?? [];
    const given = actions.map(({ finding }, at) => [finding, ['actions', at, 'finding']] as const);
    return unknownNames(record, 'finding', findings, given);
  });
}

function inEngagement(index: SourceIndex, names: KnownNames): UnknownName[] {
  const record = index.sources.engagement;
  const { trigger, decisions = [], asked = [], categories } = record.data;
  const below = (list: string, at: number, key: string, names: readonly string[] = []) =>
    names.map((name, n) => [name, [list, at, key, n]] as const);
  const decided = decisions.flatMap(({ findings }, at) =>
    below('decisions', at, 'findings', findings),
  );
  const axes = asked.flatMap((one, at) => below('asked', at, 'categories', one.categories));
  const known = categories.map(({ id }) => id);
  return [
    ...unknownNames(record, 'incident', names.incidents, [[trigger, ['trigger']]]),
    ...unknownNames(record, 'finding', names.findings, decided),
    ...unknownNames(record, 'category', known, axes),
  ];
}

/** Checks of the catalogue, and the findings that candidates became. */
function inCandidates(index: SourceIndex, { findings }: KnownNames): UnknownName[] {
  const entries = [...index.catalogue.entries.keys()];
  return index.sources.candidates.flatMap((record) =>
    record.data.candidates.flatMap(({ check, finding }, at) => [
      ...unknownNames(record, 'check', entries, [[check, ['candidates', at, 'check']]]),
      ...unknownNames(record, 'finding', findings, [[finding, ['candidates', at, 'finding']]]),
    ]),
  );
}

function categories(index: SourceIndex): UnknownName[] {
  const known = index.sources.engagement.data.categories.map(({ id }) => id);
  return index.checks.flatMap((check) =>
    categoryProblems(index, check).unknown
      ? unknownNames(check.record, 'category', known, [[check.category, ['category']]])
      : [],
  );
}

/** Logos, theme, template and evidence: files of the engagement. */
function paths(index: SourceIndex): UnknownName[] {
  const { engagement, files, assets } = index.sources;
  const { client, auditor, theme, deck } = engagement.data;
  const names = [...files.keys()];
  const folders = names.flatMap((name) => foldersAbove(name));
  const logos = [
    [client.logo, ['client', 'logo']],
    [auditor.logo, ['auditor', 'logo']],
  ] as const;
  return [
    ...unknownNames(engagement, 'file', [...assets], logos),
    ...unknownNames(engagement, 'folder', [...new Set(folders)], [[theme, ['theme']]]),
    ...unknownNames(engagement, 'file', names, [[deck?.template, ['deck', 'template']]]),
    ...index.incidents.flatMap(({ record }) => evidence(record, assets)),
  ];
}

/** Every folder that holds a file, however deep: `a/b` and `a` for `a/b/c.md`. */
function foldersAbove(name: string): string[] {
  const folder = posix.dirname(name);
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)];
}

function evidence(
  record: SourceIndex['incidents'][number]['record'],
  assets: ReadonlySet<string>,
): UnknownName[] {
  const folder = posix.dirname(record.file);
  const known = [...assets].map((path) => posix.relative(folder, path));
  const given = (record.data.timeline ?? []).flatMap((event, at) =>
    event.evidence === undefined || isAddress(event.evidence)
      ? []
      : [[posix.normalize(event.evidence), ['timeline', at, 'evidence']] as const],
  );
  return unknownNames(record, 'file', known, given);
}

/** Tells an http address from a path. */
export function isAddress(evidence: string): boolean {
  return /^https?:\/\//i.test(evidence);
}
