/** A chain of whys → a staircase as SVG: each step down asks why of the one above. */
import { round, svgChart, svgElement, svgText, type ChartWords } from './svg.ts';
import { wrapText } from './wrap-text.ts';

/** A text in the language it is read in. */
export interface ChainText {
  readonly text: string;
  /** BCP 47, where the text is in another language than the page. */
  readonly lang?: string;
}

/** All that the chart shows. */
export interface WhyChainData extends ChartWords {
  /** Unique on its page. */
  readonly id: string;
  /** One at least; a question at the beginning of a step is told apart from its answer. */
  readonly whys: readonly ChainText[];
}

/** A step in its place; all in user units. */
export interface PlacedStep {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly question: readonly string[];
  readonly answer: readonly string[];
}

const WIDTH = 760;
const FONT = 14;
const LINE = 18;
const PAD = { x: 12, y: 9, number: 30 } as const;
const GAP = 16;
/** A step goes so much to the right, and all of them together no further. */
const STEP = 34;
const MOST_SHIFT = 200;

/** Draws the chain; 760 user units wide, as high as its words need. */
export function drawWhyChain(data: WhyChainData): string {
  const steps = placeSteps(data.whys);
  const last = steps.at(-1);
  const height = (last ? last.y + last.height : 0) + 2;
  return svgChart({ width: WIDTH, height, id: data.id, kind: 'whys' }, data, [
    ...steps.slice(1).map((step, at) => drawArrow(steps[at] ?? step, step)),
    ...steps.map((step, at) => drawStep(step, at + 1, data.whys[at]?.lang)),
  ]);
}

/** Places the steps; none overlaps another, each holds its words. */
export function placeSteps(whys: readonly ChainText[]): PlacedStep[] {
  const shift = Math.min(STEP, MOST_SHIFT / Math.max(1, whys.length - 1));
  const width = WIDTH - 2 - shift * (whys.length - 1);
  const room = width - PAD.number - PAD.x;
  let top = 1;
  return whys.map(({ text }, at): PlacedStep => {
    const x = 1 + at * shift;
    const [asked, told] = splitQuestion(text);
    const question = asked === '' ? [] : wrapText(asked, room, FONT);
    const answer = told === '' ? [] : wrapText(told, room, FONT);
    const y = top;
    const height = (question.length + answer.length) * LINE + 2 * PAD.y;
    top += height + GAP;
    return { x, y, width, height, question, answer };
  });
}

/** Tells "Why so? Because." apart; a step without a question is all answer. */
function splitQuestion(text: string): readonly [string, string] {
  const [, question, answer] = /^([^?？]+[?？])\s*(.*)$/su.exec(text) ?? [];
  return question === undefined ? ['', text] : [question, answer ?? ''];
}

/** Leads from the left of a step down into the next. */
function drawArrow(from: PlacedStep, to: PlacedStep): string {
  const x = from.x + 15;
  const bottom = from.y + from.height;
  // A step too short to the right is entered from above.
  const beside = to.x - x >= 12;
  const y = beside ? to.y + PAD.y + LINE / 2 : to.y;
  const line = beside
    ? `M${round(x)} ${round(bottom)}V${round(y)}H${round(to.x - 2)}`
    : `M${round(x)} ${round(bottom)}V${round(y - 2)}`;
  const head = beside
    ? `M${round(to.x - 1)} ${round(y)}l-7 -4v8z`
    : `M${round(x)} ${round(y - 1)}l-4 -7h8z`;
  return (
    svgElement('path', { d: line, fill: 'none', stroke: 'var(--soft)', 'stroke-width': 1.25 }) +
    svgElement('path', { d: head, fill: 'var(--soft)' })
  );
}

function drawStep(step: PlacedStep, number: number, lang: string | undefined): string {
  const { x, y, width, height, question, answer } = step;
  const top = y + PAD.y + 13.5;
  const words = (lines: readonly string[], from: number, fill: string): string[] =>
    lines.map((line, index) =>
      svgText(line, {
        x: x + PAD.number,
        y: top + (from + index) * LINE,
        fill,
        'font-size': FONT,
        lang,
      }),
    );
  return [
    svgElement('rect', { x, y, width, height, fill: 'var(--paper)', stroke: 'var(--soft)' }),
    svgText(String(number), {
      x: x + 15,
      y: top,
      fill: 'var(--accent)',
      'font-size': FONT,
      'font-weight': 600,
      'text-anchor': 'middle',
    }),
    ...words(question, 0, 'var(--soft)'),
    ...words(answer, question.length, 'var(--ink)'),
  ].join('');
}
