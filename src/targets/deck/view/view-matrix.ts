/** The tickets to do → effort against priority: each priority's row, each ticket's id at its days. */
import type { Finding, Priority } from '../../../report/report.ts';
import { pick } from '../../shared/language-scope.ts';
import type { DeckScope } from './deck-scope.ts';

const PRIORITIES: readonly Priority[] = [1, 2, 3];
/** Ids written side by side need so many of the steps that the widest effort is divided into. */
const MOST_STEPS = 18;
const STEPS = [0.5, 1, 2, 5, 10, 20, 50];

/** Ids that stand on one spot of the matrix. */
interface Spot {
  readonly priority: Priority;
  /** Middle of the effort in days, rounded to the step. */
  readonly days: number;
  readonly ids: readonly string[];
}

/** Makes the matrix; nothing without an effort. */
export function viewMatrix(scope: DeckScope) {
  const known = pick(scope.findings, scope.report.totals.toDo.tickets).flatMap((finding) => {
    const { priority } = finding;
    const days = middle(finding);
    return priority && days !== undefined ? [{ id: finding.id, priority, days }] : [];
  });
  if (known.length === 0) return undefined;
  const most = Math.max(...known.map(({ days }) => days));
  const step = STEPS.find((size) => most / size <= MOST_STEPS) ?? 100;
  const spots = new Map<string, Spot>();
  for (const { id, priority, days } of known) {
    const at = Math.round(days / step) * step || days;
    const key = `${priority} ${at}`;
    spots.set(key, { priority, days: at, ids: [...(spots.get(key)?.ids ?? []), id] });
  }
  const quick = new Set(
    scope.report.findings.filter(({ quickWin }) => quickWin).map(({ id }) => id),
  );
  const sorted = [...spots.values()].toSorted((a, b) => a.priority - b.priority || a.days - b.days);
  return {
    priorities: PRIORITIES,
    max: Math.ceil(most + step),
    // Days along; down, the rows, not the lines above and below them. Formats are code: no typography.
    format: `${scope.locale.t('deck.formats.days')}|[=0]"";[=4]"";"P"0`,
    spots: sorted.map((spot) => ({
      ...spot,
      label: spot.ids.map((id) => (quick.has(id) ? `● ${id}` : id)).join('|'),
      cells: PRIORITIES.map((priority) => (priority === spot.priority ? priority : undefined)),
    })),
    quick: scope.report.totals.counts.quickWins,
    rounded: step > 0.5,
    withoutEffort: scope.report.totals.toDo.withoutEffort,
  };
}

function middle({ effort }: Finding): number | undefined {
  return effort && effort.max > 0 ? (effort.min + effort.max) / 2 : undefined;
}
