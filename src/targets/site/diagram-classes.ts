/** What elements of drawings declare → classes that all diagrams share, and the rules of the site's style sheet. */
import { createHash } from 'node:crypto';

import type { Declared } from './diagram-cascade.ts';
import type { ColorWriter, Role } from './diagram-colors.ts';
import { COLORS } from './diagram-properties.ts';

/** The form of every class of a drawing. */
export const DIAGRAM_CLASS = /^d[0-9a-f]{7}$/;

/** Collects declarations; equal ones share a class, named by what it says so that it is the same in any site. */
export interface ClassBook {
  /** The class of an element with these declarations; undefined when there is nothing to declare. */
  classOf(declared: Declared, role: Role): string | undefined;
  /** Says that an element with the class is shown. */
  use(name: string): void;
  /** The rules of all classes in use, in the order of their names. */
  rules(): string;
}

/** Makes an empty book. */
export function createClassBook(colors: ColorWriter): ClassBook {
  const rules = new Map<string, string>();
  const used = new Set<string>();
  return {
    classOf(declared, role) {
      const text = [...declared]
        .filter(([, value]) => !value.startsWith('url('))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([property, value]) => writeValues(property, value, role, colors))
        .join(';');
      if (text === '') return undefined;
      const name = `d${createHash('sha256').update(text).digest('hex').slice(0, 7)}`;
      rules.set(name, text);
      return name;
    },
    use: (name) => void used.add(name),
    rules: () =>
      [...rules]
        .filter(([name]) => used.has(name))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, text]) => `.${name}{${text}}`)
        .join('\n'),
  };
}

function writeValues(property: string, value: string, role: Role, colors: ColorWriter): string[] {
  if (!COLORS.has(property)) return [`${property}:${value}`];
  // Only a shape's inside is a ground: what surrounds it is seen against the paper.
  const own = property === 'fill' || property === 'stop-color' ? role : 'mark';
  return colors.write(value, own).map((one) => `${property}:${one}`);
}
