/** What a tracker is to us: what stands on its board, and the few things that we ever do to it. */
import type { LabelKey } from './label-book.ts';
import type { Marker } from './marker.ts';

/** One of ours among the steps of a card, or one that the client added. */
export interface RemoteStep {
  readonly key: string;
  readonly text: string;
  readonly done: boolean;
}

/** A card as it stands on the board. */
export interface RemoteCard {
  /** What the service calls it. */
  readonly key: string;
  readonly url: string;
  readonly title: string;
  /** The text without its marker. */
  readonly body: string;
  /** Absent on cards that are none of ours. */
  readonly marker?: Marker;
  /** Keys of those of our labels that it bears, whoever put them. */
  readonly labels: readonly LabelKey[];
  readonly column?: string | undefined;
  readonly position?: number | undefined;
  /** `YYYY-MM-DD`. */
  readonly due?: string | undefined;
  readonly open: boolean;
  /** How many comments it has; none of them is ours. */
  readonly comments: number;
  /** The list to tick, where the service has one apart from the text. */
  readonly steps?: { readonly key: string; readonly items: readonly RemoteStep[] } | undefined;
  /** When anybody last did anything to it, ISO 8601. */
  readonly changed: string;
}

/** A board as it stands. */
export interface RemoteBoard {
  /** Columns that are not archived; none where the service has none. */
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  /** Keys of those of our labels that exist. */
  readonly labels: ReadonlySet<LabelKey>;
  readonly cards: readonly RemoteCard[];
}

/** What a card is to be; what is absent stays as it is. */
export interface CardChange {
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  /** All of our labels that it is to bear; those of others stay. */
  readonly labels?: readonly LabelKey[] | undefined;
  readonly column?: string | undefined;
  readonly position?: number | undefined;
  /** Null takes the date away. */
  readonly due?: string | null | undefined;
  readonly open?: boolean | undefined;
}

/** A comment of a card. */
export interface RemoteComment {
  readonly text: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** A tracker, bound to one board. */
export interface BoardService {
  readonly name: string;
  /** What it offers: columns, dates, lists to tick apart from the text. */
  readonly offers: {
    readonly columns: boolean;
    readonly due: boolean;
    readonly checklists: boolean;
  };
  /** Signs that a card's text may have, its marker included. */
  readonly longest: number;
  read(): Promise<RemoteBoard>;
  readComments(card: RemoteCard): Promise<readonly RemoteComment[]>;
  createColumn(name: string): Promise<string>;
  createLabel(key: LabelKey): Promise<void>;
  /** Makes a card and gives its key. */
  create(
    card: CardChange & { readonly title: string; readonly body: string },
    marker: Marker,
  ): Promise<string>;
  /** Changes a card at once or not at all; the body is given whenever the marker changes. */
  update(
    key: string,
    change: CardChange & { readonly body: string },
    marker: Marker,
  ): Promise<void>;
  createChecklist(card: string): Promise<string>;
  addStep(checklist: string, text: string): Promise<void>;
  renameStep(card: string, step: string, text: string): Promise<void>;
}
