/** A deck and the report that it tells → where an id, a rating or a priority of the one is not the other's. */
import type { Report } from '../../../src/report/report.ts';
import { deckRows } from './deck-rows.ts';

/** Letters and digits alone: typography may change the rest. */
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Says each difference; nothing where the deck tells the truth, and all of it. */
export function checkTruth(bytes: Uint8Array, report: Report, lang: string): string[] {
  const slides = deckRows(bytes);
  const rows = slides.flatMap((slide) => slide.rows);
  const all = slides.map(({ words }) => words).join('\n');
  return [
    ...checkIds(all, report),
    ...checkPriorities(rows, all, report),
    ...checkRatings(rows, report, lang),
  ];
}

/** Every id of the report is there, and none that it does not know. */
function checkIds(all: string, report: Report): string[] {
  const known = [...report.findings, ...report.incidents].map(({ id }) => id);
  const codes = report.categories.map(({ code }) => code);
  const pattern = new RegExp(String.raw`\b(?:${[...codes, 'INC'].join('|')})-\d+\b`, 'g');
  const told = new Set(all.match(pattern) ?? []);
  const aliases = report.findings.flatMap((finding) => finding.aliases);
  return [
    ...known.filter((id) => !told.has(id)).map((id) => `${id} is nowhere`),
    ...[...told]
      .filter((id) => !known.includes(id) && !aliases.includes(id))
      .map((id) => `${id} is not in the report`),
  ];
}

/** A row with one id and one priority tells both of one ticket; a ticket without a row has a slide. */
function checkPriorities(
  rows: readonly (readonly string[])[],
  all: string,
  report: Report,
): string[] {
  const told = new Map<string, Set<string>>();
  for (const row of rows) {
    const ids = row.filter((cell) => report.findings.some(({ id }) => id === cell.trim()));
    const priorities = row.filter((cell) => /^\s*P[1-3]\s*$/.test(cell));
    const [id, priority] = [ids[0]?.trim(), priorities[0]?.trim()];
    if (ids.length !== 1 || priorities.length !== 1 || !id || !priority) continue;
    told.set(id, (told.get(id) ?? new Set()).add(priority));
  }
  return report.findings.flatMap(({ id, priority }) => {
    if (priority === undefined) return [];
    const found = [...(told.get(id) ?? [])];
    const wrong = found.filter((one) => one !== `P${priority}`);
    const slide = new RegExp(String.raw`^${id} · [\s\S]{1,4000}?\bP${priority}\b`, 'm').test(all);
    return [
      ...wrong.map((one) => `${id} is ${one}, not P${priority}`),
      ...(found.length === 0 && !slide ? [`The priority of ${id} is nowhere`] : []),
    ];
  });
}

/** A row that begins with a check's title says its rating: `2 of 3`, or a word where there is none. */
function checkRatings(
  rows: readonly (readonly string[])[],
  report: Report,
  lang: string,
): string[] {
  const { max } = report.engagement.rating;
  const levels = new RegExp(String.raw`^\s*(\d+) \S+ ${max}\s*$`);
  return report.checks.flatMap(({ id, title, rating }) => {
    const words = letters(title[lang] ?? title[report.languages[0] ?? ''] ?? '');
    const own = rows.filter(([first = '']) => letters(first) === words);
    const told = own.flatMap((row) => row.slice(1).flatMap((cell) => levels.exec(cell)?.[1] ?? []));
    if (own.length === 0) return [`${id} is nowhere`];
    if (typeof rating !== 'number') {
      return told.map((level) => `${id} is rated ${level}, though it has no rating`);
    }
    const wrong = told.filter((level) => level !== String(rating));
    return told.length === 0
      ? [`The rating of ${id} is nowhere`]
      : wrong.map((level) => `${id} is rated ${level}, not ${rating}`);
  });
}
