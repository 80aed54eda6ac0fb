/** What a board shows of the report in one language: columns of cards, as plain data. */
import type { Root } from 'mdast';

import type { Finding } from '../../../report/report.ts';

/** One ticket of a board. */
export interface Card {
  readonly finding: Finding;
  /** The id, and the action: "SEC-01 – Isolate the environments". */
  readonly title: string;
  /** All of it as Markdown of GitHub's dialect, which no other file is needed to read. */
  readonly body: string;
  /** The same as a tree, its links placed. */
  readonly tree: Root;
  /** What is to do, a line a step, as plain words: for a list to tick. */
  readonly steps: readonly string[];
  /** The answers as plain words, for cells. */
  readonly words: CardWords;
  /** Address of its page, where the engagement says where the site stands. */
  readonly url?: string | undefined;
  /** True once it is done or put aside. */
  readonly closed: boolean;
}

/** The answers of a ticket as plain words on as many lines as they have; empty where nobody gave them. */
export interface CardWords {
  readonly category: string;
  readonly priority: string;
  readonly status: string;
  readonly effort: string;
  readonly cost: string;
  readonly impact: string;
  readonly how: string;
  readonly checks: string;
  readonly depends: string;
  readonly owner: string;
}

/** A category of the engagement, its cards in order of priority. */
export interface CardColumn {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly Card[];
}
