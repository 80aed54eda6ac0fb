/** The labels that PptxGenJS writes on the points of a matrix → labels in their series' colour, a line a part. */
import type { Element } from './light-dom.ts';

import { attribute, build, children, find, findAll, remove, setAttribute } from './xml.ts';

/** Divides the lines of a label, and the formats of the two axes. */
const LINE = '|';
const SHOWN = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'];

/** Repairs the labels of a chart of points in place; points without a value go. */
export function repairLabels(chart: Element): void {
  const look = find(chart, 'c:dLbls/c:txPr/a:p/a:pPr/a:defRPr');
  for (const series of children(chart, 'c:ser')) {
    for (const point of findAll(series, 'c:pt')) {
      if (find(point, 'c:v')?.textContent === '') remove(point);
    }
    const color = find(series, 'c:spPr/a:solidFill');
    const labels = find(series, 'c:dLbls');
    if (!labels) continue;
    for (const label of children(labels, 'c:dLbl')) repairLabel(label, look, color);
    for (const what of SHOWN) labels.appendChild(build(`c:show${what}`, { val: 0 }));
  }
}

/** Gives each axis its own number format, where one text holds both: along, then down. */
export function divideFormats(root: Element): void {
  for (const [at, axis] of findAll(root, 'c:valAx').entries()) {
    const format = find(axis, 'c:numFmt');
    const parts = attribute(format, 'formatCode')?.split(LINE) ?? [];
    const own = parts[at];
    if (!format || parts.length < 2 || own === undefined) continue;
    setAttribute(format, 'formatCode', own);
    setAttribute(format, 'sourceLinked', 0);
  }
}

function repairLabel(label: Element, look: Element | undefined, color: Element | undefined): void {
  const [run] = findAll(label, 'a:r');
  const words = find(run, 'a:t')?.textContent ?? '';
  if (words.trim() === '') {
    remove(label);
    return;
  }
  const paragraph = run?.parentNode;
  for (const line of words.split(LINE)) {
    const properties = build(
      'a:rPr',
      { lang: attribute(find(run, 'a:rPr'), 'lang'), sz: attribute(look, 'sz'), b: 1 },
      color ? [color.cloneNode()] : [],
    );
    const text = build('a:t', {}, [line]);
    const content = build('a:r', {}, [properties, text]);
    const own = build('a:p', {}, [content]);
    paragraph?.parentNode?.insertBefore(own, paragraph);
  }
  paragraph?.parentNode?.removeChild(paragraph);
  // Without a flag PowerPoint hides the label whatever its text.
  const value = find(label, 'c:showVal');
  if (value) setAttribute(value, 'val', 1);
}
