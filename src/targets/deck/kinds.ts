/** The kinds of slides that templates may ask for, and how each finds its place in a PowerPoint template. */

/** A region of a slide. */
export interface SlotDefinition {
  readonly name: string;
  /** Left, top, width and height as shares of the area under the title, where no placeholder has this name. */
  readonly share: readonly [number, number, number, number];
}

/** One kind of slide. */
export interface SlideKind {
  /** Names of layouts, the best first; compared without case. */
  readonly layouts: readonly string[];
  /** Types of layouts that do when no name matches, as files say them or their placeholders show them. */
  readonly types: readonly string[];
  readonly slots: readonly SlotDefinition[];
  /** Smaller text: 12 points, tables down to 10. */
  readonly annex?: true;
  /** Opens or closes a part: no room is kept for a line at its foot. */
  readonly cover?: true;
}

const whole = (name: string): SlotDefinition => ({ name, share: [0, 0, 1, 1] });
const column = (name: string, at: number, of: number): SlotDefinition => ({
  name,
  share: [at / of, 0, 0.96 / of, 1],
});
const figures: readonly SlotDefinition[] = [0, 1, 2].map((at) => ({
  name: `number-${at + 1}`,
  share: [0.7, at * 0.33, 0.3, 0.3],
}));

const CONTENT = ['Title and Content', 'Titre et contenu'];
const TWO = ['Two Content', 'Deux contenus'];

/** Every kind, by the name that a slide's `data-layout` gives. */
export const SLIDE_KINDS: Readonly<Record<string, SlideKind>> = {
  title: {
    layouts: ['Title Slide', 'Diapositive de titre'],
    types: ['title'],
    slots: [
      { name: 'subtitle', share: [0, 0, 1, 0.6] },
      { name: 'details', share: [0, 0.64, 1, 0.36] },
      { name: 'logo', share: [0.75, 0, 0.25, 0.4] },
    ],
    cover: true,
  },
  section: {
    layouts: ['Section Header', 'Titre de section'],
    types: ['secHead', 'title'],
    slots: [whole('body')],
    cover: true,
  },
  content: { layouts: CONTENT, types: ['obj', 'tx'], slots: [whole('body')] },
  two: {
    layouts: TWO,
    types: ['twoObj', 'twoColTx', 'obj'],
    slots: [column('left', 0, 2), column('right', 1, 2)],
  },
  three: {
    layouts: ['Three Content'],
    types: ['threeObj', 'obj', 'titleOnly'],
    slots: [column('left', 0, 3), column('middle', 1, 3), column('right', 2, 3)],
  },
  table: {
    layouts: ['Title and Table', ...CONTENT],
    types: ['tbl', 'obj'],
    slots: [whole('table')],
  },
  category: {
    layouts: ['Checks and Recommendations', ...TWO],
    types: ['twoObj', 'obj'],
    slots: [column('checks', 0, 2), column('recommendations', 1, 2)],
  },
  ticket: {
    // Two halves are too narrow for what was seen: on a firm's template the facts stand in a box of their own.
    layouts: ['Recommendation', ...CONTENT],
    types: ['obj', 'twoObj'],
    slots: [
      { name: 'body', share: [0, 0, 0.66, 1] },
      { name: 'facts', share: [0.69, 0, 0.31, 1] },
    ],
  },
  essentials: {
    layouts: ['Message and Figures'],
    types: ['obj', 'titleOnly'],
    slots: [
      { name: 'body', share: [0, 0, 0.66, 0.74] },
      ...figures.map(({ name }, at): SlotDefinition => ({
        name,
        share: [0.7, at * 0.25, 0.3, 0.23],
      })),
      { name: 'band', share: [0, 0.78, 1, 0.22] },
    ],
  },
  figures: {
    layouts: ['Content and Figures'],
    types: ['obj', 'titleOnly'],
    slots: [{ name: 'body', share: [0, 0, 0.66, 1] }, ...figures],
  },
  chart: {
    layouts: ['Content and Chart', ...TWO],
    types: ['twoObj', 'obj'],
    slots: [
      { name: 'body', share: [0, 0, 0.53, 1] },
      { name: 'chart', share: [0.56, 0, 0.44, 1] },
    ],
  },
  annex: {
    layouts: ['Annex', ...CONTENT],
    types: ['obj', 'tx'],
    slots: [whole('body')],
    annex: true,
  },
  closing: {
    layouts: ['Closing', 'Section Header', 'Titre de section'],
    types: ['secHead', 'titleOnly'],
    slots: [whole('body')],
    cover: true,
  },
};

/** The slots that any kind may fill besides its own: a line above the title, a line at the foot. */
export const COMMON_SLOTS = ['kicker', 'source'] as const;

/** The slots that every page of a split slide shows again. */
export const REPEATED_SLOTS: readonly string[] = [
  'kicker',
  'source',
  'facts',
  'band',
  'number-1',
  'number-2',
  'number-3',
];
