/** What PptxGenJS can write, one feature a deck: the regression net for an upgrade of it. */
import type { Presentation, Slide, TextProps } from '../../../src/targets/deck/write/pptxgenjs.ts';
import { openPresentation } from '../../../src/targets/deck/write/pptxgenjs.ts';

type Put = (slide: Slide, pptx: Presentation) => void;

const BOX = { x: 1, y: 1, w: 6, h: 3 };
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const DATA = [
  { name: 'One', labels: ['a', 'b', 'c'], values: [1, 2, 3] },
  { name: 'Two', labels: ['a', 'b', 'c'], values: [3, 2, 1] },
];
const COLORS = ['accent1', 'A3271F', 'accent3'];

/** Looks of a run, alone and beside another: two runs in a paragraph are what PptxGenJS gets most wrong. */
const LOOKS: Readonly<Record<string, TextProps['options']>> = {
  plain: {},
  bold: { bold: true },
  italic: { italic: true },
  strike: { strike: 'sngStrike' },
  underline: { underline: { style: 'sng' } },
  superscript: { superscript: true },
  color: { color: 'A3271F' },
  scheme: { color: 'accent1' },
  highlight: { color: 'FFFFFF', highlight: 'A3271F' },
  font: { fontFace: 'Courier New' },
  size: { fontSize: 9 },
  spacing: { charSpacing: 2 },
  url: { hyperlink: { url: 'https://example.org/?a=1&b=2' } },
  slide: { hyperlink: { slide: 1 } },
  lang: { lang: 'fr-FR' },
  outline: { outline: { color: 'A3271F', size: 1 } },
  glow: { color: '111111', glow: { size: 2, color: 'accent1', opacity: 0.5 } },
  bullet: { bullet: true },
  number: { bullet: { type: 'number', numberStartAt: 3 } },
  level: { bullet: true, indentLevel: 2 },
  right: { align: 'right' },
};

const texts = Object.entries(LOOKS).flatMap(([name, options]): [string, Put][] => {
  const runs = (): TextProps[] => [{ text: 'One', options: { ...options } }];
  const two = (): TextProps[] => [...runs(), { text: ' two', options: { bold: true } }];
  return [
    [`text ${name}`, (slide) => slide.addText(runs(), BOX)],
    [`text ${name} and another`, (slide) => slide.addText(two(), BOX)],
    [`cell ${name}`, (slide) => slide.addTable([[{ text: runs() }]], { x: 1, y: 1, w: 6 })],
    [
      `cell ${name} and another`,
      (slide) => slide.addTable([[{ text: two() }]], { x: 1, y: 1, w: 6 }),
    ],
  ];
});

const chart =
  (type: Parameters<Slide['addChart']>[0], data: object[] = DATA, options: object = {}): Put =>
  (slide) =>
    slide.addChart(type, structuredClone(data), { ...BOX, chartColors: COLORS, ...options });

const xy = [
  { name: 'X', values: [1, 2, 3] },
  { name: 'Y', values: [4, 5, 6] },
];
const charts: [string, Put][] = [
  ['bar', chart('bar')],
  ['bar of one series in many colours', chart('bar', DATA.slice(0, 1))],
  ['stacked bar', chart('bar', DATA, { barGrouping: 'stacked', showValue: true, barDir: 'bar' })],
  [
    'bar with legend and titles',
    chart('bar', DATA, {
      showLegend: true,
      showTitle: true,
      title: 'A & B',
      showCatAxisTitle: true,
      showValAxisTitle: true,
    }),
  ],
  ['bar3D', chart('bar3D')],
  ['line', chart('line')],
  ['area', chart('area')],
  ['radar', chart('radar')],
  ['filled radar', chart('radar', DATA, { radarStyle: 'filled' })],
  ['pie', chart('pie', DATA.slice(0, 1))],
  ['doughnut', chart('doughnut', DATA.slice(0, 1))],
  ['scatter', chart('scatter', xy)],
  ['bubble', chart('bubble', [xy[0] ?? {}, { name: 'Y', values: [4, 5, 6], sizes: [1, 2, 3] }])],
];

const others: [string, Put][] = [
  ['lines of text', (slide) => slide.addText('One\nTwo\nThree', BOX)],
  ['fitted text', (slide) => slide.addText('Shrink', { ...BOX, fit: 'shrink' })],
  ['vertical text', (slide) => slide.addText('Up', { ...BOX, vert: 'vert270' })],
  [
    'text with tabs',
    (slide) => slide.addText([{ text: 'a\tb', options: { tabStops: [{ position: 2 }] } }], BOX),
  ],
  [
    'shadow',
    (slide) =>
      slide.addText('x', {
        ...BOX,
        shadow: { type: 'outer', blur: 3, offset: 2, angle: 45, color: '000000', opacity: 0.5 },
      }),
  ],
  ...(['rect', 'roundRect', 'ellipse', 'line', 'oval'] as const).map((shape): [string, Put] => [
    `shape ${shape}`,
    (slide) =>
      slide.addText('x', {
        ...BOX,
        shape: shape as 'rect',
        fill: { color: 'accent1' },
        line: { color: '111111' },
      }),
  ]),
  ['empty shape', (slide) => slide.addShape('rect', { ...BOX, fill: { color: 'FFFFFF' } })],
  ['picture', (slide) => slide.addImage({ ...BOX, data: PIXEL, altText: 'A & B' })],
  [
    'the same picture twice',
    (slide) => slide.addImage({ ...BOX, data: PIXEL }).addImage({ ...BOX, data: PIXEL }),
  ],
  [
    'linked picture',
    (slide) => slide.addImage({ ...BOX, data: PIXEL, hyperlink: { url: 'https://example.org' } }),
  ],
  [
    'table with spans',
    (slide) =>
      slide.addTable(
        [
          [{ text: 'a', options: { colspan: 2 } }],
          [{ text: 'b', options: { rowspan: 2 } }, { text: 'c' }],
          [{ text: 'd' }],
        ],
        { x: 1, y: 1, w: 6 },
      ),
  ],
  [
    'table with borders and fills',
    (slide) =>
      slide.addTable(
        [
          [
            {
              text: 'a',
              options: { fill: { color: 'EEEEEE' }, border: { pt: 1, color: '111111' } },
            },
          ],
        ],
        { x: 1, y: 1, w: 6 },
      ),
  ],
  ['empty cells', (slide) => slide.addTable([[{ text: '' }, { text: 'b' }]], { x: 1, y: 1, w: 6 })],
  [
    'table after text',
    (slide) => slide.addText('a', BOX).addTable([[{ text: 'b' }]], { x: 1, y: 5, w: 6 }),
  ],
  ['notes', (slide) => slide.addNotes('One\nTwo & three')],
  [
    'slide number',
    (slide) => {
      slide.slideNumber = { x: 1, y: 1 };
    },
  ],
  [
    'background',
    (slide) => {
      slide.background = { color: 'F7F5F0' };
    },
  ],
  [
    'hidden slide',
    (slide) => {
      slide.hidden = true;
    },
  ],
  [
    'company with an ampersand',
    (_, pptx) => {
      pptx.company = 'R&D <Ops>';
    },
  ],
  ['French and emoji', (slide) => slide.addText('« Où ? » 3\u202F500 € 🎉', BOX)],
];

/** Every feature with what puts it on a slide. */
export const FEATURES: readonly (readonly [name: string, put: Put])[] = [
  ...texts,
  ...charts,
  ...others,
];

/** Writes a deck with a slide a feature, after a first one: some defects need a second slide. */
export async function writeFeatures(puts: readonly Put[]): Promise<Uint8Array> {
  const pptx = await openPresentation();
  pptx.addSlide().addText('First', BOX);
  for (const put of puts) put(pptx.addSlide(), pptx);
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
}
