/** The parts of a report → its chapters, numbered, with what the contents list below each. */
import type { Spoken, Text } from '../../../report/text.ts';
import { pageName } from '../page-rules.ts';

/** A line of the contents below its chapter. */
export interface ContentsEntry {
  readonly anchor: string;
  readonly id: string;
  readonly title: Text | Spoken;
}

/** A chapter before it has its number. */
export interface ChapterDraft {
  /** The kind of chapter, which names its template. */
  readonly kind:
    | 'summary'
    | 'decisions'
    | 'control'
    | 'maturity'
    | 'changes'
    | 'category'
    | 'incidents'
    | 'roadmap'
    | 'approach'
    | 'journal'
    | 'glossary'
    | 'references'
    | 'evidence'
    | 'signOff'
    | 'acceptance';
  /** Id of its heading. */
  readonly anchor: string;
  readonly title: Text | Spoken;
  readonly entries: readonly ContentsEntry[];
  readonly annex: boolean;
  /** What its template reads. */
  readonly view: object;
}

/** A chapter as templates write it. */
export interface Chapter extends ChapterDraft {
  /** `1`, `2`… for chapters, `A`, `B`… for annexes. */
  readonly ordinal: string;
  /** The name of its pages in CSS. */
  readonly run: string;
}

/** Numbers chapters in order; annexes have letters. */
export function numberChapters(drafts: readonly ChapterDraft[]): Chapter[] {
  let chapters = 0;
  let annexes = 0;
  return drafts.map((draft) => ({
    ...draft,
    ordinal: draft.annex ? letter(annexes++) : String(++chapters),
    run: pageName(draft.anchor),
  }));
}

/** A, B… Z, then A1, B1…: nobody has so many annexes. */
function letter(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCharCode(65 + (index % 26)) + (round > 0 ? String(round) : '');
}
