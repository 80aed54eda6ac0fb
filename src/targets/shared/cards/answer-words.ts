/** The client's four answers, and the keys of the words for them in the locales. */

/** What a client may answer to a ticket. */
export const ANSWERS = ['validated', 'rejected', 'deferred', 'question'] as const;

/** One of them. */
export type AnswerId = (typeof ANSWERS)[number];

/** Keys of the labels that a board offers for them. */
export const ANSWER_LABELS: Readonly<Record<AnswerId, string>> = {
  validated: 'board.validatedByPo',
  rejected: 'board.rejectedByPo',
  deferred: 'board.deferredByPo',
  question: 'board.questionByPo',
};

/** Gives the key of the word that stands for an answer in a file's drop-down. */
export function answerWord(answer: AnswerId): string {
  return `board.answers.${answer}`;
}
