/** A selector and an element with those around it → whether it matches; what mermaid writes, and no more. */
import type { Element } from 'hast';

/** A selector of names, classes, ids and attributes, and of what stands inside what. */
export interface Selector {
  /** Ids count 10 000, classes and attributes 100, names 1. */
  readonly specificity: number;
  /** Outermost first. */
  readonly steps: readonly Step[];
}

interface Step extends Names {
  /** Stands directly inside what the step before means. */
  readonly isChild: boolean;
}

interface Names {
  readonly tagName?: string;
  readonly id?: string;
  readonly classes: readonly string[];
  readonly attributes: readonly Attribute[];
}

interface Attribute {
  readonly name: string;
  /** `=` or `$=`; without one, that the attribute is there is enough. */
  readonly operator?: string;
  readonly value?: string;
}

const NAME = String.raw`[\p{L}\p{N}_-]+`;
const PART = String.raw`\.(?<class>${NAME})|#(?<id>${NAME})|\[(?<attribute>${NAME})(?:(?<operator>\$?=)(?:"(?<quoted>[^"\s]*)"|(?<bare>${NAME})))?\]|(?<tag>${NAME})|\*`;

/** Reads a selector; undefined when it has anything else (states, siblings), which a still picture can do without. */
export function readSelector(text: string): Selector | undefined {
  const words = text.replaceAll('>', ' > ').trim().split(/\s+/);
  const steps: Step[] = [];
  let isChild = false;
  for (const word of words) {
    const step = word === '>' ? undefined : readStep(word);
    if (word === '>' && steps.length > 0) isChild = true;
    else if (!step) return undefined;
    else {
      steps.push({ ...step, isChild });
      isChild = false;
    }
  }
  return { specificity: steps.reduce((sum, step) => sum + weigh(step), 0), steps };
}

/** Tells whether a selector means the last of a line of elements, each inside the one before. */
export function matches({ steps }: Selector, line: readonly Element[]): boolean {
  const step = steps.at(-1);
  const element = line.at(-1);
  if (!step || !element || !isMeant(element, step)) return false;
  const rest = { specificity: 0, steps: steps.slice(0, -1) };
  if (rest.steps.length === 0) return true;
  if (step.isChild) return matches(rest, line.slice(0, -1));
  return line.some((_, index) => index > 0 && matches(rest, line.slice(0, index)));
}

function readStep(text: string): Names | undefined {
  const classes: string[] = [];
  const attributes: Attribute[] = [];
  const names: { tagName?: string; id?: string } = {};
  const part = new RegExp(PART, 'yu');
  let end = 0;
  while (end < text.length) {
    part.lastIndex = end;
    const found = part.exec(text);
    if (!found || (found.groups?.['tag'] && end > 0)) return undefined;
    const { class: name, id, attribute, operator, quoted, bare, tag } = found.groups ?? {};
    if (name) classes.push(name);
    if (id) names.id = id;
    if (tag) names.tagName = tag;
    const value = quoted ?? bare;
    if (attribute && operator && value !== undefined)
      attributes.push({ name: attribute, operator, value });
    else if (attribute) attributes.push({ name: attribute });
    end = part.lastIndex;
  }
  return { ...names, classes, attributes };
}

function weigh({ tagName, id, classes, attributes }: Names): number {
  return (id ? 10_000 : 0) + 100 * (classes.length + attributes.length) + (tagName ? 1 : 0);
}

function isMeant({ tagName, properties }: Element, step: Names): boolean {
  const own = properties['className'];
  const classes = Array.isArray(own) ? own.map(String) : [];
  return (
    (step.tagName === undefined || step.tagName === tagName) &&
    (step.id === undefined || step.id === properties['id']) &&
    step.classes.every((name) => classes.includes(name)) &&
    step.attributes.every((attribute) => hasAttribute(properties, attribute))
  );
}

function hasAttribute(properties: Element['properties'], attribute: Attribute): boolean {
  // Only ids and data are asked for: `data-look` is `dataLook`.
  const name = attribute.name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const value = properties[name];
  if (typeof value !== 'string') return false;
  if (attribute.value === undefined) return true;
  return attribute.operator === '='
    ? value === attribute.value
    : value.endsWith(attribute.value) && attribute.value !== '';
}
