/** Minutes → a duration as diagnostics say it. */

/** Says whole minutes as `3 h 57 min`; messages have one language, and no typography. */
export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
