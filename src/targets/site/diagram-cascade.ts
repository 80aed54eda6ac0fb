/** A drawing with its style sheet, styles and attributes → what each of its elements declares in the end. */
import type { Element } from 'hast';

import { matches, readSelector, type Selector } from './diagram-selectors.ts';
import { GEOMETRY, INHERITED, OWN, readValue } from './diagram-properties.ts';
import { readDeclarations, readRules, type Declaration } from './read-css.ts';

/** Values by property, for one element; what it would have anyway is left out. */
export type Declared = ReadonlyMap<string, string>;

/** How an element is styled. */
export interface Styled {
  readonly declared: Declared;
  /** What its inside is painted with, taken over or its own. */
  readonly fill: string | undefined;
}

interface ScopedRule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
}

/** Attributes that declare a property, by their name in hast in small letters: `strokedasharray`. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  [...INHERITED.keys(), ...OWN.keys()]
    .filter((property) => !GEOMETRY.has(property))
    .map((property) => [property.replaceAll('-', ''), property]),
);

/** Mermaid lets a line be seen through the label that stands on it, and leaves the grid of a plan as dark as its bars. */
const MENDED = `.edgeLabel rect { opacity: 1 !important }
  .grid .tick line { stroke: inherit !important }`;

/** Applies everything that styles a drawing, as a browser would; elements that are not shown are absent. */
export function cascade(svg: Element): ReadonlyMap<Element, Styled> {
  const rules = listRules(svg);
  const styled = new Map<Element, Styled>();
  const walk = (line: readonly Element[], inherited: Declared): void => {
    const element = line.at(-1);
    if (!element) return;
    const own = collect(element, line, rules);
    if (own.get('display') === 'none') return;
    const resolved = resolveKeywords(own, inherited);
    const fill = resolved.get('fill') ?? inherited.get('fill');
    styled.set(element, { declared: dropNeedless(resolved, inherited), fill });
    // What a symbol takes over is settled where it is used.
    const passed =
      element.tagName === 'symbol'
        ? new Map<string, string>()
        : new Map([...inherited, ...[...resolved].filter(([name]) => INHERITED.has(name))]);
    for (const child of element.children) {
      if (child.type === 'element') walk([...line, child], passed);
    }
  };
  walk([svg], INHERITED);
  return styled;
}

/** Lists the rules of all style sheets inside, the weakest first. */
function listRules(svg: Element): ScopedRule[] {
  return [...listStyles(svg), MENDED]
    .flatMap(readRules)
    .flatMap(({ selectors, declarations }) =>
      selectors.flatMap((text) => {
        const selector = readSelector(text);
        return selector ? [{ selector, declarations }] : [];
      }),
    )
    .sort((a, b) => a.selector.specificity - b.selector.specificity);
}

function listStyles({ tagName, children }: Element): string[] {
  if (tagName === 'style') {
    return [children.map((child) => (child.type === 'text' ? child.value : '')).join('')];
  }
  return children.flatMap((child) => (child.type === 'element' ? listStyles(child) : []));
}

/** Collects an element's declarations: attributes, then rules, then its style; what is important wins. */
function collect(
  element: Element,
  line: readonly Element[],
  rules: readonly ScopedRule[],
): Map<string, string> {
  const { style } = element.properties;
  const found = [
    ...listAttributes(element),
    ...rules.filter(({ selector }) => matches(selector, line)).flatMap((rule) => rule.declarations),
    ...(typeof style === 'string' ? readDeclarations(style) : []),
  ];
  const values = new Map<string, string>();
  const urgent = found.filter(({ important }) => important);
  for (const { property, value } of [...found.filter((one) => !one.important), ...urgent]) {
    const read = readValue(property, value);
    if (read !== undefined) values.set(property, read);
  }
  return values;
}

function listAttributes({ properties }: Element): Declaration[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const property = ATTRIBUTES.get(name.toLowerCase());
    return property && value !== null && value !== undefined
      ? [{ property, value: String(value), important: false }]
      : [];
  });
}

/** Replaces what points at another value by that value. */
function resolveKeywords(own: Declared, inherited: Declared): Map<string, string> {
  const color = own.get('color') ?? inherited.get('color');
  return new Map(
    [...own].flatMap(([property, value]) => {
      const meant =
        value === 'inherit'
          ? inherited.get(property)
          : value === 'currentcolor'
            ? (color ?? value)
            : value;
      return meant === undefined ? [] : [[property, meant] as const];
    }),
  );
}

/** `color` has served its turn; a value that is taken over or the usual one needs no saying. */
function dropNeedless(own: ReadonlyMap<string, string>, inherited: Declared): Declared {
  return new Map(
    [...own].filter(
      ([property, value]) =>
        property !== 'color' &&
        value !== (INHERITED.has(property) ? inherited.get(property) : OWN.get(property)),
    ),
  );
}
