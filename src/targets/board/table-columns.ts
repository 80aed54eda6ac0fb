/** The columns of the files to answer in: what each says of a card, and what its head is called. */
import type { Card } from '../shared/cards/card.ts';
import { ANSWER_COLUMNS, type AnswerColumn } from '../shared/cards/answer-columns.ts';
import { speakIn, type LanguageScope } from '../shared/language-scope.ts';

/** What stands in a cell: words, a figure, a day as `YYYY-MM-DD`, an address, or nothing. */
export type TableValue =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'figure'; readonly figure: number }
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'address'; readonly url: string; readonly text: string }
  | undefined;

/** A column. */
export interface TableColumn {
  readonly name: string;
  /** Key of its head in the locales. */
  readonly head: string;
  /** Its width in characters, where widths are shown. */
  readonly width: number;
  readonly value: (card: Card, scope: LanguageScope) => TableValue;
}

const words = (text: string | undefined): TableValue => (text ? { is: 'words', text } : undefined);
const figure = (n: number | undefined): TableValue =>
  n === undefined ? undefined : { is: 'figure', figure: n };
const day = (date: string | undefined): TableValue =>
  date === undefined ? undefined : { is: 'day', day: date };

const HEAD: readonly TableColumn[] = [
  {
    name: 'id',
    head: ANSWER_COLUMNS.id,
    width: 9,
    value: ({ finding }) => words(finding.id),
  },
  {
    name: 'title',
    head: 'columns.title',
    width: 38,
    value: ({ finding }, scope) => words(speakIn(scope, finding.title).value),
  },
  {
    name: 'category',
    head: 'columns.category',
    width: 16,
    value: (card) => words(card.words.category),
  },
  {
    name: 'priority',
    head: 'columns.priority',
    width: 10,
    value: ({ finding }) => figure(finding.priority),
  },
  {
    name: 'status',
    head: ANSWER_COLUMNS.status,
    width: 13,
    value: (card) => words(card.words.status),
  },
];

const AMOUNTS: readonly TableColumn[] = [
  { name: 'effort', head: 'columns.effort', width: 11, value: (card) => words(card.words.effort) },
  { name: 'cost', head: 'columns.cost', width: 16, value: (card) => words(card.words.cost) },
];

const FIGURES: readonly TableColumn[] = [
  {
    name: 'effortMin',
    head: 'board.cells.effortMin',
    width: 10,
    value: ({ finding }) => figure(finding.effort?.min),
  },
  {
    name: 'effortMax',
    head: 'board.cells.effortMax',
    width: 10,
    value: ({ finding }) => figure(finding.effort?.max),
  },
  {
    name: 'costOnce',
    head: 'board.cells.costOnce',
    width: 10,
    value: ({ finding }) => figure(known(finding)?.once),
  },
  {
    name: 'costMonthly',
    head: 'board.cells.costMonthly',
    width: 10,
    value: ({ finding }) => figure(known(finding)?.monthly),
  },
  {
    name: 'saving',
    head: 'board.cells.saving',
    width: 10,
    value: ({ finding }) => figure(known(finding)?.saving),
  },
];

/** What nobody has costed yet is no zero. */
function known({ cost }: Card['finding']): Card['finding']['cost'] {
  return cost?.unknown ? undefined : cost;
}

const STORY: readonly TableColumn[] = [
  {
    name: 'impact',
    head: 'finding.headings.impact',
    width: 40,
    value: (card) => words(card.words.impact),
  },
  {
    name: 'how',
    head: 'finding.headings.recommendation',
    width: 60,
    value: (card) => words(card.words.how),
  },
  {
    name: 'checks',
    head: 'finding.facts.checks',
    width: 32,
    value: (card) => words(card.words.checks),
  },
  {
    name: 'depends',
    head: 'finding.facts.depends',
    width: 12,
    value: (card) => words(card.words.depends),
  },
  {
    name: 'owner',
    head: 'columns.owner',
    width: 20,
    value: (card) => words(card.words.owner),
  },
  { name: 'due', head: 'columns.due', width: 12, value: ({ finding }) => day(finding.due) },
  {
    name: 'link',
    head: 'board.cells.link',
    width: 10,
    value: ({ url, finding }) =>
      url === undefined ? undefined : { is: 'address', url, text: finding.id },
  },
];

/** Statuses that are an answer, by the key of its word. */
const ANSWERED: Readonly<Record<string, string>> = {
  validated: 'validated',
  rejected: 'rejected',
  deferred: 'deferred',
};

const ANSWERS: readonly (TableColumn & { readonly name: AnswerColumn })[] = [
  {
    name: 'answer',
    head: ANSWER_COLUMNS.answer,
    width: 15,
    value: ({ finding: { status } }, { locale }) =>
      words(ANSWERED[status] && locale.t(`board.answers.${ANSWERED[status]}`)),
  },
  {
    name: 'reason',
    head: ANSWER_COLUMNS.reason,
    width: 36,
    value: ({ finding: { status, validation } }, scope) =>
      words(ANSWERED[status] && validation?.note && speakIn(scope, validation.note).value),
  },
  {
    name: 'until',
    head: ANSWER_COLUMNS.until,
    width: 14,
    value: ({ finding: { status, validation } }) =>
      day(ANSWERED[status] ? validation?.until : undefined),
  },
  {
    name: 'by',
    head: ANSWER_COLUMNS.by,
    width: 20,
    value: ({ finding: { status, validation } }, scope) =>
      words(ANSWERED[status] && validation?.by && speakIn(scope, validation.by).value),
  },
];

/** The columns of the workbook: amounts as people say them. */
export function listWorkbookColumns(cards: readonly Card[]): readonly TableColumn[] {
  return withoutLink([...HEAD, ...AMOUNTS, ...STORY, ...ANSWERS], cards);
}

/** The columns of the CSV: amounts as figures to count with. */
export function listCsvColumns(cards: readonly Card[]): readonly TableColumn[] {
  return withoutLink([...HEAD, ...FIGURES, ...STORY, ...ANSWERS], cards);
}

/** Addresses are shown where the documentation has one. */
function withoutLink(columns: readonly TableColumn[], cards: readonly Card[]): TableColumn[] {
  const hasSite = cards.some(({ url }) => url !== undefined);
  return columns.filter(({ name }) => hasSite || name !== 'link');
}

/** How many of the last columns the client fills in. */
export const ANSWER_COUNT = ANSWERS.length;
