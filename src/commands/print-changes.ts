/** Changes → lines for a terminal, in the engagement's first language. */
import { visibleText } from '../diagnostics/visible-text.ts';
import type {
  Changes,
  FindingChanges,
  Move,
  Named,
  PartChanges,
  Reworded,
} from '../report/changes/changes.ts';
import type { Cost, Effort, Maturity, Report } from '../report/report.ts';
import { speak, type Text } from '../report/text.ts';

/** A revision as it is named. */
export interface ComparedRevision {
  readonly name: string;
  readonly commit: string;
  readonly day: string;
}

/** What was compared; without `to`, the files on the disk. */
export interface ComparedSides {
  readonly from?: ComparedRevision | undefined;
  readonly to?: ComparedRevision | undefined;
  readonly edition: string;
}

/** Prints changes: a line each, below what they are of; nothing changed is said too. */
export function printChanges(changes: Changes, sides: ComparedSides, report: Report): string {
  const { languages } = report;
  const say = (text: Text): string => speak(text, languages[0] ?? '', languages).value;
  const head = `${nameOf(sides.from)} → ${nameOf(sides.to)}, edition ${sides.edition}`;
  if (changes.empty) return `${visibleText(head)}\nNothing changed\n`;
  const groups: [string, string[]][] = [
    ['Findings', listFindings(changes.findings, say)],
    ['Checks', listChecks(changes, say)],
    ['Incidents', listParts(changes.incidents, say, changes.incidents.statuses)],
    ['Pages', listParts(changes.pages, say)],
    ['Journal', listParts(changes.journal, say)],
    ['Totals', listTotals(changes)],
  ];
  const shown = groups
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n'));
  return `${[head, ...shown].map(visibleLines).join('\n\n')}\n`;
}

/** Titles are untrusted: what would steer a terminal is shown as text. */
function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n');
}

type Say = (text: Text) => string;

function nameOf(revision: ComparedRevision | undefined): string {
  if (!revision) return 'the files as they are';
  const { name, commit, day } = revision;
  const short = commit.slice(0, 9);
  return `${name} (${[day, commit.startsWith(name) ? '' : short].filter((part) => part && part !== name).join(', ')})`;
}

function listFindings(changes: FindingChanges, say: Say): string[] {
  const titled = ({ id, title }: Named): string => `${id} ${say(title)}`;
  const moves = (
    word: string,
    list: readonly (Named & Move<unknown>)[],
    show: (value: never) => string = String,
  ): string[] => list.map((one) => `${word} ${titled(one)}: ${arrow(one, show)}`);
  return [
    ...changes.added.map((one) => `added ${titled(one)}${priorityOf(one)}`),
    ...changes.removed.map((one) => `removed ${titled(one)}${priorityOf(one)}`),
    ...moves('closed', changes.closed),
    ...moves('reopened', changes.reopened),
    ...moves('status', changes.moved),
    ...moves('priority', changes.priorities),
    ...moves('effort', changes.efforts, effortText),
    ...moves('cost', changes.costs, costText),
    ...changes.titles.map(
      (one) => `title ${one.id}: ${arrow(one, (text: Text) => `“${say(text)}”`)}`,
    ),
    ...changes.reworded.map((one) => rewordedLine(one, say)),
  ];
}

function priorityOf({ kind, priority }: FindingChanges['added'][number]): string {
  if (kind === 'strength') return ' (strength)';
  return priority === undefined ? '' : ` (priority ${String(priority)})`;
}

function rewordedLine({ id, title, parts }: Reworded, say: Say): string {
  const counts = parts.map(
    ({ part, lang, added, removed }) => `${part} (${lang}) +${String(added)} −${String(removed)}`,
  );
  return `words ${id} ${say(title)}: ${counts.join(', ')}`;
}

function listChecks({ checks, categories }: Changes, say: Say): string[] {
  return [
    ...checks.added.map(({ id, title, rating }) => `added ${id} ${say(title)}: ${String(rating)}`),
    ...checks.removed.map(({ id, title }) => `removed ${id} ${say(title)}`),
    ...checks.ratings.map((one) => `rating ${one.id} ${say(one.title)}: ${arrow(one, String)}`),
    ...categories
      .filter((one) => maturityText(one.before) !== maturityText(one.after))
      .map((one) => `maturity ${say(one.title)}: ${arrow(one, maturityText)}`),
  ];
}

function listParts(
  changes: PartChanges,
  say: Say,
  statuses: readonly (Named & Move<string>)[] = [],
): string[] {
  return [
    ...changes.added.map(({ id, title }) => `added ${id} ${say(title)}`),
    ...changes.removed.map(({ id, title }) => `removed ${id} ${say(title)}`),
    ...statuses.map((one) => `status ${one.id} ${say(one.title)}: ${arrow(one, String)}`),
    ...changes.reworded.map((one) => rewordedLine(one, say)),
  ];
}

function listTotals({ toDo, achieved }: Changes): string[] {
  const lines = (word: string, sums: Changes['toDo']): string[] => {
    const effort = { before: sums.before?.effort, after: sums.after?.effort };
    const cost = { before: sums.before?.cost, after: sums.after?.cost };
    return [
      ...(effortText(effort.before) === effortText(effort.after)
        ? []
        : [`${word}, effort: ${arrow(effort, effortText)}`]),
      ...(costText(cost.before) === costText(cost.after)
        ? []
        : [`${word}, cost: ${arrow(cost, costText)}`]),
    ];
  };
  return [...lines('to do', toDo), ...lines('achieved', achieved)];
}

function arrow({ before, after }: Move<unknown>, show: (value: never) => string): string {
  const one = (value: unknown): string => (value === undefined ? '–' : show(value as never));
  return `${one(before)} → ${one(after)}`;
}

/** As engagements write it: `2-3d + 0.5d/month`. */
function effortText(effort: Effort | undefined): string {
  if (!effort) return '–';
  const { min, max, monthly } = effort;
  const range = (from: number, to: number): string =>
    from === to ? `${String(from)}d` : `${String(from)}-${String(to)}d`;
  return [
    range(min, max),
    ...(monthly.max > 0 ? [`${range(monthly.min, monthly.max)}/month`] : []),
  ].join(' + ');
}

/** As engagements write it: `1200 + 40/month - 25/month`. */
function costText(cost: Cost | undefined): string {
  if (!cost) return '–';
  const { once, monthly, saving, unknown } = cost;
  const parts = [
    String(once),
    ...(monthly > 0 ? [`+ ${String(monthly)}/month`] : []),
    ...(saving > 0 ? [`- ${String(saving)}/month`] : []),
    ...(unknown ? ['+ ?'] : []),
  ];
  return parts.join(' ');
}

function maturityText(maturity: Maturity | undefined): string {
  if (!maturity) return '–';
  const { average, atTarget, applicable } = maturity;
  const mean = average === undefined ? '–' : average.toFixed(1);
  return `${mean}, ${String(atTarget)} of ${String(applicable)} at target`;
}
