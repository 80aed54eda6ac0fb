/** The steps as they are to be, as they stand, and as we last wrote them → what to do to the list. */
import { createHash } from 'node:crypto';

import type { RemoteCard } from './board-service.ts';
import type { StepsPlan } from './plan.ts';

/** What to do, if anything, and the digests to remember once it is done. */
export interface PlannedSteps {
  readonly plan?: StepsPlan | undefined;
  readonly seal: string[];
}

/** Longest text of a step that services take. */
const LONGEST = 1000;

/**
 * Plans the steps of a card.
 *
 * What the client ticked, added, renamed or took away stays so. A step of ours that changed is renamed, one that
 * is no more is struck out; nothing is deleted.
 *
 * @param last digests of what we wrote; undefined while the list was never finished
 */
export function planSteps(
  wanted: readonly string[],
  there: RemoteCard['steps'],
  last: readonly string[] | undefined,
): PlannedSteps {
  const texts = wanted.map((text) => text.slice(0, LONGEST));
  const seal = texts.map(digestStep);
  const standing = new Set(there?.items.map(({ text }) => digestStep(text)));
  if (last === undefined) {
    const add = texts.filter((text) => !standing.has(digestStep(text)));
    const needsList = add.length > 0 && there === undefined;
    return add.length > 0 || needsList
      ? { seal, plan: { list: there?.key, rename: [], add } }
      : { seal };
  }
  // The client took the whole list away.
  if (there === undefined && last.length > 0) return { seal: [...last] };
  const known = new Set(last);
  const kept = new Set(seal);
  const fresh = texts.filter((text) => {
    const digest = digestStep(text);
    return !known.has(digest) && !standing.has(digest);
  });
  const stale = (there?.items ?? []).filter(({ text, done }) => {
    const digest = digestStep(text);
    return !done && known.has(digest) && !kept.has(digest);
  });
  const rename = stale.map(({ key, text }, index) => ({
    key,
    text: fresh[index] ?? `~~${text}~~`,
  }));
  const add = fresh.slice(stale.length);
  return rename.length + add.length === 0
    ? { seal }
    : { seal, plan: { list: there?.key, rename, add } };
}

function digestStep(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex').slice(0, 6);
}
