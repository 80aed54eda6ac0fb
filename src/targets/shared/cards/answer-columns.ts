/** The columns that come back from a client's file, by the key of their head in the locales: the two that say which ticket it was, and the answers. */
export const ANSWER_COLUMNS = {
  id: 'columns.id',
  status: 'columns.status',
  answer: 'board.cells.answer',
  reason: 'board.cells.reason',
  until: 'board.cells.until',
  by: 'board.cells.by',
} as const;

/** One of them. */
export type AnswerColumn = keyof typeof ANSWER_COLUMNS;
