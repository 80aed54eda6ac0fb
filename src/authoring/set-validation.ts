/** A decision on a ticket → the files that say it: status and validation in its source, comments and formatting as they were. */
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

import type { FindingData } from '../schema/finding.ts';
import type { Named } from '../source/index-sources.ts';
import { editYamlMap, type YamlChanges, type YamlValue } from './edit-yaml-map.ts';
import type { NewFile } from './new-file.ts';

/** What was decided. */
export interface Decision {
  readonly status: NonNullable<FindingData['status']>;
  /** A role, in one language or in several. */
  readonly by: string | Readonly<Record<string, string>>;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Why; what an earlier decision said goes. */
  readonly note?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * Writes the decision.
 *
 * A translation's `note` said the earlier reason in another language: it goes too.
 *
 * @param read gives the text of a source as it stands, byte-order mark included
 */
export function setValidation(
  { id, record }: Named<FindingData>,
  { status, by, on, note, until }: Decision,
  read: (path: string) => string,
): NewFile[] {
  const changes: YamlChanges = { status, validation: { by: by as YamlValue, on, note, until } };
  const { file } = record;
  const text = read(file);
  const isList = file.endsWith('findings.yaml');
  const edit = (yaml: string): string =>
    editYamlMap(yaml, changes, isList ? findItem(yaml, id) : undefined);
  const own: NewFile = {
    path: file,
    text: file.endsWith('.md') ? editFront(text, edit) : edit(text),
    replaces: true,
  };
  return [own, ...dropNotes(file, record.translated, read)];
}

/** Finds the item of a list that has an id. */
function findItem(yaml: string, id: string): number | undefined {
  const { contents } = parseDocument(yaml);
  const at = isSeq(contents)
    ? contents.items.findIndex((item) => isMap(item) && (item as YAMLMap).get('id') === id)
    : -1;
  return at < 0 ? undefined : at;
}

function dropNotes(
  file: string,
  languages: readonly string[],
  read: (path: string) => string,
): NewFile[] {
  return languages.flatMap((lang): NewFile[] => {
    const path = `${file.replace(/\.(?:md|yaml)$/, '')}.${lang}.md`;
    const text = read(path);
    const changed = editFront(text, (yaml) => editYamlMap(yaml, { note: undefined }));
    return changed === text ? [] : [{ path, text: changed, replaces: true }];
  });
}

/** Changes the front matter of a Markdown file; the rest stays to the last sign. */
function editFront(text: string, edit: (yaml: string) => string): string {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return text;
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(start).replaceAll('\r', ' '));
  if (!closing) return text;
  const end = start + closing.index;
  return text.slice(0, start) + edit(text.slice(start, end)) + text.slice(end);
}
