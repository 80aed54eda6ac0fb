/** What changed, as deliverables list it: a group for each kind of change, a row for each thing. */
import type { Reference } from '../../../markdown/reference.ts';
import type { Rating } from '../../../report/report.ts';
import type { Spoken } from '../../../report/text.ts';

/** One side of a change: its words, and the rating that may be drawn beside them. */
export interface ChangeValue {
  readonly text: Spoken;
  /** A rating is drawn without a target, since that may have moved too. */
  readonly check?: { readonly rating: Rating; readonly target: number };
}

/** One thing that changed. */
export interface ChangeRow {
  /** Shown before the title, for what readers know by its id. */
  readonly id?: string;
  /** Where it is shown; absent for what is gone. */
  readonly reference?: Reference;
  /** Absent where the title itself is what changed. */
  readonly title?: Spoken;
  /** As many as the group has heads. */
  readonly values: readonly ChangeValue[];
}

/** The changes of one kind. */
export interface ChangeGroup {
  /** Its key below `changes.groups` in the locale. */
  readonly name: string;
  readonly title: Spoken;
  /** What the first column is called. */
  readonly subject: Spoken;
  /** What the columns of values are called: none, one, or before and after. */
  readonly heads: readonly Spoken[];
  readonly rows: readonly ChangeRow[];
}
