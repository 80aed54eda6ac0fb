/** The report and one language → what every part of the deck's view reads. */
import type { Category, Check, Finding, Incident, Report } from '../../../report/report.ts';

/** The report in one language, with its things by id. */
export interface DeckScope {
  readonly report: Report;
  readonly lang: string;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly checks: ReadonlyMap<string, Check>;
  readonly categories: ReadonlyMap<string, Category>;
  /** The tickets that have a slide of their own. */
  readonly shown: ReadonlySet<string>;
  /** The incident that the story tells. */
  readonly told: Incident | undefined;
}

/** Gathers what the parts read. */
export function createDeckScope(report: Report, lang: string): DeckScope {
  const told =
    report.incidents.find(({ id }) => id === report.engagement.trigger) ??
    report.incidents.toSorted((a, b) =>
      (a.severity ?? 'sev9') < (b.severity ?? 'sev9') ? -1 : 1,
    )[0];
  return {
    report,
    lang,
    findings: byId(report.findings),
    checks: byId(report.checks),
    categories: byId(report.categories),
    shown: new Set(report.findings.filter(hasSlide).map(({ id }) => id)),
    told,
  };
}

/** A ticket of the first priority that its author holds to be worth a slide, unless it was turned down. */
function hasSlide({ kind, key, priority, status }: Finding): boolean {
  return kind !== 'strength' && key && priority === 1 && status !== 'rejected';
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Finds things by id, leaving out those that this edition hides. */
export function pick<T>(things: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => things.get(id) ?? []);
}
