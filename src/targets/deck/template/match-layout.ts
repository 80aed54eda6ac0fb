/** A kind of slide and a template → the layout that suits it best, and what told so. */
import type { SlideKind } from '../kinds.ts';
import { contentHoles, shapeOf, titleOf } from './layout-shape.ts';
import type { DeckTemplate, Layout } from './template-model.ts';

/** What told that a layout suits: `deck.layouts`, its name, its type or its placeholders; `none`: it only stands in. */
export type MatchedBy = 'asked' | 'name' | 'type' | 'placeholders' | 'none';

/** A layout for a kind of slide. */
export interface Match {
  readonly layout: Layout;
  readonly by: MatchedBy;
}

/** Why no deck can be made on a template; undefined where one can. */
export function unusable(template: DeckTemplate): string | undefined {
  // A slide without a title has no name in outlines, links and screen readers.
  return template.layouts.some(titleOf) ? undefined : 'No layout with a title inside';
}

/**
 * Finds the layout of a kind.
 *
 * @param wanted the name that `deck.layouts` gives for this kind
 * @throws Error when no layout has a title
 */
export function matchLayout(
  template: DeckTemplate,
  kind: SlideKind,
  wanted: string | undefined,
): Match {
  const titled = template.layouts.filter(titleOf);
  const asked = wanted === undefined ? undefined : called(titled, wanted);
  if (asked) return { layout: asked, by: 'asked' };
  for (const name of kind.layouts) {
    const layout = called(titled, name);
    if (layout) return { layout, by: 'name' };
  }
  const shapes = new Map(titled.map((layout) => [layout, shapeOf(template, layout)]));
  for (const type of kind.types) {
    const typed = titled.filter((layout) => layout.type === type);
    // Firms copy a layout, change its placeholders and keep its type: the placeholders are believed.
    const shape = typed.find((layout) => shapes.get(layout) === type);
    const layout = shape ?? typed.find((one) => shapes.get(one) === undefined);
    if (layout) return { layout, by: 'type' };
    const alike = titled.find((one) => shapes.get(one) === type);
    if (alike) return { layout: alike, by: 'placeholders' };
  }
  const [roomy] = roomiest(template);
  if (!roomy) throw new Error('The template has no layout with a title');
  return { layout: roomy, by: 'none' };
}

/** The layouts with a title, the one with the most room for content first; those for text downwards last. */
export function roomiest(template: DeckTemplate): Layout[] {
  const room = (layout: Layout): number => {
    const holes = contentHoles(template, layout.placeholders);
    const inside = holes.reduce((sum, { box }) => sum + box.width * box.height, 0);
    if (inside > 0) return inside;
    const title = titleOf(layout)?.box;
    return title ? (template.height - title.y - title.height) * title.width : 0;
  };
  const upright = ({ placeholders }: Layout): boolean =>
    !placeholders.some(({ vertical }) => vertical);
  return template.layouts
    .filter(titleOf)
    .toSorted((a, b) => Number(upright(b)) - Number(upright(a)) || room(b) - room(a));
}

/** Finds a layout by its name, without case; PowerPoint puts `1_` before the name of a copy. */
function called(layouts: readonly Layout[], name: string): Layout | undefined {
  const bare = (text: string): string => text.trim().toLowerCase();
  return (
    layouts.find((layout) => bare(layout.name) === bare(name)) ??
    layouts.find((layout) => bare(layout.name.replace(/^\d+_/, '')) === bare(name))
  );
}
