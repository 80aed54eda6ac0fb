/** Tones → colours: the theme's own where a template may recolour them, fixed ones where they mean something. */
import type { Theme } from '../../../templates/theme.ts';
import type { Series, Tone } from '../slide-spec.ts';

/** A colour as PptxGenJS takes it: six hexadecimal digits, or a name of the theme's scheme. */
export type Color = string;

/** The colours of a deck. */
export interface Palette {
  readonly tones: Readonly<Record<Tone, Color>>;
  readonly series: Readonly<Record<Series['tone'], Color>>;
  readonly onBadge: Color;
  readonly dot: Color;
  readonly dotEdge: Color;
  readonly dotEmptyEdge: Color;
  readonly dotTarget: Color;
}

/** Makes the palette from the theme's light colours: slides are paper. */
export function paletteOf(theme: Theme): Palette {
  const hex = (token: string): Color => (theme.colors.light[token] ?? '#000000').slice(1);
  const tones: Record<Tone, Color> = {
    soft: 'tx2',
    accent: 'accent1',
    p1: hex('p1'),
    p2: hex('p2'),
    p3: hex('p3'),
  };
  return {
    tones,
    series: { ...tones, dot: hex('dot') },
    onBadge: 'FFFFFF',
    dot: hex('dot'),
    dotEdge: hex('dot-edge'),
    dotEmptyEdge: hex('dot-empty-edge'),
    dotTarget: 'accent1',
  };
}
