/** Leaks → what the person who builds reads of them: what, where it comes from, which files tell it, and the mend. */
import { shownPath } from '../diagnostics/reporter.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import type { Leak } from '../guard/hidden.ts';

/** Different leaks that are printed. */
const MOST_LEAKS = 50;
/** Places, and files, that are printed of each. */
const MOST_PLACES = 5;

const MENDS: Readonly<Record<Leak['kind'], string>> = {
  'hidden text':
    'Take it out of what else the file is made of, such as the theme or the deck’s template, or let this edition show it',
  'redacted words':
    'Hide them there too, or take them out of the file’s name, the theme or the deck’s template',
  'replaced name': 'Write other words there, or leave what holds the name out of this edition',
  'hidden id': 'Take the id out, or let this edition show what it names',
  'forbidden word': 'Take the word out, or let `replace` of this edition put another in its place',
  secret: 'Take it out and have it revoked: it stays in the history of git',
};

/**
 * Gives leaks their sources as the user would type them.
 *
 * @param label the engagement's folder as it was typed
 */
export function showLeaks(leaks: readonly Leak[], label: string): Leak[] {
  return leaks.map(({ source, origins, ...leak }) => ({
    ...leak,
    ...(source === undefined ? {} : { source: shownPath(source, label) }),
    origins: origins.map((place) => ({ ...place, file: shownPath(place.file, label) })),
  }));
}

/** Describes leaks that are shown so, those of the same words as one; never what was found. */
export function describeLeaks(leaks: readonly Leak[]): string {
  const groups = [...Map.groupBy(leaks, tellCause).values()];
  const told = groups.slice(0, MOST_LEAKS).flatMap(describeGroup);
  const more = groups.length - MOST_LEAKS;
  const rest = more > 0 ? [`  and ${String(more)} more`] : [];
  const head = 'Leaks: the files would tell what this edition hides. Nothing was written';
  return `${[head, ...told, ...rest].join('\n')}\n`;
}

function tellCause({ kind, hint, source, origins }: Leak): string {
  return JSON.stringify([kind, hint, source, origins]);
}

function describeGroup(leaks: readonly Leak[]): string[] {
  const [first] = leaks;
  if (!first) return [];
  const { kind, hint } = first;
  const told = leaks.map(({ file, place }) => (place === '' ? file : `${file} (${place})`));
  const from = describeOrigin(first);
  return [
    `  ${kind} ${hint}`,
    ...(from === undefined ? [] : [`    ${from}`]),
    `    told by ${listFirst([...new Set(told)])}`,
    `    ${MENDS[kind]}`,
  ].map(visibleText);
}

function describeOrigin({ source, origins }: Leak): string | undefined {
  const word = source === undefined ? 'stands in' : 'hidden in';
  const places = origins.map(
    ({ file, line, column }) => `${file}:${String(line)}:${String(column)}`,
  );
  if (places.length > 0) return `${word} ${listFirst(places)}`;
  return source === undefined ? undefined : `${word} ${source}`;
}

function listFirst(names: readonly string[]): string {
  const shown = names.slice(0, MOST_PLACES).join(', ');
  const more = names.length - MOST_PLACES;
  return more > 0 ? `${shown} and ${String(more)} more` : shown;
}
