/** An incident's timeline → its events with their instants. */
import { readInstant } from '../../report/read-instant.ts';
import type { IncidentData } from '../../schema/incident.ts';
import type { SourceRecord } from '../../source/source-record.ts';

type Written = NonNullable<IncidentData['timeline']>[number];

/** An event with its rank in the list. */
export interface DatedEvent {
  readonly index: number;
  readonly phase: Written['phase'];
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

/** An event whose instant is one. */
export interface TimedEvent {
  readonly index: number;
  readonly phase: Written['phase'];
  readonly written: string;
  /** ISO instant in UTC. */
  readonly at: string;
}

/** Lists the events whose instant is one, in the order of the list. */
export function readTimeline(record: SourceRecord<IncidentData>): TimedEvent[] {
  return datedEvents(record).flatMap(({ index, phase, written, time }) =>
    time === undefined ? [] : [{ index, phase, written, at: new Date(time).toISOString() }],
  );
}
