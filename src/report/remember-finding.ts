/** A finding as written → that of the report, the very same as before where nothing that it is made of is another. */
import type { FindingData } from '../schema/finding.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { Finding } from './report.ts';

/** What is never typed, but follows from the other findings and the date. */
export type Derived = Pick<Finding, 'blocks' | 'planned' | 'overdue' | 'quickWin'>;

/** A finding before that. */
export type Plain = Omit<Finding, keyof Derived>;

/** What a finding is told of the rest of the engagement, and its bodies. */
export type Links = Pick<
  Finding,
  'id' | 'category' | 'checks' | 'depends' | 'incidents' | 'bodies'
>;

/** All that a finding is made of besides its record. */
export interface Around {
  /** The manner in which its texts are told (`Prose`). */
  readonly manner: string;
  readonly links: Links;
}

const linked = new WeakMap<SourceRecord<FindingData>, Around & { readonly plain: Plain }>();

/** Makes a finding, or gives the one made before of the same record with the same around it. */
export function rememberLinked(
  record: SourceRecord<FindingData>,
  { manner, links }: Around,
  make: () => Plain,
): Plain {
  const known = linked.get(record);
  if (known?.manner === manner && isSameLinks(known.links, links)) return known.plain;
  const plain = make();
  linked.set(record, { manner, links, plain });
  return plain;
}

function isSameLinks(one: Links, other: Links): boolean {
  return (
    one.id === other.id &&
    one.category === other.category &&
    isSameList(one.checks, other.checks) &&
    isSameList(one.depends, other.depends) &&
    isSameList(one.incidents, other.incidents) &&
    isSameBodies(one.bodies, other.bodies)
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** Bodies that did not change are the very same. */
function isSameBodies(one: Finding['bodies'], other: Finding['bodies']): boolean {
  const languages = Object.keys(one);
  return (
    languages.length === Object.keys(other).length &&
    languages.every((lang) => one[lang] === other[lang])
  );
}

const finished = new WeakMap<Plain, Finding>();

/** Finishes a finding, or gives the one that was finished alike. */
export function rememberDerived(plain: Plain, derived: Derived): Finding {
  const known = finished.get(plain);
  if (known && isSameDerived(known, derived)) return known;
  const finding = { ...plain, ...derived };
  finished.set(plain, finding);
  return finding;
}

function isSameDerived(one: Derived, other: Derived): boolean {
  return (
    one.planned === other.planned &&
    one.overdue === other.overdue &&
    one.quickWin === other.quickWin &&
    isSameList(one.blocks, other.blocks)
  );
}
