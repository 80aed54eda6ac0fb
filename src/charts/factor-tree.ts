/** The factors of an incident → a tree as SVG: the incident, what contributed to it, what each of these came from. */
import {
  FACTOR_PAD,
  FACTOR_TYPE,
  placeFactors,
  type FactorRole,
  type PlacedFactor,
  type TreeFactor,
} from './factor-layout.ts';
import { drawFactorMark } from './factor-mark.ts';
import { round, svgChart, svgElement, svgText, type ChartWords } from './svg.ts';
import { wrapText } from './wrap-text.ts';

/** All that the chart shows, in the language it is read in. */
export interface FactorTreeData extends ChartWords {
  /** Unique on its page. */
  readonly id: string;
  /** What the factors led to: its id, and how long it lasted where that is known. */
  readonly effect: { readonly label: string; readonly note?: string };
  /** One at least. */
  readonly factors: readonly TreeFactor[];
  /** The word for each role, and what it means. */
  readonly roles: Readonly<Record<FactorRole, { readonly label: string; readonly help: string }>>;
}

const WIDTH = 760;
const EFFECT_WIDTH = 92;
const TREE_LEFT = 132;
/** The frame of a factor is drawn on its edge. */
const INNER = WIDTH - TREE_LEFT - 2;
const ROLES: readonly FactorRole[] = ['prevent', 'detect', 'respond', 'amplify'];
const KEY = { top: 20, line: 20, font: 12.5, mark: 22 } as const;

/** Draws the tree; 760 user units wide, as high as its words need. */
export function drawFactorTree(data: FactorTreeData): string {
  const { placed, height } = placeFactors(data.factors, INNER);
  const tree = Math.max(height, 46);
  const key = drawKey(data, tree + KEY.top);
  const size = { width: WIDTH, height: tree + 2 + KEY.top + key.height, id: data.id };
  return svgChart({ ...size, kind: 'factors' }, data, [
    ...drawTrunk(placed, tree),
    drawEffect(data.effect, tree / 2),
    svgElement(
      'g',
      { transform: `translate(${TREE_LEFT} 1)` },
      placed.flatMap((one) => [drawBranch(one, placed), drawFactor(one, data.roles)]),
    ),
    key.svg,
  ]);
}

/** Tells how high the tree itself would be, without the key to its marks. */
export function measureFactorTree(factors: readonly TreeFactor[]): number {
  return placeFactors(factors, INNER).height;
}

const LINE = { fill: 'none', stroke: 'var(--soft)', 'stroke-width': 1.25 } as const;

/** Draws the incident itself, at the root. */
function drawEffect({ label, note }: FactorTreeData['effect'], middle: number): string {
  const top = middle - 23;
  const centre = { x: EFFECT_WIDTH / 2 + 1, 'text-anchor': 'middle' } as const;
  return [
    svgElement('rect', {
      x: 1,
      y: top + 1,
      width: EFFECT_WIDTH,
      height: 46,
      fill: 'var(--paper)',
      stroke: 'var(--p1)',
      'stroke-width': 2,
    }),
    svgText(label, {
      ...centre,
      y: note === undefined ? middle + 6 : middle - 2,
      fill: 'var(--p1)',
      'font-size': 14,
      'font-weight': 600,
    }),
    note === undefined
      ? ''
      : svgText(note, { ...centre, y: middle + 16, fill: 'var(--p1)', 'font-size': 12.5 }),
  ].join('');
}

/** Joins the incident with the first level. */
function drawTrunk(placed: readonly PlacedFactor[], height: number): string[] {
  const middles = placed.filter(({ depth }) => depth === 0).map((one) => 1 + middleOf(one));
  const spine = (EFFECT_WIDTH + TREE_LEFT) / 2;
  const all = [...middles, 1 + height / 2];
  const draw = (d: string): string => svgElement('path', { d, ...LINE });
  return [
    draw(`M${EFFECT_WIDTH} ${round(1 + height / 2)}H${spine}`),
    draw(`M${spine} ${round(Math.min(...all))}V${round(Math.max(...all))}`),
    ...middles.map((y) => draw(`M${spine} ${round(y)}H${TREE_LEFT}`)),
  ];
}

/** Where lines meet a factor: the middle of a frame, the first line in the open. */
function middleOf({ depth, y, height }: PlacedFactor): number {
  return depth === 0 ? y + height / 2 : y + FACTOR_TYPE.line / 2;
}

/** Joins a factor with the one it hangs from. */
function drawBranch(one: PlacedFactor, placed: readonly PlacedFactor[]): string {
  const above = one.above === undefined ? undefined : placed[one.above];
  if (!above) return '';
  const y = round(middleOf(one));
  const x = one.x + 2;
  if (above.depth === 0) {
    const spine = round((above.x + above.width + one.x) / 2);
    const start = `M${round(above.x + above.width)} ${round(middleOf(above))}H${spine}`;
    return svgElement('path', { d: `${start}V${y}H${x}`, ...LINE });
  }
  const spine = above.x + 7;
  // At the deepest indent the line runs down the margin of the words.
  const start = `M${spine} ${round(above.y + FACTOR_TYPE.line / 2 + 8)}V${y}`;
  return svgElement('path', { d: one.x > above.x ? `${start}H${x}` : start, ...LINE });
}

/** Draws a factor: its mark, the word for its role where it says something new, its words. */
function drawFactor(one: PlacedFactor, roles: FactorTreeData['roles']): string {
  const { factor, x, y, width, height, depth, saysRole, lines } = one;
  const framed = depth === 0;
  const left = x + (framed ? FACTOR_PAD.x : FACTOR_PAD.mark);
  const top = y + (framed ? FACTOR_PAD.y : 0);
  const below = top + (saysRole ? FACTOR_TYPE.roleLine : 0);
  const { lang } = factor;
  return [
    framed ? drawFrame({ x, y, width, height }) : '',
    drawFactorMark(factor.role, framed ? left + 6 : x + 7, top + FACTOR_TYPE.line / 2),
    saysRole
      ? svgText(roles[factor.role].label, {
          x: framed ? left + 18 : left,
          y: top + 13,
          fill: 'var(--accent)',
          'font-size': FACTOR_TYPE.role,
        })
      : '',
    ...lines.map((line, at) =>
      svgText(line, {
        x: left,
        y: below + at * FACTOR_TYPE.line + 13.5,
        fill: 'var(--ink)',
        'font-size': FACTOR_TYPE.size,
        ...(framed ? { 'font-weight': 600 } : {}),
        lang,
      }),
    ),
  ].join('');
}

function drawFrame(box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): string {
  return svgElement('rect', { ...box, fill: 'var(--paper)', stroke: 'var(--soft)' });
}

/** Says what the marks that were used mean. */
function drawKey(
  data: FactorTreeData,
  top: number,
): { readonly svg: string; readonly height: number } {
  const used = new Set(data.factors.flatMap(listRoles));
  let y = top;
  const parts = ROLES.filter((role) => used.has(role)).map((role) => {
    const { label, help } = data.roles[role];
    const lines = wrapText(`${label}\u2002${help}`, WIDTH - TREE_LEFT - KEY.mark, KEY.font);
    const mark = drawFactorMark(role, TREE_LEFT + 7, y + KEY.line / 2);
    const words = lines.map((line, at) =>
      svgText(line, {
        x: TREE_LEFT + KEY.mark,
        y: y + at * KEY.line + KEY.line / 2 + 4.5,
        fill: 'var(--soft)',
        'font-size': KEY.font,
      }),
    );
    y += lines.length * KEY.line;
    return mark + words.join('');
  });
  return { svg: parts.join(''), height: y - top };
}

function listRoles(factor: TreeFactor): FactorRole[] {
  return [factor.role, ...factor.factors.flatMap(listRoles)];
}
