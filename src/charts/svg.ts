/** Names, attributes and children → SVG text, escaped, with geometry and paint as attributes and never a style. */

/** Attributes by name; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Writes one element; `children` are already SVG. */
export function svgElement(
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeSvg(typeof value === 'number' ? round(value) : (value ?? ''))}"`,
    )
    .join('');
  return children.length > 0
    ? `<${name}${written}>${children.join('')}</${name}>`
    : `<${name}${written}/>`;
}

/** Writes a text at a point, in user units. */
export function svgText(text: string, attributes: Attributes): string {
  return svgElement('text', attributes, [escapeSvg(text)]);
}

/** What every chart says in words: what it shows, and its data for those who cannot see it. */
export interface ChartWords {
  readonly title: string;
  readonly description: string;
}

/**
 * Wraps a drawing of the given size in user units: it fills the width it is given, up to its own size.
 *
 * The title and description are named by ids, which `id` keeps unique on a page. A chart that holds links is a
 * group: in an image they would be hidden from who reads by ear, though the keyboard stops at them.
 */
export function svgChart(
  size: {
    readonly width: number;
    readonly height: number;
    readonly id: string;
    readonly kind: string;
    readonly hasLinks?: boolean;
  },
  words: ChartWords,
  children: readonly string[],
): string {
  const { width, height, id, kind, hasLinks = false } = size;
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart chart-${kind}`,
      width,
      height,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role: hasLinks ? 'group' : 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    [
      svgElement('title', { id: `${id}-title` }, [escapeSvg(words.title)]),
      svgElement('desc', { id: `${id}-desc` }, [escapeSvg(words.description)]),
      ...children,
    ],
  );
}

/** Escapes a text for SVG content and attribute values. */
export function escapeSvg(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Writes a coordinate with one decimal at most, so that the same figures give the same bytes. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Widths of letters as shares of the size of type, those of the widest common sans serif: a guess errs on the large side. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{Mn}|\p{Me}|\p{Cf}/u, 0],
  [/[\s'’|.,:;!ijlI·]/u, 0.34],
  [/[()[\]{}/"“”frt-]/u, 0.42],
  [/[mwMW@%—…]/u, 0.98],
  [/[\u1100-\u115F\u2E80-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F000}-\u{3FFFD}]/u, 1.1],
  [/[\p{Lu}+=<>→×≥≤]/u, 0.74],
];
/** Of any other sign. */
const COMMON_WIDTH = 0.61;

/** Guesses the width of a text in user units; the font is the reader's own. */
export function guessWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const sign of text) {
    width += WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? COMMON_WIDTH;
  }
  return width * fontSize;
}
