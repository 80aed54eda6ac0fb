/** Parts of a place → the words that name it. */

/** Writes `default/Deployment/web`; parts that are absent or empty are left out. */
export function joinName(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? undefined : said.join('/');
}

/** Writes `cluster.tf:52`, without a leading `/` or `./`; undefined where there is no file. */
export function fileAt(file: string | undefined, line?: number): string | undefined {
  const path = file?.replace(/^(?:\.?\/)+/, '');
  if (path === undefined || path === '') return undefined;
  return line === undefined || line < 1 ? path : `${path}:${line}`;
}

/** Takes the day off an instant, however it goes on; undefined where it is none, or the year 1 of Go's zero time. */
export function dayOf(instant: string | undefined): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(instant ?? '')?.[1];
  if (day === undefined || day < '1970' || Number.isNaN(Date.parse(day))) return undefined;
  // A day that the month does not have is read as one of the next month.
  return new Date(day).toISOString().startsWith(day) ? day : undefined;
}

/** The first web address of a list. */
export function firstAddress(addresses: readonly (string | undefined)[]): string | undefined {
  return addresses.find((address) => /^https?:\/\/\S+$/.test(address ?? ''));
}
