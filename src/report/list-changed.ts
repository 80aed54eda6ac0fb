/** The journal → the tickets that are new or changed since the day before its last. */
import type { Root } from 'mdast';

import { splitAtIds, type KnownIds } from '../markdown/reference.ts';
import { visit } from '../markdown/visit.ts';
import type { Finding, JournalEntry, Report } from './report.ts';
import { isRecommendation } from './totals.ts';

/** What moved between the journal's last two days. */
export interface Changed {
  /** Date of the last entry but one. */
  readonly since: string;
  /** Date of the last entry. */
  readonly on: string;
  /** Ids, in the report's order. */
  readonly tickets: readonly string[];
}

/**
 * Lists the tickets that the last entry names, in its body or among what was decided, and those decided later than the
 * day before it.
 *
 * @returns undefined when the journal has no two days: there is nothing to compare with
 */
export function listChanged({
  findings,
  journal,
}: Pick<Report, 'findings' | 'journal'>): Changed | undefined {
  const [before, last] = journal.slice(-2);
  if (!before || !last) return undefined;
  const since = before.date;
  const named = collectNamed(last, findings);
  const tickets = findings.filter(
    (finding) =>
      isRecommendation(finding) &&
      (named.has(finding.id) || (finding.validation?.on ?? since) > since),
  );
  return { since, on: last.date, tickets: tickets.map(({ id }) => id) };
}

/** Finds the findings that an entry names, in whichever language it does. */
function collectNamed(entry: JournalEntry, findings: readonly Finding[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { summary, sections } of Object.values(entry.bodies)) {
    const children = [...summary, ...sections.flatMap(({ content }) => content)];
    const root: Root = { type: 'root', children };
    visit(root, 'link', ({ data }) => {
      if (data?.reference?.kind === 'finding') named.add(data.reference.id);
    });
  }
  const known = knowFindings(findings);
  for (const text of entry.decided.flatMap((decided) => Object.values(decided))) {
    for (const piece of splitAtIds(text, known)) {
      if ('name' in piece && piece.reference) named.add(piece.reference.id);
    }
  }
  return named;
}

function knowFindings(findings: readonly Finding[]): KnownIds {
  const names = findings.flatMap(({ id, aliases }) =>
    [id, ...aliases].map((name): [string, { kind: 'finding'; id: string }] => [
      name,
      { kind: 'finding', id },
    ]),
  );
  return { byName: new Map(names), codes: [] };
}
