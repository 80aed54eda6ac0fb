/** The bytes of a deck → its slides and charts as tests read them: words, links by number of slide, values. */
import { strFromU8, unzipSync } from 'fflate';
import type { Element } from '../../../src/targets/deck/package/light-dom.ts';

import { placeholderOf } from '../../../src/targets/deck/template/read-template.ts';
import { readRelationships } from '../../../src/targets/deck/package/relationships.ts';
import {
  attribute,
  children,
  find,
  findAll,
  parseXml,
  rootOf,
} from '../../../src/targets/deck/package/xml.ts';

/** One slide; no-break spaces are plain ones. */
export interface DeckSlide {
  readonly xml: string;
  readonly title: string;
  /** Every paragraph that says something, cells and title too. */
  readonly paragraphs: readonly string[];
  /** Numbers of the slides to which it links, from 1. */
  readonly links: readonly number[];
  /** Paragraphs of the speaker notes. */
  readonly notes: readonly string[];
}

/** One series of a chart, by the index of each point. */
export interface DeckSeries {
  readonly name: string;
  readonly values: ReadonlyMap<number, number>;
  /** Where points stand along, in a chart of two axes of values. */
  readonly along: ReadonlyMap<number, number>;
  /** What is written on points by themselves. */
  readonly labels: ReadonlyMap<number, string>;
}

/** One chart. */
export interface DeckChart {
  readonly xml: string;
  readonly series: readonly DeckSeries[];
}

/** Reads the slides in their order. */
export function readSlidesOf(bytes: Uint8Array): DeckSlide[] {
  const part = opener(bytes);
  return numbered((at) => part(`ppt/slides/slide${at}.xml`)).map((xml, at) => {
    const root = rootOf(parseXml(xml));
    const path = `ppt/slides/slide${at + 1}.xml`;
    const relations = readRelationships(
      part(`ppt/slides/_rels/slide${at + 1}.xml.rels`) ?? '',
      path,
    );
    const numbers = relations.flatMap(({ kind, target }) =>
      kind === 'slide' ? Number(/slide(\d+)\.xml$/.exec(target)?.[1] ?? 0) : [],
    );
    const shapes = findAll(root, 'p:sp');
    const titles = new Set(['title', 'ctrTitle']);
    const title = shapes.find((shape) => titles.has(attribute(placeholderOf(shape), 'type') ?? ''));
    const notes = part(`ppt/notesSlides/notesSlide${at + 1}.xml`);
    return {
      xml,
      title: title ? paragraphsOf(title).join(' ') : '',
      paragraphs: paragraphsOf(root),
      links: [...new Set(numbers)],
      notes: notes === undefined ? [] : paragraphsOf(rootOf(parseXml(notes))),
    };
  });
}

/** Reads the charts in their order. */
export function readChartsOf(bytes: Uint8Array): DeckChart[] {
  const part = opener(bytes);
  return numbered((at) => part(`ppt/charts/chart${at}.xml`)).map((xml) => ({
    xml,
    series: findAll(rootOf(parseXml(xml)), 'c:ser').map(readSeries),
  }));
}

function readSeries(series: Element): DeckSeries {
  return {
    name: pointsOf(find(series, 'c:tx'), String).get(0) ?? '',
    values: pointsOf(find(series, 'c:val') ?? find(series, 'c:yVal'), Number),
    along: pointsOf(find(series, 'c:xVal'), Number),
    labels: new Map(
      findAll(series, 'c:dLbl').map((label) => [
        Number(attribute(find(label, 'c:idx'), 'val')),
        paragraphsOf(label).join(' '),
      ]),
    ),
  };
}

/** The cached points of a reference; one without a value is left out. */
function pointsOf<T>(parent: Element | undefined, read: (text: string) => T): Map<number, T> {
  const points = parent ? findAll(parent, 'c:pt') : [];
  return new Map(
    points.flatMap((point): [number, T][] => {
      const text = find(point, 'c:v')?.textContent ?? '';
      return text === '' ? [] : [[Number(attribute(point, 'idx')), read(text)]];
    }),
  );
}

function paragraphsOf(element: Element): string[] {
  return findAll(element, 'a:p')
    .map((paragraph) =>
      children(paragraph, 'a:r')
        .map((run) => find(run, 'a:t')?.textContent ?? '')
        .join('')
        .replaceAll(/[\u00A0\u202F]/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

function opener(bytes: Uint8Array): (path: string) => string | undefined {
  const files = unzipSync(bytes);
  return (path) => {
    const content = files[path];
    return content && strFromU8(content);
  };
}

/** Everything from number 1 on, as long as there is something. */
function numbered(read: (at: number) => string | undefined): string[] {
  const found: string[] = [];
  for (let text = read(1); text !== undefined; text = read(found.length + 1)) found.push(text);
  return found;
}
