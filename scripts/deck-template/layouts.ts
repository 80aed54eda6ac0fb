/** The layouts of the built-in deck template, as data: a box a hole, in points on a 960 × 540 slide. */

/** Looks of a hole's text; what is left out is the master's. */
export interface HoleStyle {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: true;
  readonly heading?: true;
  readonly align?: 'l' | 'r' | 'ctr';
  readonly anchor?: 't' | 'ctr' | 'b';
  readonly bullets?: false;
  /** Space above paragraphs, in points. */
  readonly before?: number;
  /** Left, top, right and bottom, in points. */
  readonly insets?: readonly [number, number, number, number];
  readonly fill?: string;
}

/** A placeholder: its name is the slot that constat looks for. */
export interface Hole {
  readonly name: string;
  readonly type?: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'tbl' | 'chart' | 'pic';
  readonly idx: number;
  /** Left, top, width and height, in points. */
  readonly box: readonly [number, number, number, number];
  readonly prompt: string;
  readonly style?: HoleStyle;
}

/** A static drawing of the layout: a filled box. */
export interface Mark {
  readonly box: readonly [number, number, number, number];
  readonly fill: string;
}

/** One layout. */
export interface LayoutDefinition {
  readonly name: string;
  readonly type: string;
  readonly background?: string;
  readonly masterArt?: false;
  readonly marks?: readonly Mark[];
  readonly holes: readonly Hole[];
}

const LEFT = 48;
const WIDTH = 864;
const TOP = 128;
const HEIGHT = 344;

const plain = { bullets: false, before: 0 } as const;
const kicker: Hole = {
  name: 'kicker',
  type: 'body',
  idx: 20,
  box: [LEFT, 26, WIDTH, 22],
  prompt: 'Where we are',
  style: { ...plain, size: 14, bold: true, color: 'accent1', anchor: 'b' },
};
const title: Hole = {
  name: 'title',
  type: 'title',
  idx: 0,
  box: [LEFT, 48, WIDTH, 70],
  prompt: 'A sentence with a verb',
};
const source: Hole = {
  name: 'source',
  type: 'body',
  idx: 21,
  box: [LEFT, 478, WIDTH, 22],
  prompt: 'Source',
  style: { ...plain, size: 12, color: 'tx2', anchor: 'b' },
};
const hole = (
  name: string,
  idx: number,
  x: number,
  width: number,
  y = TOP,
  height = HEIGHT,
): Hole => ({
  name,
  idx,
  box: [x, y, width, height],
  prompt: 'Text, table, chart or picture',
});
const number = (idx: number, y: number, height: number): Hole => ({
  ...hole(`number-${idx - 10}`, idx, 660, 252, y, height),
  type: 'body',
  prompt: 'A figure',
  style: { ...plain, size: 16, color: 'tx2', anchor: 't' },
});
const frame = [kicker, title, source];

/** Every layout, in the order of PowerPoint's menu. */
export const LAYOUTS: readonly LayoutDefinition[] = [
  {
    name: 'Title Slide',
    type: 'title',
    background: 'accent1',
    masterArt: false,
    marks: [{ box: [LEFT, 236, 72, 4], fill: 'accent2' }],
    holes: [
      {
        name: 'title',
        type: 'ctrTitle',
        idx: 0,
        box: [LEFT, 256, 760, 116],
        prompt: 'Title',
        style: { size: 44, color: 'bg1', anchor: 't' },
      },
      {
        name: 'subtitle',
        type: 'subTitle',
        idx: 1,
        box: [LEFT, 376, 760, 64],
        prompt: 'Client and auditor',
        style: { ...plain, size: 20, color: 'bg1' },
      },
      {
        name: 'details',
        type: 'body',
        idx: 10,
        box: [LEFT, 464, 760, 48],
        prompt: 'Date, version, classification',
        style: { ...plain, size: 14, color: 'bg1', anchor: 'b' },
      },
      { name: 'logo', type: 'pic', idx: 11, box: [LEFT, 40, 240, 72], prompt: 'Logo' },
    ],
  },
  {
    name: 'Section Header',
    type: 'secHead',
    background: 'accent1',
    masterArt: false,
    marks: [{ box: [LEFT, 188, 72, 4], fill: 'accent2' }],
    holes: [
      {
        name: 'title',
        type: 'title',
        idx: 0,
        box: [LEFT, 208, 800, 104],
        prompt: 'Section',
        style: { size: 40, color: 'bg1', anchor: 't' },
      },
      {
        name: 'body',
        type: 'body',
        idx: 1,
        box: [LEFT, 324, 760, 120],
        prompt: 'What it says in one sentence',
        style: { ...plain, size: 20, color: 'bg1' },
      },
    ],
  },
  { name: 'Title and Content', type: 'obj', holes: [...frame, hole('body', 1, LEFT, WIDTH)] },
  {
    name: 'Two Content',
    type: 'twoObj',
    holes: [...frame, hole('left', 1, LEFT, 416), hole('right', 2, 496, 416)],
  },
  {
    name: 'Three Content',
    type: 'cust',
    holes: [
      ...frame,
      hole('left', 1, LEFT, 268),
      hole('middle', 2, 346, 268),
      hole('right', 3, 644, 268),
    ],
  },
  {
    name: 'Title and Table',
    type: 'tbl',
    holes: [...frame, { ...hole('table', 1, LEFT, WIDTH), type: 'tbl', prompt: 'Table' }],
  },
  {
    name: 'Checks and Recommendations',
    type: 'cust',
    marks: [{ box: [473, TOP, 0.5, HEIGHT], fill: 'line' }],
    holes: [...frame, hole('checks', 1, LEFT, 400), hole('recommendations', 2, 498, 414)],
  },
  {
    name: 'Recommendation',
    type: 'cust',
    holes: [
      ...frame,
      hole('body', 1, LEFT, 592),
      {
        ...hole('facts', 2, 672, 240),
        type: 'body',
        prompt: 'Priority, effort, cost',
        style: { ...plain, before: 2, size: 16, fill: 'bg2', insets: [16, 8, 16, 12] },
      },
    ],
  },
  {
    name: 'Message and Figures',
    type: 'cust',
    holes: [
      ...frame,
      hole('body', 1, LEFT, 564, TOP, 248),
      number(11, TOP, 80),
      number(12, TOP + 84, 80),
      number(13, TOP + 168, 80),
      {
        ...hole('band', 4, LEFT, WIDTH, 392, 80),
        type: 'body',
        prompt: 'What we ask',
        style: { ...plain, size: 18, fill: 'bg2', anchor: 'ctr', insets: [16, 8, 16, 8] },
      },
    ],
  },
  {
    name: 'Content and Figures',
    type: 'cust',
    holes: [
      ...frame,
      hole('body', 1, LEFT, 580),
      number(11, TOP, 108),
      number(12, TOP + 118, 108),
      number(13, TOP + 236, 108),
    ],
  },
  {
    name: 'Content and Chart',
    type: 'cust',
    holes: [
      ...frame,
      hole('body', 1, LEFT, 456),
      { ...hole('chart', 2, 528, 384), type: 'chart', prompt: 'Chart' },
    ],
  },
  { name: 'Title Only', type: 'titleOnly', holes: frame },
  {
    name: 'Annex',
    type: 'obj',
    holes: [
      kicker,
      { ...title, box: [LEFT, 48, WIDTH, 54], style: { size: 22 } },
      { ...hole('body', 1, LEFT, WIDTH, 108, 366), style: { size: 12 } },
      source,
    ],
  },
  {
    name: 'Closing',
    type: 'cust',
    background: 'bg2',
    masterArt: false,
    marks: [{ box: [LEFT, 188, 72, 4], fill: 'accent2' }],
    holes: [
      {
        name: 'title',
        type: 'title',
        idx: 0,
        box: [LEFT, 208, 800, 104],
        prompt: 'A last sentence',
        style: { size: 40, color: 'accent1', anchor: 't' },
      },
      {
        name: 'body',
        type: 'body',
        idx: 1,
        box: [LEFT, 324, 760, 140],
        prompt: 'How to reach us',
        style: { ...plain, size: 18 },
      },
    ],
  },
  { name: 'Blank', type: 'blank', holes: [] },
];
