/** A check → checks.yaml with one item more; what stands in it, comments too, stays as it was written. */
import { isSeq, parseDocument, stringify } from 'yaml';

import type { SourceIndex } from '../source/index-sources.ts';
import { fileStem } from './file-stem.ts';
import type { NewFile } from './new-file.ts';
import { typedValue } from './typed-value.ts';

/** What the author says of it. */
export interface CheckFacts {
  readonly title: string;
  readonly id?: string | undefined;
  readonly category: string;
  /** As typed: a level, `n/a` or `unknown`. */
  readonly rating: string;
  readonly target?: string | undefined;
}

/** Adds the check to the category's own grid where there is one, else to that of the whole engagement. */
export function addCheck(facts: CheckFacts, index: SourceIndex): NewFile {
  const own = `${facts.category}/checks.yaml`;
  const { files } = index.sources;
  const path = files.has(own) ? own : 'checks.yaml';
  const item = {
    id: facts.id ?? fileStem(facts.title),
    ...(path === own ? {} : { category: facts.category }),
    title: facts.title,
    rating: typedValue(facts.rating),
    ...(facts.target === undefined ? {} : { target: typedValue(facts.target) }),
  };
  return { path, text: append(new TextDecoder().decode(files.get(path)), item), replaces: true };
}

function append(text: string, item: object): string {
  const document = parseDocument(text);
  const list = document.contents;
  if (isSeq(list) && !list.flow && list.items.length > 0) {
    return `${text.replace(/\s*$/, '\n')}${stringify([item], { lineWidth: 0 })}`;
  }
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  const items = isSeq(list) ? (document.toJS() as unknown[]) : [];
  return [...comments, stringify([...items, item], { lineWidth: 0 })].join('\n');
}
