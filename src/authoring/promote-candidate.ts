/** A finding that a candidate became → the candidate's file, which says so. */
import { isMap, isSeq, parseDocument } from 'yaml';

import type { SourceIndex } from '../source/index-sources.ts';
import type { FoundCandidate } from './find-candidate.ts';
import type { NewFile } from './new-file.ts';

/** Marks the candidate; all else in the file stays as it was written. */
export function promoteCandidate(
  { candidate, record }: FoundCandidate,
  finding: string,
  { sources }: SourceIndex,
): NewFile {
  const document = parseDocument(new TextDecoder().decode(sources.files.get(record.file)));
  const list = document.get('candidates', true);
  const item = isSeq(list)
    ? list.items.find((one) => isMap(one) && one.get('id') === candidate.id)
    : undefined;
  if (isMap(item)) {
    item.set('state', 'promoted');
    item.set('finding', finding);
  }
  return { path: record.file, text: document.toString({ lineWidth: 0 }), replaces: true };
}
