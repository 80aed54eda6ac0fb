/** Findings before and after → what changed in them. */
import { isDeepStrictEqual } from 'node:util';

import { defined } from '../defined.ts';
import type { Finding, Status } from '../report.ts';
import type { FindingChanges, Move, Named, Reworded } from './changes.ts';
import { compareParts, readParts, type Parts } from './compare-texts.ts';
import { pair, type Pair } from './pair.ts';

/** Statuses after which nothing is left to do or to decide. */
export const CLOSED: ReadonlySet<Status> = new Set([
  'done',
  'verified',
  'rejected',
  'accepted-risk',
]);

type Both = { readonly before: Finding; readonly after: Finding };

/** Compares two lists of findings. */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): FindingChanges {
  const pairs = pair(before, after);
  const both = pairs.filter((one): one is Both => Boolean(one.before && one.after));
  const statuses = both.filter((one) => one.before.status !== one.after.status);
  const closes = (one: Both): boolean =>
    !CLOSED.has(one.before.status) && CLOSED.has(one.after.status);
  const reopens = (one: Both): boolean =>
    CLOSED.has(one.before.status) && !CLOSED.has(one.after.status);
  const list = (found: readonly Both[]): (Named & Move<Status>)[] =>
    move(found, ({ status }) => status);
  return {
    added: listAlone(pairs, 'after'),
    removed: listAlone(pairs, 'before'),
    closed: list(statuses.filter(closes)),
    reopened: list(statuses.filter(reopens)),
    moved: list(statuses.filter((one) => !closes(one) && !reopens(one))),
    priorities: move(both, ({ priority }) => priority),
    efforts: move(both, ({ effort }) => effort),
    costs: move(both, ({ cost }) => cost),
    titles: move(both, ({ title }) => title),
    reworded: both.flatMap((one): Reworded[] => {
      const parts = compareParts(partsOf(one.before), partsOf(one.after));
      return parts.length > 0 ? [{ ...name(one.after), parts }] : [];
    }),
  };
}

/** Names a thing as it is now. */
export function name({ id, title }: Named): Named {
  return { id, title };
}

/** Lists what is only in the earlier, or only in the later list. */
function listAlone(
  pairs: readonly Pair<Finding>[],
  side: 'before' | 'after',
): FindingChanges['added'] {
  const other = side === 'before' ? 'after' : 'before';
  return pairs.flatMap((one) => {
    const finding = one[side];
    if (!finding || one[other]) return [];
    const { kind, priority } = finding;
    return [{ ...name(finding), kind, ...(priority ? { priority } : {}) }];
  });
}

function move<Value>(
  both: readonly Both[],
  read: (finding: Finding) => Value | undefined,
): (Named & Move<Value>)[] {
  return both.flatMap((one) => {
    const [before, after] = [read(one.before), read(one.after)];
    if (isDeepStrictEqual(before, after)) return [];
    return [{ ...name(one.after), ...defined({ before, after }) }];
  });
}

/** The title has a list of its own; the impact is counted once, where it was written. */
function partsOf({ bodies, impact, risk, verify, owner }: Finding): Parts {
  return { impact, risk, verify, owner, ...readParts(bodies) };
}
