/** The bytes of a .pptx or .potx → what it offers to our decks, what it lacks, and what each kind of slide falls back to. */
import { SLIDE_KINDS } from '../kinds.ts';
import { twinOf } from '../measure/font-files.ts';
import { partOf } from '../package/opc-package.ts';
import { chooseLayout } from './choose-layout.ts';
import { shapeOf } from './layout-shape.ts';
import type { MatchedBy } from './match-layout.ts';
import { unusable } from './match-layout.ts';
import { readTemplate } from './read-template.ts';
import type { DeckTemplate, Layout, Placeholder } from './template-model.ts';

/** One placeholder as a script or a person wants to know it. */
export interface DescribedPlaceholder {
  readonly name: string;
  readonly type: string;
  readonly idx: number;
  /** Points from the slide's top left corner, to the tenth. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly font: string;
  /** Points. */
  readonly size: number;
}

/** One layout. */
export interface DescribedLayout {
  readonly name: string;
  /** As the file says it; `cust` where it says nothing. */
  readonly type: string;
  /** What its placeholders show it to be, where they do. */
  readonly shape?: string;
  readonly placeholders: readonly DescribedPlaceholder[];
}

/** What becomes of one kind of slide. */
export interface DescribedKind {
  readonly kind: string;
  readonly layout: string;
  readonly by: MatchedBy;
  /** The parts of the slide that stand in free boxes, since the layout has no placeholder for them. */
  readonly free: readonly string[];
}

/** A template, described. */
export interface TemplateDescription {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly fonts: { readonly heading: string; readonly text: string };
  /** Slides that show how to use it: none of them reaches a deck. */
  readonly examples: number;
  readonly layouts: readonly DescribedLayout[];
  readonly kinds: readonly DescribedKind[];
  /** What it lacks, and what is done about it; a sentence each. */
  readonly missing: readonly string[];
  /** Set where no deck can be made on it. */
  readonly unusable?: string;
}

/**
 * Describes a template.
 *
 * @param layouts names of its layouts by kind of slide, as `deck.layouts` would give them
 * @throws Error with a plain reason when the file is no presentation or has no layout
 */
export function describeTemplate(
  bytes: Uint8Array,
  layouts: Readonly<Record<string, string>> = {},
): TemplateDescription {
  const template = readTemplate(bytes);
  const reason = unusable(template);
  const kinds = reason === undefined ? describeKinds(template, layouts) : [];
  const { heading = '', text = '' } = template.layouts[0]?.fonts ?? {};
  return {
    width: tenth(template.width),
    height: tenth(template.height),
    fonts: { heading, text },
    examples: template.examples,
    layouts: template.layouts.map((layout) => describeLayout(template, layout)),
    kinds,
    missing: reason === undefined ? whatIsMissing(template, kinds) : [],
    ...(reason !== undefined && { unusable: reason }),
  };
}

const tenth = (points: number): number => Math.round(points * 10) / 10;

function describeLayout(template: DeckTemplate, layout: Layout): DescribedLayout {
  const shape = shapeOf(template, layout);
  return {
    name: layout.name,
    type: layout.type,
    ...(shape !== undefined && { shape }),
    placeholders: layout.placeholders.map(describePlaceholder),
  };
}

function describePlaceholder({ name, type, idx, box, levels }: Placeholder): DescribedPlaceholder {
  const { x, y, width, height } = box;
  return {
    name,
    type,
    idx,
    box: { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) },
    font: levels[0]?.font ?? '',
    size: levels[0]?.size ?? 0,
  };
}

function describeKinds(
  template: DeckTemplate,
  layouts: Readonly<Record<string, string>>,
): DescribedKind[] {
  return Object.entries(SLIDE_KINDS).map(([kind, { slots }]) => {
    const { layout, by, slots: placed } = chooseLayout(template, kind, layouts[kind]);
    const free = slots.filter(({ name }) => !placed.get(name)?.placeholder);
    return { kind, layout: layout.name, by, free: free.map(({ name }) => name) };
  });
}

function whatIsMissing(template: DeckTemplate, kinds: readonly DescribedKind[]): string[] {
  const used = new Set(kinds.map(({ layout }) => layout));
  const layouts = template.layouts.filter(({ name }) => used.has(name));
  const without = (type: string): string[] =>
    layouts
      .filter(({ placeholders }) => !placeholders.some((hole) => hole.type === type))
      .map(({ name }) => `“${name}”`);
  const { relationships } = partOf(template.opc, template.presentation);
  const notes = relationships.some(({ kind }) => kind === 'notesMaster');
  return [
    ...sayKinds(kinds),
    ...sayFreeBoxes(kinds),
    ...sayLayouts(without('sldNum'), 'no slide number: their slides have none'),
    ...sayLayouts(
      without('ftr'),
      'no footer: client, title and classification stand nowhere on their slides',
    ),
    ...(notes ? [] : ['No notes master: ours is lent, with a theme of its own']),
    ...sayFonts(layouts),
  ];
}

function sayKinds(kinds: readonly DescribedKind[]): string[] {
  const lost = kinds
    .filter(({ by }) => by === 'none')
    .map(({ kind, layout }) => `${kind} (“${layout}”)`);
  return lost.length === 0
    ? []
    : [`No layout made for ${lost.join(', ')}: another stands in; name one under deck.layouts`];
}

function sayFreeBoxes(kinds: readonly DescribedKind[]): string[] {
  const lost = kinds.filter(({ free }) => free.length > 0);
  const list = lost.map(({ kind, free }) => `${kind} (${free.join(', ')})`).join(', ');
  return lost.length === 0
    ? []
    : [
        `No placeholder for ${list}: they stand in free boxes, which the master does not restyle; a placeholder of that name takes each`,
      ];
}

function sayLayouts(names: readonly string[], what: string): string[] {
  return names.length === 0 ? [] : [`${names.join(', ')}: ${what}`];
}

function sayFonts(layouts: readonly Layout[]): string[] {
  const families = layouts.flatMap(({ placeholders, fonts }) => [
    fonts.text,
    ...placeholders.flatMap(({ levels }) => levels.slice(0, 1).map(({ font }) => font)),
  ]);
  return [...new Set(families)]
    .filter((family) => !twinOf(family).exact)
    .map(
      (family) =>
        `The widths of ${family} are not known: slides are measured with a wider font and may look airy`,
    );
}
