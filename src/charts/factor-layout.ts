/** A tree of factors → where each stands and on which lines, in a drawing of one width whatever the depth. */
import { wrapText } from './wrap-text.ts';

/** The four parts that a factor may play. */
export type FactorRole = 'prevent' | 'detect' | 'respond' | 'amplify';

/** One factor in the language it is read in. */
export interface TreeFactor {
  readonly text: string;
  /** BCP 47, where the text is in another language than the page. */
  readonly lang?: string;
  readonly role: FactorRole;
  readonly factors: readonly TreeFactor[];
}

/** A factor in its place; all in user units. */
export interface PlacedFactor {
  readonly factor: TreeFactor;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** From 0: a factor of the first level stands in a frame. */
  readonly depth: number;
  /** False below a factor of the same role: its word would say nothing new. */
  readonly saysRole: boolean;
  /** Index of the factor that it hangs from. */
  readonly above?: number;
}

/** Size of type, and height of a line. */
export const FACTOR_TYPE = { size: 14, line: 18, role: 12.5, roleLine: 17 } as const;
/** Room around the words of a frame; before them in the open, for the mark. */
export const FACTOR_PAD = { x: 12, y: 9, mark: 22, right: 8 } as const;

const FIRST = { x: 0, width: 258 } as const;
/** Where what hangs from the first level begins, and how much further each level below. */
const BELOW = { x: 296, indent: 22 } as const;
/** However deep, so much is left for words. */
const LEAST_WIDTH = 190;
const GAP = 10;
/** How much wider bold letters are. */
export const BOLD = 1.1;
const FAMILY_GAP = 18;

/**
 * Places a tree: the first level in a column of frames, all below it in a second column, deeper levels indented.
 *
 * No two factors overlap; the order is the author's, each before what hangs from it.
 *
 * @param width of the whole
 */
export function placeFactors(
  factors: readonly TreeFactor[],
  width: number,
): { readonly placed: readonly PlacedFactor[]; readonly height: number } {
  const placed: PlacedFactor[] = [];
  const isFlat = factors.every((factor) => factor.factors.length === 0);
  const frameWidth = isFlat ? width : FIRST.width;
  let top = 0;
  for (const factor of factors) {
    const index = placed.length;
    const frame = measure(factor, { x: FIRST.x, width: frameWidth, depth: 0, saysRole: true });
    placed.push({ ...frame, y: top });
    const end = placeBelow(factor, { placed, above: index, top, depth: 1, width });
    const height = Math.max(frame.height, end - top);
    // The frame stands in the middle of its family, which stands in the middle of a taller frame.
    placed[index] = { ...frame, y: top + (height - frame.height) / 2 };
    const spare = Math.max(0, height - (end - top));
    for (let at = index + 1; at < placed.length; at += 1) {
      const one = placed[at];
      if (one) placed[at] = { ...one, y: one.y + spare / 2 };
    }
    top += height + FAMILY_GAP;
  }
  return { placed, height: Math.max(0, top - FAMILY_GAP) };
}

interface Family {
  readonly placed: PlacedFactor[];
  readonly above: number;
  readonly top: number;
  readonly depth: number;
  readonly width: number;
}

/** Places what hangs from a factor, one below the other; returns where the last one ends. */
function placeBelow(factor: TreeFactor, family: Family): number {
  const { placed, above, depth, width } = family;
  const x = Math.min(BELOW.x + (depth - 1) * BELOW.indent, width - LEAST_WIDTH);
  let { top } = family;
  for (const [at, child] of factor.factors.entries()) {
    if (at > 0 || depth > 1) top += GAP;
    const saysRole = child.role !== factor.role;
    const index = placed.length;
    const one = measure(child, { x, width: width - x, depth, saysRole });
    placed.push({ ...one, y: top, above });
    top = placeBelow(child, { ...family, above: index, top: top + one.height, depth: depth + 1 });
  }
  return top;
}

type Measure = Pick<PlacedFactor, 'x' | 'width' | 'depth' | 'saysRole'>;

function measure(factor: TreeFactor, place: Measure): Omit<PlacedFactor, 'y'> {
  const pad = place.depth === 0 ? 2 * FACTOR_PAD.x : FACTOR_PAD.mark + FACTOR_PAD.right;
  // The words of a frame are bold.
  const size = place.depth === 0 ? FACTOR_TYPE.size * BOLD : FACTOR_TYPE.size;
  const lines = wrapText(factor.text, place.width - pad, size);
  const words = lines.length * FACTOR_TYPE.line + (place.saysRole ? FACTOR_TYPE.roleLine : 0);
  const height = words + (place.depth === 0 ? 2 * FACTOR_PAD.y : 0);
  return { ...place, factor, lines, height };
}
