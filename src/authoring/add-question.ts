/** A question of the client → questions.yaml with one entry more; what stands in it stays as it was written. */
import { isSeq, parseDocument, stringify } from 'yaml';

import type { QuestionData } from '../schema/question.ts';
import type { NewFile } from './new-file.ts';

/** Where they stand. */
export const QUESTIONS_FILE = 'questions.yaml';

/** What is asked, of whom, and when. */
export interface AskedQuestion {
  /** The ticket that it is about. */
  readonly ticket: string;
  readonly what: string;
  readonly to?: string | Readonly<Record<string, string>> | undefined;
  /** `YYYY-MM-DD`. */
  readonly asked: string;
}

/**
 * Adds the question under an id of the ticket's; undefined when it is there already.
 *
 * @param text the file as it stands; undefined when there is none
 */
export function addQuestion(
  question: AskedQuestion,
  text: string | undefined,
): NewFile | undefined {
  const document = parseDocument(text ?? '');
  const list = isSeq(document.contents) ? (document.toJS() as QuestionData[]) : [];
  const what = `${question.ticket} – ${question.what}`;
  if (list.some((one) => one.what === what)) return undefined;
  const ids = new Set(list.map(({ id }) => id));
  let number = 1;
  while (ids.has(idOf(question.ticket, number))) number += 1;
  const { to, asked } = question;
  const item = {
    id: idOf(question.ticket, number),
    kind: 'question',
    what,
    ...(to === undefined ? {} : { to }),
    asked,
  };
  const written = stringify([item], { lineWidth: 0 });
  if (isSeq(document.contents) && document.contents.flow && list.length > 0) {
    document.add(document.createNode(item));
    return { path: QUESTIONS_FILE, text: document.toString({ lineWidth: 0 }), replaces: true };
  }
  // An empty list in brackets gives way to the first entry; comments stay.
  const kept = (text ?? '').replace(/^\[\s*\][ \t]*$/m, '').trimEnd();
  return {
    path: QUESTIONS_FILE,
    text: kept === '' ? written : `${kept}\n${written}`,
    replaces: true,
  };
}

/** `Q-SEC-01`, then `Q-SEC-01-2`. */
function idOf(ticket: string, number: number): string {
  return number === 1 ? `Q-${ticket}` : `Q-${ticket}-${number}`;
}
