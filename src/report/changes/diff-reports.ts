/** Two reports of one engagement → what changed from the first to the second. */
import type { Check, Incident, JournalEntry, Page, Report } from '../report.ts';
import type { Changes, CheckChanges, Named, PartChanges, Reworded } from './changes.ts';
import { compareFindings, name } from './compare-findings.ts';
import { compareParts, readParts, type Parts } from './compare-texts.ts';
import { pair } from './pair.ts';

/** Compares two reports, both made for the same edition; `diffReports(a, a)` is empty. */
export function diffReports(before: Report, after: Report): Changes {
  const parts = {
    findings: compareFindings(before.findings, after.findings),
    checks: compareChecks(before.checks, after.checks),
    incidents: {
      ...compareBodies(before.incidents, after.incidents, partsOfIncident),
      statuses: pair(before.incidents, after.incidents).flatMap((one) =>
        one.before && one.after && one.before.status !== one.after.status
          ? [{ ...name(one.after), before: one.before.status, after: one.after.status }]
          : [],
      ),
    },
    pages: compareBodies(before.pages, after.pages, partsOfPage),
    journal: compareBodies(before.journal.map(withId), after.journal.map(withId), partsOfEntry),
  };
  return {
    empty: Object.values(parts).every((part) =>
      Object.values(part).every((list: readonly unknown[]) => list.length === 0),
    ),
    ...parts,
    categories: pair(before.categories, after.categories).map((one) => ({
      ...name(one.after ?? one.before),
      ...(one.before ? { before: one.before.maturity } : {}),
      ...(one.after ? { after: one.after.maturity } : {}),
    })),
    maturity: { before: before.totals.maturity, after: after.totals.maturity },
    toDo: { before: before.totals.toDo, after: after.totals.toDo },
    achieved: { before: before.totals.achieved, after: after.totals.achieved },
  };
}

function compareChecks(before: readonly Check[], after: readonly Check[]): CheckChanges {
  const pairs = pair(before, after);
  const list = (side: 'before' | 'after'): CheckChanges['added'] =>
    pairs.flatMap((one) => {
      const check = one[side];
      if (!check || (one.before && one.after)) return [];
      return [{ ...name(check), rating: check.rating }];
    });
  return {
    added: list('after'),
    removed: list('before'),
    ratings: pairs.flatMap((one) => {
      if (!one.before || !one.after || one.before.rating === one.after.rating) return [];
      const { category, rating } = one.after;
      return [{ ...name(one.after), category, before: one.before.rating, after: rating }];
    }),
  };
}

function compareBodies<Thing extends Named>(
  before: readonly Thing[],
  after: readonly Thing[],
  partsOf: (thing: Thing) => Parts,
): PartChanges {
  const pairs = pair(before, after);
  return {
    added: pairs.flatMap(({ before: old, after: now }) => (now && !old ? [name(now)] : [])),
    removed: pairs.flatMap(({ before: old, after: now }) => (old && !now ? [name(old)] : [])),
    reworded: pairs.flatMap((one): Reworded[] => {
      if (!one.before || !one.after) return [];
      const parts = compareParts(partsOf(one.before), partsOf(one.after));
      return parts.length > 0 ? [{ ...name(one.after), parts }] : [];
    }),
  };
}

function partsOfIncident({ title, bodies, causes, detectionGap }: Incident): Parts {
  const { trigger, root } = causes;
  return { title, trigger, root, detectionGap, ...readParts(bodies) };
}

function partsOfPage({ title, bodies }: Page): Parts {
  return { title, ...readParts(bodies) };
}

function partsOfEntry({ title, bodies }: JournalEntry): Parts {
  return { title, ...readParts(bodies) };
}

/** A day's entry is known by its date. */
function withId(entry: JournalEntry): JournalEntry & { readonly id: string } {
  return { ...entry, id: entry.date };
}
