/** A finished deck → what its slides, notes and charts say, for tests. */
import { strFromU8, unzipSync } from 'fflate';

/** One slide. */
export interface ReadSlide {
  readonly xml: string;
  readonly title: string;
  /** Its paragraphs, cells included. */
  readonly paragraphs: readonly string[];
  readonly notes: readonly string[];
  /** Numbers of the slides that it links to. */
  readonly links: readonly number[];
}

/** One chart: series by name, each value by its place. */
export interface ReadChart {
  readonly xml: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: ReadonlyMap<number, number>;
    /** For points: where they stand along. */
    readonly along: ReadonlyMap<number, number>;
    readonly labels: ReadonlyMap<number, string>;
  }[];
}

const unescape = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\u00A0\u202F]/g, ' ');

const textOf = (xml: string): string =>
  unescape(Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, text]) => text ?? '').join(''));

const paragraphsOf = (xml: string): string[] =>
  (xml.match(/<a:p>.*?<\/a:p>/gs) ?? []).map(textOf).filter((text) => text.trim() !== '');

/** Reads every slide of a deck, in order. */
export function readSlidesOf(bytes: Uint8Array): ReadSlide[] {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const count = Object.keys(files).filter((path) => /\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, at): ReadSlide => {
    const xml = part(`ppt/slides/slide${at + 1}.xml`);
    const links = part(`ppt/slides/_rels/slide${at + 1}.xml.rels`);
    const [title = ''] = /<p:ph type="(?:ctrT|t)itle"\/>.*?<\/p:sp>/s.exec(xml) ?? [];
    return {
      xml,
      title: textOf(title),
      paragraphs: paragraphsOf(xml),
      notes: paragraphsOf(part(`ppt/notesSlides/notesSlide${at + 1}.xml`)),
      links: Array.from(links.matchAll(/Target="(?:\.\.\/slides\/)?slide(\d+)\.xml"/g), ([, n]) =>
        Number(n),
      ),
    };
  });
}

/** Reads every chart of a deck. */
export function readChartsOf(bytes: Uint8Array): ReadChart[] {
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((path) => /\/charts\/chart\d+\.xml$/.test(path))
    .sort()
    .map((path) => {
      const xml = strFromU8(files[path] ?? new Uint8Array());
      const series = (xml.match(/<c:ser>.*?<\/c:ser>/gs) ?? []).map((one) => ({
        name: unescape(/<c:tx>.*?<c:v>([^<]*)</s.exec(one)?.[1] ?? ''),
        values: pointsOf(/<c:(?:val|yVal)>.*?<\/c:(?:val|yVal)>/s.exec(one)?.[0] ?? ''),
        along: pointsOf(/<c:xVal>.*?<\/c:xVal>/s.exec(one)?.[0] ?? ''),
        labels: new Map(
          Array.from(
            one.matchAll(/<c:dLbl>\s*<c:idx val="(\d+)"\/>(.*?)<\/c:dLbl>/gs),
            ([, at, label = '']): [number, string] => [Number(at), paragraphsOf(label).join(' ')],
          ),
        ),
      }));
      return { xml, series };
    });
}

function pointsOf(xml: string): Map<number, number> {
  const points = xml.matchAll(/<c:pt idx="(\d+)">\s*<c:v>([^<]*)<\/c:v>/gs);
  return new Map(Array.from(points, ([, at, value]) => [Number(at), Number(value)]));
}
