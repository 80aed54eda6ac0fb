/** Our walk goes where unist-util-visit goes, whatever the visitor answers and changes meanwhile. */
import test from 'ava';
import fc from 'fast-check';
import type { Node } from 'unist';
import { visit as visitUnist } from 'unist-util-visit';

import { SKIP, visit } from '../../src/markdown/visit.ts';

interface Tree extends Node {
  readonly name: number;
  children?: Tree[];
}

type Walker = (
  node: Node,
  index: number | undefined,
  parent: object | undefined,
) => typeof SKIP | number | [typeof SKIP, number] | undefined;

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record(
    {
      type: fc.constantFrom('a', 'b', 'c'),
      name: fc.nat(9),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    },
    { requiredKeys: ['type', 'name'] },
  ),
}));

/** What a visitor does with a node, by its name. */
const deeds = fc.array(fc.constantFrom('pass', 'skip', 'remove', 'remove and skip', 'on'), {
  minLength: 10,
  maxLength: 10,
});

function walker(names: readonly string[], seen: string[]): Walker {
  return (node, index, parent) => {
    const { name, type } = node as Tree;
    seen.push(
      `${type}${String(name)} ${String(index)} ${(parent as Tree | undefined)?.type ?? ''}`,
    );
    const deed = names[name];
    if (deed === 'skip') return SKIP;
    if (index === undefined) return undefined;
    if (deed === 'on') return [SKIP, index + 2];
    if (deed === 'pass') return undefined;
    (parent as Tree).children?.splice(index, 1);
    return deed === 'remove' ? index : [SKIP, index];
  };
}

test('property: every node', (t) => {
  fc.assert(
    fc.property(tree, deeds, (made, names) => {
      const [ours, theirs]: [Node, Node] = [structuredClone(made), structuredClone(made)];
      const [seen, expected]: [string[], string[]] = [[], []];
      visit(ours, walker(names, seen));
      visitUnist(theirs, walker(names, expected));
      t.deepEqual([seen, ours], [expected, theirs]);
    }),
  );
});

test('property: the nodes of a type', (t) => {
  fc.assert(
    fc.property(tree, deeds, fc.constantFrom('a', 'b'), (made, names, type) => {
      const [ours, theirs]: [Node, Node] = [structuredClone(made), structuredClone(made)];
      const [seen, expected]: [string[], string[]] = [[], []];
      visit(ours, type, walker(names, seen));
      visitUnist(theirs, { type }, walker(names, expected));
      t.deepEqual([seen, ours], [expected, theirs]);
    }),
  );
});
