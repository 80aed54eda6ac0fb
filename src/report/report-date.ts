/** Sources → the date of the report: the latest day that they tell of, so that no clock is read. */
import type { SourceIndex } from '../source/index-sources.ts';

/** Finds the latest date among those that record something done; plans and due dates do not count. */
export function reportDate({ sources, findings }: SourceIndex): string {
  const { dates, document, decisions, acceptance } = sources.engagement.data;
  const days = [
    dates.end,
    dates.restitution,
    ...(document?.history ?? []).map(({ on }) => on),
    ...(decisions ?? []).map(({ on }) => on),
    acceptance?.on,
    ...findings.map(({ record }) => record.data.validation?.on),
    ...sources.journal.map(({ stem }) => stem),
  ];
  return days.filter((day) => day !== undefined).reduce((a, b) => (a > b ? a : b), dates.end);
}
