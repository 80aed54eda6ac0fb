/** The layouts of PowerPoint's own masters, as data: boxes in EMU on a slide of 12192000 × 6858000. */

/** A placeholder; without a box it stands where the master's does. */
export interface OfficeHole {
  readonly name: string;
  readonly type?: string;
  readonly idx?: number;
  readonly box?: readonly [number, number, number, number];
  readonly anchor?: 'b' | 'ctr';
  readonly size?: number;
  /** True for text without bullets. */
  readonly plain?: true;
  readonly vertical?: true;
}

/** One layout. */
export interface OfficeLayout {
  readonly type: string;
  readonly holes: readonly OfficeHole[];
}

/** The names of PowerPoint's French masters, in the order of the menu. */
export const FRENCH_NAMES = [
  'Diapositive de titre',
  'Titre et contenu',
  'Titre de section',
  'Deux contenus',
  'Comparaison',
  'Titre seul',
  'Vide',
  'Contenu avec légende',
  'Image avec légende',
  'Titre et texte vertical',
  'Titre vertical et texte',
];

/** The names of the English ones. */
export const ENGLISH_NAMES = [
  'Title Slide',
  'Title and Content',
  'Section Header',
  'Two Content',
  'Comparison',
  'Title Only',
  'Blank',
  'Content with Caption',
  'Picture with Caption',
  'Title and Vertical Text',
  'Vertical Title and Text',
];

const title: OfficeHole = { name: 'Titre 1', type: 'title' };
const half = (idx: number, x: number): OfficeHole => ({
  name: `Espace réservé du contenu ${idx + 1}`,
  idx,
  box: [x, 1825625, 5181600, 4351338],
});
const label = (idx: number, x: number): OfficeHole => ({
  name: `Espace réservé du texte ${idx + 1}`,
  type: 'body',
  idx,
  box: [x, 1681163, 5157787, 823912],
  anchor: 'b',
  size: 24,
  plain: true,
});
const caption = (idx: number): OfficeHole => ({
  name: `Espace réservé du texte ${idx + 1}`,
  type: 'body',
  idx,
  box: [839788, 2057400, 3932237, 3811588],
  size: 16,
  plain: true,
});
const narrow: OfficeHole = {
  ...title,
  box: [839788, 457200, 3932237, 1600200],
  anchor: 'b',
  size: 32,
};

/** The eleven layouts. */
export const OFFICE_LAYOUTS: readonly OfficeLayout[] = [
  {
    type: 'title',
    holes: [
      {
        name: 'Titre 1',
        type: 'ctrTitle',
        box: [1524000, 1122363, 9144000, 2387600],
        anchor: 'b',
        size: 60,
      },
      {
        name: 'Sous-titre 2',
        type: 'subTitle',
        idx: 1,
        box: [1524000, 3602038, 9144000, 1655762],
        size: 24,
        plain: true,
      },
    ],
  },
  { type: 'obj', holes: [title, { name: 'Espace réservé du contenu 2', idx: 1 }] },
  {
    type: 'secHead',
    holes: [
      { ...title, box: [831850, 1709738, 10515600, 2852737], anchor: 'b', size: 60 },
      {
        name: 'Espace réservé du texte 2',
        type: 'body',
        idx: 1,
        box: [831850, 4589463, 10515600, 1500187],
        size: 24,
        plain: true,
      },
    ],
  },
  { type: 'twoObj', holes: [title, half(1, 838200), half(2, 6172200)] },
  {
    type: 'twoTxTwoObj',
    holes: [
      title,
      label(1, 839788),
      { name: 'Contenu 3', idx: 2, box: [839788, 2505075, 5157787, 3684588] },
      label(3, 6172200),
      { name: 'Contenu 5', idx: 4, box: [6172200, 2505075, 5183188, 3684588] },
    ],
  },
  { type: 'titleOnly', holes: [title] },
  { type: 'blank', holes: [] },
  {
    type: 'objTx',
    holes: [
      narrow,
      { name: 'Contenu 2', idx: 1, box: [5183188, 987425, 6172200, 4873625], size: 32 },
      caption(2),
    ],
  },
  {
    type: 'picTx',
    holes: [
      narrow,
      { name: 'Image 2', type: 'pic', idx: 1, box: [5183188, 987425, 6172200, 4873625] },
      caption(2),
    ],
  },
  {
    type: 'vertTx',
    holes: [title, { name: 'Texte vertical 2', type: 'body', idx: 1, vertical: true }],
  },
  {
    type: 'vertTitleAndTx',
    holes: [
      {
        name: 'Titre vertical 1',
        type: 'title',
        vertical: true,
        box: [8724900, 365125, 2628900, 5811838],
      },
      {
        name: 'Texte vertical 2',
        type: 'body',
        idx: 1,
        vertical: true,
        box: [838200, 365125, 7734300, 5811838],
      },
    ],
  },
];
