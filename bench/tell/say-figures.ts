/** Figures of a bench → words. */

/** Seconds with as many digits as tell something. */
export function saySeconds(seconds: number): string {
  return `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`;
}

/** Megabytes; a dash where none were measured. */
export function sayMemory(megabytes: number | undefined): string {
  return megabytes === undefined ? '–' : `${megabytes.toFixed(0)} MB`;
}

/** A figure in its unit. */
export function sayFigure(figure: number, unit: string): string {
  const digits = unit === '×' || unit === 's' ? 2 : 0;
  return `${figure.toFixed(digits)} ${unit}`;
}

/** A day, as 30 November 2026. */
export function sayDay(date: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(date).toLocaleDateString('en-GB', options);
}

/** How often it was measured. */
export function sayRounds(rounds: number): string {
  return rounds === 1 ? 'one round' : `medians of ${rounds} paired rounds`;
}
