/** An incident's timeline → its events with their instants. */
import { readInstant } from '../../report/read-instant.ts';
import type { IncidentData } from '../../schema/incident.ts';
import type { SourceRecord } from '../../source/source-record.ts';

/** An event with its rank in the list. */
export interface DatedEvent {
  readonly index: number;
  readonly phase: NonNullable<IncidentData['timeline']>[number]['phase'];
  readonly written: string;
  /** Milliseconds since 1970; absent where the local time is none. */
  readonly time?: number;
  /** Why it is none. */
  readonly reason?: 'never' | 'twice';
}

/** Reads the instants of all events, in the order of the list. */
export function datedEvents({ data }: SourceRecord<IncidentData>): DatedEvent[] {
  return (data.timeline ?? []).map(({ at, phase }, index) => {
    const read = readInstant(at, data.timezone);
    const event = { index, phase, written: at };
    return read.ok ? { ...event, time: Date.parse(read.at) } : { ...event, reason: read.reason };
  });
}
