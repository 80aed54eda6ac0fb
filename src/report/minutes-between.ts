/** Two instants → the minutes between them, as whoever reads both would count. */

/**
 * Counts the minutes between two ISO instants; none when the second came first, as an alarm before the impact.
 *
 * Instants are printed to the minute, so each counts by its minute: a figure agrees with the two that stand
 * beside it, and figures that follow one another add up, whatever the seconds.
 */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, minuteOf(to) - minuteOf(from));
}

function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000);
}
