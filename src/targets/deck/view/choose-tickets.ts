/** The tickets of the report → the few that get a slide of their own. */
import { TO_DO } from '../../../report/totals.ts';
import type { Finding, Report } from '../../../report/report.ts';

/** More slides of tickets than this, and nobody remembers the first. */
const MOST_TICKETS = 6;

/**
 * Chooses tickets of the first priority that are still to do: those that their author holds to be worth a slide,
 * else the first of each category.
 *
 * Categories take turns, so that none goes without for the sake of another.
 */
export function chooseTickets({ findings, categories }: Report): ReadonlySet<string> {
  const open = findings.filter(isOpen);
  const keys = open.filter(({ key }) => key);
  const queues = categories.map(({ id }) =>
    (keys.length > 0 ? keys : open).filter(({ category }) => category === id),
  );
  const turns = keys.length > 0 ? MOST_TICKETS : 1;
  const chosen = Array.from({ length: turns }, (_, turn) =>
    queues.flatMap((queue) => queue[turn] ?? []),
  );
  return new Set(
    chosen
      .flat()
      .slice(0, MOST_TICKETS)
      .map(({ id }) => id),
  );
}

/** What is done or put aside asks nothing of the room: the annex has it. */
function isOpen({ kind, priority, status }: Finding): boolean {
  return kind !== 'strength' && priority === 1 && (TO_DO.has(status) || status === 'draft');
}
