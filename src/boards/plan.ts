/** What a push would do, told before it is done. */
import type { CardChange, RemoteCard } from './board-service.ts';
import type { LabelKey } from './label-book.ts';
import type { CardDraft } from './make-drafts.ts';
import type { MarkerState } from './marker.ts';

/** What is to happen to the list of steps before its card is sealed. */
export interface StepsPlan {
  /** The list's key; absent: it is to be made. */
  readonly list?: string | undefined;
  readonly rename: readonly { readonly key: string; readonly text: string }[];
  readonly add: readonly string[];
}

/** One thing to do. */
export type PlanStep =
  | { readonly do: 'column'; readonly category: string; readonly name: string }
  | { readonly do: 'label'; readonly key: LabelKey }
  | { readonly do: 'create'; readonly draft: CardDraft; readonly state: MarkerState }
  | CardStep;

/** A change of a card that is there. */
export interface CardStep {
  readonly do: 'update' | 'archive';
  readonly card: RemoteCard;
  readonly id: string;
  readonly title: string;
  readonly change: CardChange & { readonly body: string };
  readonly state: MarkerState;
  /** True when it is to stand after the card before it in the order of priority. */
  readonly moves: boolean;
  readonly steps?: StepsPlan | undefined;
  /** What changes, a word each. */
  readonly what: readonly string[];
}

/** Something that a push leaves as it is. */
export interface PlanNote {
  readonly id: string;
  /** A conflict is a change of both sides: somebody must choose. */
  readonly is: 'kept' | 'conflict';
  readonly text: string;
}

/** The whole. */
export interface BoardPlan {
  readonly steps: readonly PlanStep[];
  readonly notes: readonly PlanNote[];
  /** How many cards are right as they are. */
  readonly unchanged: number;
  /** Where the columns are, by category; those to be made are missing. */
  readonly columns: ReadonlyMap<string, string>;
}
