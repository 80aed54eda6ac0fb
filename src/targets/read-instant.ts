/** `SOURCE_DATE_EPOCH` → the instant that files say they were made at (reproducible-builds.org). */
import { UsageError } from '../usage-error.ts';

/**
 * Reads whole seconds since 1970 as an instant in UTC, to the second; undefined where none are given.
 *
 * @throws UsageError for anything else
 */
export function readInstant(seconds: string | undefined): string | undefined {
  if (seconds === undefined || seconds === '') return undefined;
  const date = new Date(/^\d{1,12}$/.test(seconds) ? Number(seconds) * 1000 : NaN);
  if (!(date.getUTCFullYear() <= 9999)) {
    throw new UsageError(`Unexpected SOURCE_DATE_EPOCH ${seconds}, expected seconds since 1970`);
  }
  return `${date.toISOString().slice(0, 19)}Z`;
}
