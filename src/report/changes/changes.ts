/** What changed between two reports of one engagement, by id. */
import type { Cost, Effort, Kind, Maturity, Priority, Rating, Status, Sums } from '../report.ts';
import type { Text } from '../text.ts';

/** Before and after; absent where it said nothing. */
export interface Move<Value> {
  readonly before?: Value;
  readonly after?: Value;
}

/** A finding as a change names it: as it is now, or as it last was. */
export interface Named {
  readonly id: string;
  readonly title: Text;
}

/** How many words a text lost and won, in one language. */
export interface Rewording {
  /** `title`, `summary`, `impact` and the like, a known section, or a heading as written. */
  readonly part: string;
  readonly lang: string;
  readonly removed: number;
  readonly added: number;
}

/** What changed in the words of one thing. */
export interface Reworded extends Named {
  readonly parts: readonly Rewording[];
}

/** What changed in findings; each list is in the order of the later report, those that are gone last. */
export interface FindingChanges {
  readonly added: readonly (Named & { readonly kind: Kind; readonly priority?: Priority })[];
  readonly removed: readonly (Named & { readonly kind: Kind; readonly priority?: Priority })[];
  /** Now done, verified, rejected or accepted as a risk, and not before. */
  readonly closed: readonly (Named & Move<Status>)[];
  /** The other way. */
  readonly reopened: readonly (Named & Move<Status>)[];
  /** Any other change of status. */
  readonly moved: readonly (Named & Move<Status>)[];
  readonly priorities: readonly (Named & Move<Priority>)[];
  readonly efforts: readonly (Named & Move<Effort>)[];
  readonly costs: readonly (Named & Move<Cost>)[];
  readonly titles: readonly (Named & Move<Text>)[];
  readonly reworded: readonly Reworded[];
}

/** What changed in checks. */
export interface CheckChanges {
  readonly added: readonly (Named & { readonly rating: Rating })[];
  readonly removed: readonly (Named & { readonly rating: Rating })[];
  readonly ratings: readonly (Named & { readonly category: string } & Move<Rating>)[];
}

/** What changed in incidents, pages or the journal. */
export interface PartChanges {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly reworded: readonly Reworded[];
}

/** Everything that changed, with the figures before and after. */
export interface Changes {
  /** Nothing differs in what follows. */
  readonly empty: boolean;
  readonly findings: FindingChanges;
  readonly checks: CheckChanges;
  readonly incidents: PartChanges & { readonly statuses: readonly (Named & Move<string>)[] };
  readonly pages: PartChanges;
  readonly journal: PartChanges;
  /** By category of either report, the later one's order first. */
  readonly categories: readonly (Named & Move<Maturity>)[];
  readonly maturity: Move<Maturity>;
  readonly toDo: Move<Sums>;
  readonly achieved: Move<Sums>;
}
