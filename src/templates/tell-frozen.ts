/** A thing of the report → what stands for it where it is told whether two are the same. */
import { hash } from 'node:crypto';

/** What is told of a thing. */
export interface ToldThing {
  /** Its JSON, or the hash of it where that is shorter. */
  readonly text: string;
  /** Whether it holds a diagram. */
  readonly diagrams: boolean;
}

/** What a diagram’s node has in JSON. */
export const DIAGRAM = '"lang":"mermaid"';

const told = new WeakMap<object, ToldThing>();

/** What is frozen is of the report, plain data, and stands in several views: it is written down once. */
export function tellFrozen(thing: object): ToldThing {
  const known = told.get(thing);
  if (known) return known;
  const json = JSON.stringify(thing);
  const text = json.length < 200 ? json : hash('sha256', json, 'base64url');
  const made = { text, diagrams: json.includes(DIAGRAM) };
  told.set(thing, made);
  return made;
}
