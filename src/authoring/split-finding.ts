/** A finding of a list → a file of its own, and the list without it. */
import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

import type { Named, SourceIndex } from '../source/index-sources.ts';
import type { FindingData } from '../schema/finding.ts';
import { fileStem } from './file-stem.ts';
import type { NewFile } from './new-file.ts';

/** Nothing is folded: what an author wrote on a line stays on it. */
const AS_WRITTEN = { lineWidth: 0 } as const;

/**
 * Moves a finding out of its list; comments go with what they are about.
 *
 * It becomes Markdown when title and body are in one language, else YAML. The list comes back without it, or
 * without a text when nothing is left in it.
 *
 * @returns undefined when the finding has a file of its own already
 */
export function splitFinding(
  { id, category, record }: Named<FindingData>,
  index: SourceIndex,
): readonly NewFile[] | undefined {
  if (!record.file.endsWith('findings.yaml')) return undefined;
  const { files, findings } = index.sources;
  const list = parseDocument(new TextDecoder().decode(files.get(record.file)));
  const place = findings.filter(({ file }) => file === record.file).indexOf(record);
  if (!isSeq(list.contents)) return undefined;
  const item = list.contents.items[place];
  if (!isMap(item)) return undefined;
  list.contents.items.splice(place, 1);
  const isEmpty = list.contents.items.length === 0;
  return [
    writeItem(item, { id, category }),
    {
      path: record.file,
      ...(isEmpty ? {} : { text: list.toString(AS_WRITTEN) }),
      replaces: true,
    },
  ];
}

/** The id is told by the file's name, the category by its folder. */
function writeItem(item: YAMLMap, { id, category }: { id: string; category: string }): NewFile {
  item.delete('id');
  item.delete('category');
  const title = plainText(item, 'title');
  const body = plainText(item, 'body');
  const stem = `${category}/${[id, fileStem(title ?? '')].filter(Boolean).join('-')}`;
  if (title === undefined || body === undefined) return { path: `${stem}.yaml`, text: write(item) };
  item.delete('body');
  return { path: `${stem}.md`, text: `---\n${write(item)}---\n\n${body.trimEnd()}\n` };
}

function plainText(item: YAMLMap, key: string): string | undefined {
  const node = item.get(key, true);
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

function write(item: YAMLMap): string {
  const document = new Document();
  document.contents = item;
  return document.toString(AS_WRITTEN);
}
