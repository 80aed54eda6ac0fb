/** Changes → their groups in the order in which every deliverable tells them; only those that hold something. */
import type { Reference } from '../../../markdown/reference.ts';
import { typography } from '../../../markdown/typography.ts';
import type { Changes, Move, Named } from '../../../report/changes/changes.ts';
import type { Cost, Effort, Priority, Rating } from '../../../report/report.ts';
import type { Spoken, Text } from '../../../report/text.ts';
import { costText, effortText } from '../../../templates/figures-text.ts';
import { say, speakIn, word, type LanguageScope } from '../language-scope.ts';
import { nameLevel } from '../rows.ts';
import type { ChangeGroup, ChangeRow, ChangeValue } from './change-group.ts';
import { listRewordings } from './list-rewordings.ts';
import { makeChangeRow } from './make-change-row.ts';

type Kind = Reference['kind'];

/** What a group is before it is known to hold something. */
type GroupDraft = readonly [name: string, heads: readonly string[], rows: readonly ChangeRow[]];

const MOVE = ['changes.before', 'changes.after'];

/** Lists the groups; a change that this language does not show is in none. */
export function listChangeGroups(scope: LanguageScope, changes: Changes): ChangeGroup[] {
  const drafts = [
    ...draftFindings(scope, changes),
    ...draftChecks(scope, changes),
    ...draftStrengths(scope, changes),
    ...draftOthers(scope, changes),
    ...draftWords(scope, changes),
  ];
  return drafts
    .filter(([, , rows]) => rows.length > 0)
    .map(([name, heads, rows]) => ({
      name,
      title: word(scope, `changes.groups.${name}`),
      subject: word(scope, rows.some(({ title }) => title) ? 'columns.title' : 'columns.id'),
      heads: heads.map((key) => word(scope, key)),
      rows,
    }));
}

function draftFindings(scope: LanguageScope, { findings }: Changes): GroupDraft[] {
  const ticketsOf = (list: typeof findings.added): ChangeRow[] =>
    list
      .filter(({ kind }) => kind !== 'strength')
      .map((one) => makeChangeRow(scope, 'finding', one, [ours(scope, sayPriority(scope, one))]));
  const moves = <Value>(
    list: readonly (Named & Move<Value>)[],
    tell: (value: Value) => string,
  ): ChangeRow[] => listMoves(scope, 'finding', list, (value) => ours(scope, tell(value)));
  const status = (value: string): string => say(scope, `finding.status.${value}`);
  const effort = (value: Effort): string => effortText(value, 'short', scope);
  const cost = (value: Cost): string => costText(value, scope);
  const priority = (value: Priority): string => say(scope, `finding.priorityShort.${value}`);
  return [
    ['added', ['columns.priority'], ticketsOf(findings.added)],
    ['closed', MOVE, moves(findings.closed, status)],
    ['reopened', MOVE, moves(findings.reopened, status)],
    ['moved', MOVE, moves(findings.moved, status)],
    ['priorities', MOVE, moves(findings.priorities, priority)],
    ['efforts', MOVE, moves(findings.efforts, effort)],
    ['costs', MOVE, moves(findings.costs, cost)],
    ['removed', ['columns.priority'], ticketsOf(findings.removed)],
  ];
}

function draftChecks(scope: LanguageScope, { checks }: Changes): GroupDraft[] {
  const value = (rating: Rating): ChangeValue => rate(scope, rating);
  const rated = (list: typeof checks.added): ChangeRow[] =>
    list.map((one) => makeChangeRow(scope, 'check', one, [value(one.rating)]));
  return [
    ['ratings', MOVE, listMoves(scope, 'check', checks.ratings, value)],
    ['checksAdded', ['columns.rating'], rated(checks.added)],
    ['checksRemoved', ['columns.rating'], rated(checks.removed)],
  ];
}

function draftStrengths(scope: LanguageScope, { findings }: Changes): GroupDraft[] {
  const rows = (list: typeof findings.added): ChangeRow[] =>
    listPlain(
      scope,
      'finding',
      list.filter(({ kind }) => kind === 'strength'),
    );
  return [
    ['strengthsAdded', [], rows(findings.added)],
    ['strengthsRemoved', [], rows(findings.removed)],
  ];
}

/** Titles and words come last: they change what is read more than what is to do. */
function draftWords(scope: LanguageScope, changes: Changes): GroupDraft[] {
  const titles = listMoves(scope, 'finding', changes.findings.titles, (title) =>
    spoken(scope, title),
  );
  return [
    ['titles', MOVE, titles.map(({ title: _title, ...row }) => row)],
    ['reworded', ['changes.words'], listRewordings(scope, changes)],
  ];
}

function draftOthers(scope: LanguageScope, { incidents, pages, journal }: Changes): GroupDraft[] {
  const statuses = listMoves(scope, 'incident', incidents.statuses, (status) =>
    ours(scope, say(scope, `incident.status.${status}`)),
  );
  const days = (list: readonly Named[]): ChangeRow[] =>
    list.map((one) =>
      makeChangeRow(scope, 'journal', one, [ours(scope, scope.format.date(one.id))]),
    );
  return [
    ['incidentsAdded', [], listPlain(scope, 'incident', incidents.added)],
    ['incidentStatuses', MOVE, statuses],
    ['incidentsRemoved', [], listPlain(scope, 'incident', incidents.removed)],
    ['pagesAdded', [], listPlain(scope, 'page', pages.added)],
    ['pagesRemoved', [], listPlain(scope, 'page', pages.removed)],
    ['journalAdded', ['columns.when'], days(journal.added)],
    ['journalRemoved', ['columns.when'], days(journal.removed)],
  ];
}

function listPlain(scope: LanguageScope, kind: Kind, list: readonly Named[]): ChangeRow[] {
  return list.map((one) => makeChangeRow(scope, kind, one, []));
}

/** Lists moves by their two sides; one whose sides read the same in this language is left out. */
function listMoves<Value>(
  scope: LanguageScope,
  kind: Kind,
  list: readonly (Named & Move<Value>)[],
  tell: (value: Value) => ChangeValue,
): ChangeRow[] {
  const side = (value: Value | undefined): ChangeValue =>
    value === undefined ? ours(scope, '–') : tell(value);
  return list
    .map((one) => makeChangeRow(scope, kind, one, [side(one.before), side(one.after)]))
    .filter(({ values: [before, after] }) => before?.text.value !== after?.text.value);
}

function sayPriority(scope: LanguageScope, { priority }: { readonly priority?: Priority }): string {
  return priority === undefined ? '–' : say(scope, `finding.priorityShort.${priority}`);
}

function rate(scope: LanguageScope, rating: Rating): ChangeValue {
  const level = nameLevel(scope, rating);
  const text = typeof level['fallback'] === 'boolean' ? (level as Spoken) : undefined;
  const target = typeof rating === 'number' ? rating : 0;
  return { text: text ?? speakIn(scope, level as Text), check: { rating, target } };
}

function spoken(scope: LanguageScope, text: Text): ChangeValue {
  const { value, ...rest } = speakIn(scope, text);
  return { text: { ...rest, value: typography(value, rest.lang) } };
}

function ours(scope: LanguageScope, value: string): ChangeValue {
  return { text: { value, lang: scope.lang, fallback: false } };
}
