/** The report in the board's language → what each of its cards is to be, the guide first. */
import { fileStem } from '../authoring/file-stem.ts';
import { typography } from '../markdown/typography.ts';
import type { Finding, Report, Status } from '../report/report.ts';
import { speak } from '../report/text.ts';
import type { Card, CardColumn } from '../targets/shared/cards/card.ts';
import { ANSWER_LABELS } from '../targets/shared/cards/answer-words.ts';
import type { Locale } from '../templates/locale.ts';
import { cutText } from './cut-text.ts';
import { categoryKey, type LabelKey } from './label-book.ts';
import { GUIDE } from './marker.ts';

/** What a card is to be. */
export interface CardDraft {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly steps: readonly string[];
  readonly labels: readonly LabelKey[];
  /** The category's id: where it stands. */
  readonly column: string;
  readonly due?: string | undefined;
  readonly status?: Status | undefined;
}

/** What drafts depend on. */
export interface DraftOptions {
  readonly report: Report;
  /** One a language of the engagement, that of the board first. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** True where columns are told by labels. */
  readonly labelled: boolean;
  /** Signs that a text may have. */
  readonly longest: number;
}

/** Signs kept for the marker: its digests of a few dozen steps, or the guide's ids of some hundred cards. */
const MARKER_ROOM = 2000;
/** The same for the guide. */
const LEDGER_ROOM = 8000;

/** Makes the drafts in the order in which cards stand: by column, then by priority. */
export function makeDrafts(columns: readonly CardColumn[], options: DraftOptions): CardDraft[] {
  return [
    makeGuide(columns, options),
    ...columns.flatMap(({ id, cards }) => cards.map((card) => makeDraft(card, id, options))),
  ];
}

/**
 * Names the engagement on boards: whom it is for and when it began, which do not change on the way as titles do.
 */
export function nameEngagement({ engagement }: Pick<Report, 'engagement'>): string {
  return [fileStem(engagement.client.name), engagement.dates.start].filter(Boolean).join('-');
}

function makeDraft(
  { finding, title, body, steps, url }: Card,
  column: string,
  { locales: [locale], labelled, longest }: DraftOptions,
): CardDraft {
  const rest = [locale.t('board.cut'), url].filter(Boolean).join(' ');
  return {
    id: finding.id,
    title,
    body: cutText(body, longest - MARKER_ROOM, rest),
    steps,
    labels: [...labelsOf(finding), ...(labelled ? [categoryKey(column)] : [])],
    column,
    due: finding.due,
    status: finding.status,
  };
}

/** What was decided before work began stays said while it goes on. */
const STATUS_LABELS: Readonly<Partial<Record<Status, readonly LabelKey[]>>> = {
  validated: ['validated'],
  rejected: ['rejected'],
  deferred: ['deferred'],
  'in-progress': ['validated', 'in-progress'],
  done: ['validated', 'done'],
  verified: ['validated', 'verified'],
  'accepted-risk': ['accepted-risk'],
};

function labelsOf({ priority, kind, quickWin, status }: Finding): LabelKey[] {
  return [
    ...(priority ? [`P${priority}`] : []),
    ...(kind === 'improvement' ? ['improvement'] : []),
    ...(quickWin ? ['quickWin'] : []),
    ...(STATUS_LABELS[status] ?? []),
  ];
}

/** The guide speaks every language of the engagement: whoever opens the board is to understand it. */
function makeGuide(columns: readonly CardColumn[], options: DraftOptions): CardDraft {
  const { report, locales, labelled, longest } = options;
  const told = locales.map((locale) => {
    const say = (key: string): string => typography(locale.t(key), locale.lang);
    const labels = Object.fromEntries(
      Object.entries(ANSWER_LABELS).map(([answer, key]) => [answer, `**${say(key)}**`]),
    );
    const lines = [
      ...guideLines(locale),
      ...(labelled ? [] : [locale.t('board.guide.columns')]),
    ].map((line) => `- ${typography(fill(line, labels), locale.lang)}`);
    const title = speak(report.engagement.title, locale.lang, report.languages);
    return {
      heading: say('board.readMe'),
      text: `## ${typography(title.value, title.lang)}\n\n${lines.join('\n')}`,
    };
  });
  return {
    id: GUIDE,
    title: told.map(({ heading }) => heading).join(' / '),
    body: cutText(told.map(({ text }) => text).join('\n\n'), longest - LEDGER_ROOM, ''),
    steps: [],
    labels: [],
    column: columns[0]?.id ?? '',
  };
}

/** The lines of a list in the locale; only texts on their own have their places filled. */
function guideLines(locale: Locale): readonly string[] {
  return locale.list('board.guide.lines');
}

function fill(line: string, values: Readonly<Record<string, string>>): string {
  return line.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
