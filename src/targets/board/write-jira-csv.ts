/** Cards → `jira.<lang>.csv`: what Jira's CSV importer takes, whatever the language. */
import { writeCsv } from 'hucre/csv';
import type { Finding } from '../../report/report.ts';
import type { Card, CardColumn } from '../shared/cards/card.ts';
import { neutralCell } from '../shared/cards/neutral-cell.ts';
import { toJiraMarkup } from './to-jira-markup.ts';

/**
 * The importer's own names of fields: heads without punctuation, separated by commas, a head repeated for each value of a list.
 *
 * Source: Atlassian, “Import data from a CSV file” (Jira Cloud administration).
 */
const HEADS = [
  'Summary',
  'Description',
  'Issue Type',
  'Priority',
  'Component',
  'Due Date',
  'Original Estimate',
];
/** Jira's own five priorities begin with these. */
const PRIORITIES: Readonly<Record<number, string>> = { 1: 'Highest', 2: 'High', 3: 'Medium' };
/** Its estimates are seconds; a day of work has eight hours unless an administrator says otherwise. */
const SECONDS_A_DAY = 8 * 60 * 60;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Writes the file: UTF-8 without a byte-order mark, which would become a part of the first head. */
export function writeJiraCsv(columns: readonly CardColumn[]): string {
  const labels = columns.flatMap(({ cards }) => cards.map(({ finding }) => labelsOf(finding)));
  const most = Math.max(1, ...labels.map((list) => list.length));
  const rows = columns.flatMap(({ title, cards }) =>
    cards.map((card) => makeRow(card, title, most)),
  );
  const heads = [...HEADS, ...Array.from({ length: most }, () => 'Labels')];
  return writeCsv([heads, ...rows], { delimiter: ',' });
}

function makeRow(card: Card, category: string, labels: number): string[] {
  const { finding, title, tree } = card;
  const own = labelsOf(finding);
  const days = finding.effort?.max;
  return [
    title,
    toJiraMarkup(tree),
    'Task',
    PRIORITIES[finding.priority ?? 3] ?? '',
    category,
    finding.due === undefined ? '' : jiraDate(finding.due),
    days === undefined ? '' : String(Math.round(days * SECONDS_A_DAY)),
    ...Array.from({ length: labels }, (_, index) => own[index] ?? ''),
  ].map(neutralCell);
}

/** Jira's labels hold no space. */
function labelsOf({ id, category, kind, quickWin, priority }: Finding): string[] {
  return [
    id,
    category,
    ...(priority ? [`P${priority}`] : []),
    ...(kind === 'improvement' ? [kind] : []),
    ...(quickWin ? ['quick-win'] : []),
  ];
}

/** The importer's usual format, `dd/MMM/yy h:mm a`, in English. */
function jiraDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1] ?? ''}/${year.slice(2)} 12:00 AM`;
}
