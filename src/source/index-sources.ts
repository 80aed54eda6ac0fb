/** Records → who is called what: ids, files and headings, and what a link leads to. */
import { posix } from 'node:path';

import { NO_CATALOGUE, type Catalogue, type CatalogueEntry } from '../catalogue/catalogue.ts';
import type { KnownIds, Reference } from '../markdown/reference.ts';
import type { CheckData } from '../schema/check.ts';
import type { FindingData } from '../schema/finding.ts';
import type { IncidentData } from '../schema/incident.ts';
import { knownSections, sourceHeadings, type NamedHeading, type SectionNames } from './headings.ts';
import type { SourceRecord } from './source-record.ts';
import type { Sources } from './sources.ts';

/** A record with the id that it is known by. */
export interface Named<Data> {
  readonly id: string;
  /** The category's id; empty when there is none. */
  readonly category: string;
  readonly record: SourceRecord<Data>;
}

/** A check, with the entry of the catalogue that has its id. */
export interface NamedCheck extends Named<CheckData> {
  readonly entry?: CatalogueEntry;
}

/** What an address in prose leads to. */
export type LinkTarget =
  | { readonly is: 'external' }
  | { readonly is: 'asset'; readonly path: string }
  | { readonly is: 'reference'; readonly reference: Reference }
  | { readonly is: 'nothing'; readonly expected: string; readonly known: readonly string[] };

/** Ids, files and headings of an engagement. */
export interface SourceIndex {
  readonly sources: Sources;
  readonly sections: SectionNames;
  readonly catalogue: Catalogue;
  readonly findings: readonly Named<FindingData>[];
  readonly checks: readonly NamedCheck[];
  readonly incidents: readonly Named<IncidentData>[];
  readonly ids: KnownIds;
  /** Follows an address written in a file, in the language of the text that holds it. */
  resolve(file: string, url: string, lang: string): LinkTarget;
}

/** Builds the index; where two records have one id, the first by path has it. */
export function indexSources(
  sources: Sources,
  sections: SectionNames,
  catalogue: Catalogue = NO_CATALOGUE,
): SourceIndex {
  const { engagement } = sources;
  const categories = new Set(engagement.data.categories.map(({ id }) => id));
  const findings = sources.findings.map((record) => nameFinding(record));
  const checks = sources.checks.map((record): NamedCheck => {
    const { id, category } = record.data;
    const entry = catalogue.entries.get(id);
    const usual = entry && categories.has(entry.category) ? entry.category : '';
    const named = { id, category: category ?? (record.folder || usual), record };
    return entry ? { ...named, entry } : named;
  });
  const incidents = sources.incidents.map((record) => ({
    id: record.data.id ?? /^INC-\d+/.exec(record.stem)?.[0] ?? record.stem,
    category: '',
    record,
  }));
  const byName = new Map<string, Reference>();
  const add = (name: string, reference: Reference): void => {
    if (!byName.has(name)) byName.set(name, reference);
  };
  for (const { id } of findings) add(id, { kind: 'finding', id });
  for (const { id } of incidents) add(id, { kind: 'incident', id });
  for (const { id, record } of findings) {
    for (const alias of record.data.aliases ?? []) add(alias, { kind: 'finding', id });
  }
  const codes = [...engagement.data.categories.map(({ code }) => code), 'INC'];
  const resolve = createResolve(sources, sections, fileReferences(sources, findings, incidents));
  const ids = { byName, codes };
  return { sources, sections, catalogue, findings, checks, incidents, ids, resolve };
}

function nameFinding(record: SourceRecord<FindingData>): Named<FindingData> {
  const { data, stem, folder } = record;
  const fromName = /^[A-Z][A-Z0-9]*-\d+/.exec(stem)?.[0];
  return { id: data.id ?? fromName ?? '', category: data.category ?? folder, record };
}

function fileReferences(
  sources: Sources,
  findings: readonly Named<FindingData>[],
  incidents: readonly Named<IncidentData>[],
): Map<string, { reference: Reference; record: SourceRecord<unknown> }> {
  const files = new Map<string, { reference: Reference; record: SourceRecord<unknown> }>();
  const add = (record: SourceRecord<unknown>, reference: Reference): void => {
    if (record.file.endsWith('findings.yaml')) return;
    files.set(record.file, { reference, record });
    const stem = record.file.replace(/\.(?:md|yaml)$/, '');
    for (const lang of record.translated) files.set(`${stem}.${lang}.md`, { reference, record });
  };
  for (const { id, record } of findings) add(record, { kind: 'finding', id });
  for (const { id, record } of incidents) add(record, { kind: 'incident', id });
  for (const record of sources.pages) add(record, { kind: 'page', id: record.stem });
  for (const record of sources.journal) add(record, { kind: 'journal', id: record.stem });
  return files;
}

function createResolve(
  sources: Sources,
  sections: SectionNames,
  files: ReadonlyMap<string, { reference: Reference; record: SourceRecord<unknown> }>,
): SourceIndex['resolve'] {
  return (file, url, lang) => {
    if (/^(?:https?:\/\/|mailto:)/i.test(url)) return { is: 'external' };
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) {
      return {
        is: 'nothing',
        expected: 'http, https, mailto or a path in the engagement',
        known: [],
      };
    }
    const [address = '', fragment] = url.split('#', 2);
    const path =
      address === '' ? file : posix.normalize(posix.join(posix.dirname(file), decodePath(address)));
    if (path.startsWith('../') || posix.isAbsolute(address)) {
      return { is: 'nothing', expected: 'a path inside the engagement', known: [] };
    }
    const found = files.get(path);
    if (!found) {
      return sources.files.has(path) && fragment === undefined && sources.assets.has(path)
        ? { is: 'asset', path }
        : {
            is: 'nothing',
            expected: expectedFile(path, sources),
            known: [...files.keys(), ...sources.assets],
          };
    }
    if (fragment === undefined) return { is: 'reference', reference: found.reference };
    const anchors = findAnchor(found.record, sections, decodePath(fragment), lang);
    return typeof anchors === 'string'
      ? { is: 'reference', reference: { ...found.reference, fragment: anchors } }
      : { is: 'nothing', expected: 'a heading of that file', known: anchors };
  };
}

/** Says what a link should lead to; a file that is there but makes no page of its own is no target. */
function expectedFile(path: string, { files, assets }: Sources): string {
  if (assets.has(path)) return 'no fragment on a file that is no page';
  return files.has(path)
    ? 'a file that makes one page: a finding, an incident, a page, a day of the journal'
    : 'a file of the engagement';
}

/** Finds a fragment in any language's body and gives the id of the same heading in the wanted language; else all that are known. */
function findAnchor(
  record: SourceRecord<unknown>,
  sections: SectionNames,
  fragment: string,
  lang: string,
): string | string[] {
  const known = knownSections(record.concept, sections);
  const named = record.bodies.map((body) => ({
    lang: body.lang,
    headings: sourceHeadings(body.root, known),
  }));
  const home = named.find((body) => body.lang === lang) ?? named[0];
  for (const { headings } of named) {
    const byId = headings.findIndex(({ id }) => id === fragment);
    const index = byId >= 0 ? byId : headings.findIndex(({ slug }) => slug === fragment);
    const found = headings[index];
    if (found) return sameHeading(home?.headings ?? [], found, index).id;
  }
  return [...new Set(named.flatMap(({ headings }) => headings.map(({ id }) => id)))];
}

/** The same heading in another language's body: the same known section, else the one at the same rank. */
function sameHeading(
  headings: readonly NamedHeading[],
  heading: NamedHeading,
  index: number,
): NamedHeading {
  const section = heading.known && headings.find(({ known }) => known === heading.known);
  return section ?? headings[index] ?? heading;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
