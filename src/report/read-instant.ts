/** An instant as authors write it → one in UTC; a local time is read in the incident's zone. */
import { Temporal } from 'temporal-polyfill';

/** An ISO instant in UTC, or why the local time is none. */
export type ReadInstant =
  | { readonly ok: true; readonly at: string }
  | { readonly ok: false; readonly reason: 'never' | 'twice' };

const known = new Map<string, ReadInstant>();

/** Reads `2026-03-18T21:40Z`, or a local time that occurs exactly once in `zone`; rules and report ask for each again. */
export function readInstant(written: string, zone: string): ReadInstant {
  const key = `${written} ${zone}`;
  const read = known.get(key) ?? findInstant(written, zone);
  known.set(key, read);
  return read;
}

function findInstant(written: string, zone: string): ReadInstant {
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(written)) {
    return { ok: true, at: Temporal.Instant.from(written).toString() };
  }
  const local = Temporal.PlainDateTime.from(written);
  try {
    const at = local.toZonedDateTime(zone, { disambiguation: 'reject' }).toInstant().toString();
    return { ok: true, at };
  } catch {
    const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const isReal = earlier.toPlainDateTime().equals(local);
    return { ok: false, reason: isReal ? 'twice' : 'never' };
  }
}
