/** One slide of every kind of thing that a deck can hold. */
import type { Block, SlideSpec } from '../../../src/targets/deck/slide-spec.ts';
import { LANG, cell, item, paragraph, run, slide, table, text } from './make-deck.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><rect width="2" height="1"/></svg>',
);

const chart = (kind: 'radar' | 'bars' | 'stacked-bars'): Block => ({
  type: 'chart',
  kind,
  labels: ['Sécurité', 'Disponibilité & co', 'Formation'],
  series: [
    { name: 'Constaté', values: [1, 0, 2], tone: 'accent' },
    { name: 'Cible <2>', values: [2, 2, 3], tone: 'p2' },
  ],
  max: 3,
  alt: 'A chart',
  lang: LANG,
});

const picture = (svg: boolean): Block => ({
  type: 'picture',
  bytes: PIXEL,
  format: 'png',
  width: 2,
  height: 1,
  alt: 'A picture & more',
  ...(svg && { svg: SVG }),
});

const rated: Block = {
  type: 'table',
  alt: 'Checks',
  head: [cell('Check'), cell('Level')],
  rows: [
    [
      cell('Réseau'),
      { ...cell('1 sur 3'), dots: { rating: 1, max: 3, target: 2, alt: '1 sur 3 : Partiel' } },
    ],
    [cell('Accès'), { ...cell('n. é.'), dots: { max: 3, target: 2, alt: 'Non évalué' } }],
  ],
  shares: [2, 1],
};

const shapes = (form: 'chain' | 'tree'): Block => ({
  type: 'shapes',
  form,
  alt: 'Causes & effects',
  boxes: [
    {
      paragraphs: [paragraph('Déclencheur', { role: 'heading' }), paragraph('Un <nœud>')],
      level: 0,
    },
    { paragraphs: [paragraph('Cause & effet')], level: form === 'tree' ? 1 : 0, tone: 'p1' },
    { paragraphs: [paragraph('Panne')], level: 0, tone: 'accent' },
  ],
});

/** The slides. */
export const SAMPLER: readonly SlideSpec[] = [
  slide('two', 'One thing leads to another', { left: [shapes('chain')], right: [shapes('tree')] }),
  slide('chart', 'A radar says how far we are', { body: [rated], chart: [chart('radar')] }),
  slide('chart', 'Bars say how much', { body: [text(item('x'))], chart: [chart('stacked-bars')] }),
  slide('chart', 'Bars stand side by side', { chart: [chart('bars')] }),
  slide('content', 'A picture is kept once', { body: [picture(false), text(paragraph('Below'))] }),
  slide('title', 'A logo has its twin', {
    logo: [picture(true)],
    subtitle: [text(paragraph('Smith & <Sons>'))],
  }),
  slide('content', 'Words lead somewhere', {
    body: [
      text({
        ...paragraph(''),
        runs: [
          run('Out', { link: { url: 'https://example.org/?a=1&b=2' } }),
          run(' and in', { link: { slide: 'slide-Bars say how much' } }),
          run(' and nowhere', { link: { slide: 'gone' } }),
          run(' P1 ', { badge: 'p1' }),
          run('code', { code: true }),
          run('bold', { bold: true, italic: true, strike: true, tone: 'soft' }),
          run('\u0000\uFFFE '),
        ],
      }),
      { type: 'code', lang: LANG, lines: ['kubectl get pods', '', '  --all-namespaces'] },
    ],
    kicker: [text(paragraph('Where'))],
  }),
  slide('table', 'A table stands alone', {
    table: [
      table(
        [
          ['a', ''],
          ['c', 'd'],
        ],
        ['One', 'Two'],
      ),
    ],
  }),
  slide('section', 'A part begins', { body: [text(paragraph('In one sentence'))] }),
  slide('closing', 'What else would you ask?', {}),
];
