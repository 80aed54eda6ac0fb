/** One thing as its author wrote it: validated data, its places, its bodies by language. */
import type { Root } from 'mdast';

import type { Place } from '../diagnostics/diagnostic.ts';
import type { ConceptName } from '../schema/concepts.ts';
import type { Locate } from './place-map.ts';

/** A Markdown body with the way from its lines to those on disk. */
export interface SourceBody {
  readonly lang: string;
  readonly file: string;
  readonly root: Root;
  /** Maps a place in the text that was parsed to the one on disk. */
  place(line: number, column: number): Place;
}

/** One thing as its author wrote it. */
export interface SourceRecord<Data> {
  readonly concept: ConceptName;
  readonly file: string;
  /** The file's name without language and extension. */
  readonly stem: string;
  /** The first folder of its path; empty at the root. */
  readonly folder: string;
  /** As validated; translations laid over it as maps of languages. */
  readonly data: Data;
  readonly locate: Locate;
  readonly bodies: readonly SourceBody[];
  /** Languages that have a file of their own. */
  readonly translated: readonly string[];
}
