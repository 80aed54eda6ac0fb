/** The decks of two whole engagements, rendered once a process: what every file of this folder looks at. */
import test from 'ava';

import type { BuildContext } from '../../../../src/targets/create-context.ts';
import type { Artifact } from '../../../../src/targets/target.ts';
import { contextOf } from '../../../helpers/context.ts';
import { renderDecks } from '../render-decks.ts';

/** An engagement and its decks, each of them checked as a package. */
export interface MadeDecks {
  readonly engagement: string;
  readonly context: BuildContext;
  readonly decks: readonly Artifact[];
  /** The deck of one language. */
  deck(lang: string): Uint8Array;
}

/** The worked example, in two languages. */
export const EXAMPLE = await makeDecks('findings');
/** The smaller engagement, in English. */
export const SECOND = await makeDecks('test/engagements/second');

// Last: after the first hook or test nothing may be waited for.
test.after.always(() => Promise.all([EXAMPLE, SECOND].map(({ context }) => context.close())));

async function makeDecks(engagement: string): Promise<MadeDecks> {
  const context = await contextOf(engagement);
  const decks = await renderDecks(context);
  return {
    engagement,
    context,
    decks,
    deck(lang) {
      const made = decks.find(({ path }) => path.includes(`.${lang}.`));
      if (!made) throw new Error(`No deck of ${engagement} in ${lang}`);
      return made.bytes;
    },
  };
}
