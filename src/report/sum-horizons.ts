/** The tickets to do → what each priority asks of the team, and the week in which it ends at the client's capacity. */
import type { Finding, Priority, Report, Sums } from './report.ts';
import { sumTickets } from './totals.ts';

/** A range of weeks, counted from the start and rounded up. */
export interface Weeks {
  readonly min: number;
  readonly max: number;
}

/** What one priority asks; each horizon begins when the one before ends. */
export interface Horizon {
  readonly priority: Priority;
  readonly sums: Sums;
  /** The week in which it ends; absent when no capacity is given. */
  readonly ends?: Weeks;
}

/** Sums each priority's tickets; the last horizon ends when the whole plan does. */
export function sumHorizons({ findings, totals, engagement }: Report): Horizon[] {
  const { capacity } = engagement;
  const toDo = new Set(totals.toDo.tickets);
  const tickets = findings.filter(({ id }) => toDo.has(id));
  const upTo = (priority: Priority): Finding[] =>
    tickets.filter((finding) => (finding.priority ?? 3) <= priority);
  return ([1, 2, 3] as const).map((priority): Horizon => {
    const sums = sumTickets(tickets.filter((finding) => (finding.priority ?? 3) === priority));
    if (!capacity) return { priority, sums };
    const { min, max } = sumTickets(upTo(priority)).effort;
    return {
      priority,
      sums,
      ends: { min: Math.ceil(min / capacity), max: Math.ceil(max / capacity) },
    };
  });
}
