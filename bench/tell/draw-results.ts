/** Results → a picture of constat's times beside its peers', as one SVG that is readable on light and on dark. */
import { svgChart, svgElement, svgText } from '../../src/charts/svg.ts';
import type { Theme } from '../../src/templates/theme.ts';
import type { Results, Row, SuiteName } from '../results.ts';
import { sayDay, sayRounds, saySeconds } from './say-figures.ts';

type Colors = Theme['colors']['light'];

const WIDTH = 880;
const MARGIN = 24;
const BARS = 300;
/** Right of the longest bar, for its figure. */
const FIGURES = 72;
const ROW = 40;
const BAR = 20;
const HEAD = 62;
const TITLE = 44;
const FOOT = 40;
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Draws the rows that are pictured, a panel a suite, each with a scale of its own that begins at nothing. */
export function drawResults(results: Results, colors: Theme['colors']): string {
  const panels = panelsOf(results);
  const children: string[] = [];
  let y = HEAD;
  for (const { title, rows } of panels) {
    children.push(svgText(title, { x: MARGIN, y: y + 24, class: 'title' }));
    y += TITLE;
    const longest = Math.max(...rows.map(({ median }) => median.wall));
    for (const row of rows) {
      children.push(...drawRow(row, y, row.median.wall / longest));
      y += ROW;
    }
  }
  const height = y + FOOT;
  const [processor = ''] = results.machine;
  const foot = `${sayRounds(results.rounds)} · ${processor.replace(/^\w+:\s*/, '')} · ${sayDay(results.date)}`;
  return `${svgChart(
    { width: WIDTH, height, id: 'bench', kind: 'bench' },
    { title: 'constat beside its peers', description: describe(panels) },
    [
      svgElement('style', {}, [styleOf(colors)]),
      svgElement('rect', {
        class: 'paper',
        x: 0.5,
        y: 0.5,
        width: WIDTH - 1,
        height: height - 1,
        rx: 8,
      }),
      svgText('The same content, side by side', { x: MARGIN, y: 38, class: 'heading' }),
      svgText('seconds, less is better', { x: WIDTH - MARGIN, y: 38, class: 'note end' }),
      ...children,
      svgText(foot, { x: MARGIN, y: height - 18, class: 'note' }),
    ],
  )}\n`;
}

interface Panel {
  readonly title: string;
  readonly rows: readonly Row[];
}

function panelsOf({ rows, findings }: Results): Panel[] {
  const count = (number: number): string => number.toLocaleString('en');
  const titles: Partial<Record<SuiteName, string>> = {
    site: `Site of ${count(findings)} findings`,
    pdf: `PDF of ${count(findings / 10)} findings`,
    deck: `Deck of ${count(findings / 10)} findings`,
  };
  return Object.entries(titles).flatMap(([suite, title]) => {
    const own = rows.filter((row) => row.suite === suite && row.pictured === true);
    const sorted = own.sort((a, b) => a.median.wall - b.median.wall);
    return sorted.length > 0 ? [{ title, rows: sorted }] : [];
  });
}

function drawRow(row: Row, y: number, share: number): string[] {
  const width = Math.max(2, share * (WIDTH - MARGIN - FIGURES - BARS));
  const own = row.tool === 'constat' ? ' own' : '';
  return [
    svgText(row.name, { x: MARGIN, y: y + 14, class: `name${own}` }),
    svgText(row.note ?? '', { x: MARGIN, y: y + 29, class: 'note' }),
    svgElement('rect', { x: BARS, y: y + 5, width, height: BAR, rx: 3, class: `bar${own}` }),
    svgText(saySeconds(row.median.wall), {
      x: BARS + width + 8,
      y: y + 20,
      class: `figure${own}`,
    }),
  ];
}

function describe(panels: readonly Panel[]): string {
  return panels
    .map(({ title, rows }) => {
      const figures = rows.map(({ name, median }) => `${name} ${saySeconds(median.wall)}`);
      return `${title}: ${figures.join(', ')}.`;
    })
    .join(' ');
}

/** Colours by the reader's scheme: a picture in a page cannot see the page's own. */
function styleOf({ light, dark }: Theme['colors']): string {
  return `text{font-family:${FONT};font-size:14px}.heading{font-size:18px;font-weight:600}.title{font-size:15px;font-weight:600}.note{font-size:11.5px}.end{text-anchor:end}.own{font-weight:700}.figure{font-variant-numeric:tabular-nums}${paint(light)}@media (prefers-color-scheme:dark){${paint(dark)}}`;
}

function paint(colors: Colors): string {
  const color = (name: string): string => colors[name] ?? 'currentColor';
  return `.paper{fill:${color('paper')};stroke:${color('line')}}text{fill:${color('ink')}}.note{fill:${color('soft')}}.bar{fill:${color('dot-empty-edge')}}.bar.own{fill:${color('accent')}}.figure.own{fill:${color('accent')}}`;
}
