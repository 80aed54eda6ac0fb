/** What a client answered to a ticket, wherever the answer stood. */
import type { Status } from '../report/report.ts';
import type { AnswerId } from '../targets/shared/cards/answer-words.ts';

/** An answer. */
export interface Answer {
  /** The finding's id. */
  readonly id: string;
  readonly answer: AnswerId;
  /** The status that it is an answer to; undefined when that cannot be told. */
  readonly base?: Status | undefined;
  /** The reason, or the question itself. */
  readonly reason?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly until?: string | undefined;
  /** Who answered: the role as the client typed it. */
  readonly role?: string | undefined;
  /** Who answered: somebody's name, which stands in no file of ours. */
  readonly name?: string | undefined;
  /** `YYYY-MM-DD`; absent: today. */
  readonly on?: string | undefined;
  /** Where it stands, for messages. */
  readonly where: string;
}

/** What was read: the answers, and what could not be taken as one. */
export interface ReadAnswers {
  readonly answers: readonly Answer[];
  /** Something to mend on the client's side, a line each. */
  readonly problems: readonly string[];
  /** Something to know that changes nothing: a card that was moved. */
  readonly remarks: readonly string[];
}
