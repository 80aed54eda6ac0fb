/** What an edition hides, as the guard looks for it. */

/** Words that may not be read, and why. */
export interface HiddenWords {
  readonly kind: 'redacted words' | 'replaced name' | 'hidden id';
  readonly text: string;
  /** The source that holds them, where one does. */
  readonly source?: string | undefined;
}

/** A run of words that is hidden. */
export interface HiddenRun {
  readonly text: string;
  readonly source?: string | undefined;
}

/** All that may not be read in an edition. */
export interface Hidden {
  readonly runs: readonly HiddenRun[];
  readonly words: readonly HiddenWords[];
  /** What the edition shows: a run that stands here too is no secret. */
  readonly shown: readonly string[];
  /** The same of words that stand in a row over the end of a text; gone through where something is hidden. */
  readonly seams: Iterable<string>;
  /** Texts of our own that every deliverable may hold, such as scripts: a redacted word of them proves nothing. */
  readonly usual: readonly string[];
}

/** A place in a source; line and column count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something that should not be there; the words themselves are never told in full. */
export interface Leak {
  readonly file: string;
  /** Where in it: a page, a part, an attribute. */
  readonly place: string;
  readonly kind: 'hidden text' | HiddenWords['kind'] | 'forbidden word' | 'secret';
  /** The beginning of what was found, masked. */
  readonly hint: string;
  /** The source that hides it. */
  readonly source?: string | undefined;
  /** Where the sources have it; empty where none of their texts does, and for a name, which many may tell. */
  readonly origins: readonly SourcePlace[];
}

/** A leak as it is found in a file. */
export interface FoundLeak extends Omit<Leak, 'origins'> {
  /** What was found, which nobody is told. */
  readonly words: string;
}

/** Shows enough of something to recognise it by who knows it. */
export function mask(text: string): string {
  const words = text.trim().split(/\s+/);
  const [first = ''] = words;
  const start = Array.from(first).slice(0, 2).join('');
  return words.length > 1
    ? `${start}… (${words.length} words)`
    : `${start}… (${Array.from(first).length} signs)`;
}
