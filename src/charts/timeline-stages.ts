/** The stages of an incident → a strip to scale with a letter each, and the lines that say what the letters mean. */
import { packLabels } from './pack-labels.ts';
import { guessWidth, svgElement, svgText } from './svg.ts';

/** One stage: its name with its length in words. */
export interface TimelineStage {
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Name of the theme's colour; the letter tells stages apart without it. */
  readonly tone: 'soft' | 'p1' | 'p2' | 'p3' | 'accent';
}

/** A part of the drawing and its height in user units. */
export interface DrawnPart {
  readonly svg: string;
  readonly height: number;
}

const STRIP = 18;
const FONT = 12;
/** A part of the strip narrower than this has its letter below. */
const LEAST = 15;
const SIGN = 15;
const KEY_LINE = 22;
const KEY_FONT = 13;

/** Draws the strip from `top`; letters that no part can hold stand below it, none on another. */
export function drawStages(
  stages: readonly TimelineStage[],
  x: (instant: number) => number,
  top: number,
): DrawnPart {
  const parts = stages.map((stage, at) => {
    const left = x(stage.from);
    return { ...stage, left, width: Math.max(1, x(stage.to) - left), letter: letterOf(at) };
  });
  const narrow = parts.filter(({ width }) => width < LEAST);
  const rows = packLabels(narrow.map(({ left, width }) => ({ x: left + width / 2, width: 9 })));
  const letter = (text: string, middle: number, y: number, fill: string): string =>
    svgText(text, {
      x: middle,
      y,
      fill,
      'font-size': FONT,
      'font-weight': 600,
      'text-anchor': 'middle',
    });
  const svg = [
    ...parts.map(({ left, width, tone }) =>
      svgElement('rect', {
        x: left,
        y: top,
        width,
        height: STRIP,
        fill: `var(--${tone})`,
        stroke: 'var(--paper)',
      }),
    ),
    ...parts
      .filter(({ width }) => width >= LEAST)
      .map((part) => letter(part.letter, part.left + part.width / 2, top + 13, 'var(--paper)')),
    ...narrow.map((part, at) => {
      const y = top + STRIP + 12 + (rows[at] ?? 0) * 13;
      return letter(part.letter, part.left + part.width / 2, y, 'var(--ink)');
    }),
  ].join('');
  return { svg, height: STRIP + (narrow.length > 0 ? 4 + 13 * (1 + Math.max(...rows)) : 0) };
}

/** Draws what the letters mean, as many on a line as fit in `width`. */
export function drawStageKey(
  stages: readonly TimelineStage[],
  place: { readonly left: number; readonly top: number; readonly width: number },
): DrawnPart {
  let [x, y] = [place.left, place.top];
  const parts = stages.map(({ label, tone }, at) => {
    const own = SIGN + 7 + guessWidth(label, KEY_FONT) + 18;
    if (x > place.left && x + own - 18 > place.width) [x, y] = [place.left, y + KEY_LINE];
    const sign = svgElement('rect', {
      x,
      y: y + 1,
      width: SIGN,
      height: SIGN,
      fill: `var(--${tone})`,
    });
    const letter = svgText(letterOf(at), {
      x: x + SIGN / 2,
      y: y + 13,
      fill: 'var(--paper)',
      'font-size': FONT,
      'font-weight': 600,
      'text-anchor': 'middle',
    });
    const words = svgText(label, {
      x: x + SIGN + 7,
      y: y + 13,
      fill: 'var(--ink)',
      'font-size': KEY_FONT,
    });
    x += own;
    return sign + letter + words;
  });
  return { svg: parts.join(''), height: parts.length > 0 ? y - place.top + KEY_LINE : 0 };
}

function letterOf(at: number): string {
  return String.fromCodePoint(0x41 + at);
}
