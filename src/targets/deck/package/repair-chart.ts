/** PptxGenJS's chart part → the same chart as the schema wants it, in the deck's language. */
import type { Document, Element } from './light-dom.ts';

import { divideFormats, repairLabels } from './repair-labels.ts';
import { CHART, SERIES, putInOrder } from './sequence.ts';
import {
  attribute,
  build,
  children,
  find,
  findAll,
  groupByName,
  remove,
  rootOf,
  setAttribute,
} from './xml.ts';

const SCHEME = /^(?:accent[1-6]|tx[12]|bg[12]|dk[12]|lt[12]|hlink|folHlink)$/;
const AXES: Readonly<Record<string, number>> = { bar3DChart: 3, pieChart: 0, doughnutChart: 0 };

/** Repairs a chart in place. */
export function repairChart(document: Document, lang: string): void {
  const root = rootOf(document);
  const groups = groupByName(root);
  for (const element of groups.get('a:srgbClr') ?? []) asSchemeColor(element);
  for (const name of Object.keys(SERIES)) {
    for (const chart of groups.get(`c:${name}`) ?? []) repairKind(chart, name);
  }
  for (const [name, sequence] of Object.entries(CHART)) {
    const found = name === 'chartSpace' ? [root] : (groups.get(`c:${name}`) ?? []);
    // `c:marker` is also a flag of a line chart.
    for (const element of found.filter((item) => children(item).length > 0)) {
      putInOrder(element, sequence, true);
    }
  }
  putAxesInOrder(root);
  divideFormats(root);
  speak(root, lang);
}

/** A name of the theme's scheme written as if it were hexadecimal. */
function asSchemeColor(element: Element): void {
  const value = attribute(element, 'val') ?? '';
  if (!SCHEME.test(value)) return;
  const scheme = build('a:schemeClr', { val: value }, children(element));
  element.parentNode?.replaceChild(scheme, element);
}

function repairKind(chart: Element, name: string): void {
  const most = AXES[name] ?? 2;
  for (const extra of children(chart, 'c:axId').slice(most)) remove(extra);
  if ((name === 'lineChart' || name === 'areaChart') && !find(chart, 'c:grouping')) {
    chart.insertBefore(build('c:grouping', { val: 'standard' }), chart.firstChild);
  }
  if (name === 'scatterChart') repairLabels(chart);
  // Some viewers break the figure on a bar in two where it is wider than the bar is thick.
  for (const labels of findAll(chart, 'c:dLbls')) {
    const body = find(labels, 'c:txPr/a:bodyPr');
    if (body) setAttribute(body, 'wrap', 'none');
  }
  for (const series of children(chart, 'c:ser')) putInOrder(series, SERIES[name] ?? [], true);
}

/** Charts first, then axes, then the rest of the plot area. */
function putAxesInOrder(root: Element): void {
  const area = find(root, 'c:chart/c:plotArea');
  if (!area) return;
  putInOrder(area, [
    'c:layout',
    ...Object.keys(SERIES).map((name) => `c:${name}`),
    ...['catAx', 'valAx', 'dateAx', 'serAx'].map((name) => `c:${name}`),
    'c:dTable',
    'c:spPr',
    'c:extLst',
  ]);
}

function speak(root: Element, lang: string): void {
  const date = find(root, 'c:date1904');
  const word = find(root, 'c:lang') ?? build('c:lang');
  setAttribute(word, 'val', lang);
  root.insertBefore(word, date?.nextSibling ?? root.firstChild);
  for (const name of ['a:defRPr', 'a:rPr', 'a:endParaRPr']) {
    for (const properties of findAll(root, name)) setAttribute(properties, 'lang', lang);
  }
}
