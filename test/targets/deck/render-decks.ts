/** A context → its decks, each of them checked as a package: the one way in which tests make whole decks. */
import { deck } from '../../../src/targets/deck/target.ts';
import type { Artifact, TargetContext } from '../../../src/targets/target.ts';
import { assertSound } from './make-deck.ts';

/** Renders the decks; throws what is wrong with a package, if anything is. */
export async function renderDecks(context: TargetContext): Promise<readonly Artifact[]> {
  const decks = await deck.render(context);
  for (const { bytes } of decks) assertSound(bytes);
  return decks;
}
