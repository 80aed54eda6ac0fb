/** The labels of a board: their names in the language of the board, and what any language's name stands for. */
import { typography } from '../markdown/typography.ts';
import type { Report } from '../report/report.ts';
import { speak } from '../report/text.ts';
import { ANSWER_LABELS, ANSWERS, type AnswerId } from '../targets/shared/cards/answer-words.ts';
import type { Locale } from '../templates/locale.ts';

/** What a label stands for: a priority, a kind, an answer, a status that is none, a category. */
export type LabelKey = string;

/** Statuses that no answer of the client says. */
export const OTHER_STATUSES = ['in-progress', 'done', 'verified', 'accepted-risk'] as const;
/** Keys of the three priorities. */
export const PRIORITIES = ['P1', 'P2', 'P3'] as const;

/** Names of labels ↔ what they stand for. */
export interface LabelBook {
  /** The name on a board of this language. */
  nameOf(key: LabelKey): string;
  /** What a name of any of the engagement's languages stands for; undefined for the client's own. */
  keyOf(name: string): LabelKey | undefined;
}

/** Makes the key of a category's label. */
export function categoryKey(id: string): LabelKey {
  return `category:${id}`;
}

/** Tells the answers among keys. */
export function isAnswer(key: LabelKey): key is AnswerId {
  return (ANSWERS as readonly string[]).includes(key);
}

/** Tells the priorities among keys. */
export function isPriority(key: LabelKey): boolean {
  return (PRIORITIES as readonly string[]).includes(key);
}

/**
 * Makes the book of a report.
 *
 * @param locales one a language of the engagement; the first is the board's
 */
export function createLabelBook(
  report: Pick<Report, 'categories' | 'languages'>,
  locales: readonly [Locale, ...Locale[]],
): LabelBook {
  const [own] = locales;
  const keys = new Map(
    locales.flatMap((locale) =>
      [...namesIn(report, locale)].map(([key, name]) => [fold(name), key]),
    ),
  );
  const names = namesIn(report, own);
  return {
    nameOf: (key) => names.get(key) ?? key,
    keyOf: (name) => keys.get(fold(name)),
  };
}

function namesIn(
  { categories, languages }: Pick<Report, 'categories' | 'languages'>,
  locale: Locale,
): Map<LabelKey, string> {
  const say = (key: string): string => typography(locale.t(key), locale.lang);
  return new Map([
    ...PRIORITIES.map((key): [string, string] => {
      const level = key.slice(1);
      return [key, `${key} – ${say(`finding.priorityMeaning.${level}`)}`];
    }),
    ['improvement', say('finding.kind.improvement')],
    ['quickWin', say('things.quickWin.one')],
    ...ANSWERS.map((key): [string, string] => [key, say(ANSWER_LABELS[key])]),
    ...OTHER_STATUSES.map((key): [string, string] => [key, say(`finding.status.${key}`)]),
    ...categories.map(({ id, title }): [string, string] => [
      categoryKey(id),
      // GitHub's labels hold 50 signs.
      speak(title, locale.lang, languages).value.slice(0, 50),
    ]),
  ]);
}

/** Names are the same whatever their case and their spaces. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
