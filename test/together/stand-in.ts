/** Stands in for AVA where a file of tests imports it: takes down what it declares, titles told apart by the file that `?for=` names. */
import { DECLARATIONS } from './declarations.ts';

const file = new URL(import.meta.url).searchParams.get('for') ?? '';

/** A hook may have no title; a test’s is the first thing that it is given. */
function name([first, ...rest]: readonly unknown[]): unknown[] {
  return typeof first === 'string' ? [`${file} › ${first}`, ...rest] : [first, ...rest];
}

function takeDown(way: readonly string[]): unknown {
  return new Proxy(() => undefined, {
    apply: (_target, _self, args: readonly unknown[]) => {
      DECLARATIONS.push({ way, args: name(args) });
    },
    get: (_target, key) => takeDown([...way, String(key)]),
  });
}

export default takeDown([]);
