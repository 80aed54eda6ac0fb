/** Sources → the date of the report: the latest day that they tell of, so that no clock is read. */
import type { EngagementData } from '../schema/engagement.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { Visibility } from './visibility.ts';

/** What the edition tells, so that the day of something hidden is no trace of it. */
export interface DateScope {
  readonly engagement: EngagementData;
  readonly shows: Visibility['shows'];
}

/** Finds the latest date among those that record something done; plans and due dates do not count. */
export function reportDate(
  { sources, findings }: SourceIndex,
  { engagement, shows }: DateScope,
): string {
  const { dates, document, decisions, acceptance } = engagement;
  const days = [
    dates.end,
    dates.restitution,
    ...(document?.history ?? []).map(({ on }) => on),
    ...(decisions ?? []).map(({ on }) => on),
    acceptance?.on,
    ...findings.map(({ record }) => (shows(record) ? record.data.validation?.on : undefined)),
    ...sources.journal.filter(shows).map(({ stem }) => stem),
  ];
  return days.filter((day) => day !== undefined).reduce((a, b) => (a > b ? a : b), dates.end);
}
