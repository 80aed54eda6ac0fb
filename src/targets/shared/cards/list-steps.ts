/** A ticket's recommendation → its steps, each on a line: what a list to tick is made of. */
import type { List, ListItem, RootContent } from 'mdast';

/** Finds the list that tells the steps: the first that is numbered, else the first of all. */
export function findSteps(content: readonly RootContent[]): List | undefined {
  const lists = content.filter((node) => node.type === 'list');
  return lists.find(({ ordered }) => ordered) ?? lists[0];
}

/** Gives the nodes of a step's own line: its first paragraph. */
export function stepLine({ children: [first] }: ListItem): RootContent | undefined {
  return first?.type === 'paragraph' ? first : undefined;
}
