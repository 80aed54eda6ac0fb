/** A colour of a drawing → the same in the site's style sheet: the theme's own by name, any other with a twin for the dark. */
import type { Theme } from '../../templates/theme.ts';
import {
  brightness,
  contrast,
  findColor,
  FLARE,
  hueOf,
  parseColor,
  readColor,
  writeHex,
} from './color-space.ts';

/** What a colour is painted on: a shape that text stands on, or a line, a mark or a letter. */
export type Role = 'ground' | 'mark';

/** Writes colours that `readColor` read. */
export interface ColorWriter {
  /** The values to declare, the last one for browsers that know `light-dark()`. */
  write(color: string, role: Role): readonly string[];
  /** The colour for letters on a ground: the theme's own give way to its paper where they cannot be read; an author's stay. */
  legible(color: string, ground: string): string;
}

/** The theme's colours that diagrams are drawn with, by name; of two with one value the first counts. */
const NAMES = ['paper', 'ink', 'wash', 'soft', 'accent', 'line', 'p1', 'p2', 'p3'];

/** Makes the writer for a theme. */
export function createColorWriter({ colors }: Theme): ColorWriter {
  const names = new Map(
    NAMES.toReversed().flatMap((name) => {
      const color = readColor(colors.light[name] ?? '');
      return color && colors.dark[name] ? [[color, name]] : [];
    }),
  );
  const colorOf = (mode: 'light' | 'dark', name: string, otherwise: string): string =>
    readColor(colors[mode][name] ?? otherwise) ?? otherwise;
  const paper = colorOf('light', 'paper', '#ffffff');
  const darkest = brightness(colorOf('dark', 'paper', '#000000'));
  // What was as far from the light paper is as far from the dark one; a shape, from the ink on it.
  const anchors: Record<Role, number> = {
    mark: brightness(paper) * darkest,
    ground:
      brightness(colorOf('light', 'ink', '#000000')) *
      brightness(colorOf('dark', 'ink', '#ffffff')),
  };
  return {
    write(color, role) {
      const name = names.get(color);
      if (name) return [`var(--${name})`];
      if (!/^(?:#|rgba)/.test(color)) return [color];
      const turned = anchors[role] / brightness(color);
      const wanted = role === 'ground' ? Math.max(turned, darkest) : turned;
      return [color, `light-dark(${color},${makeTwin(color, role, wanted - FLARE)})`];
    },
    legible(color, ground) {
      if (!names.has(color) || !ground.startsWith('#')) return color;
      const isLegible = contrast(color, ground) >= LEGIBLE;
      return isLegible || contrast(paper, ground) < contrast(color, ground) ? color : paper;
    },
  };
}

/** The least contrast of text by WCAG 2 (1.4.3). */
const LEGIBLE = 4.5;
/** How vivid twins may be, as saturation of HSL: a large dark surface less than a letter. */
const VIVID: Readonly<Record<Role, number>> = { ground: 0.6, mark: 0.65 };

/**
 * Makes the dark twin: of the same hue, with the luminance wanted. Where all luminances are turned about one anchor,
 * the quotient of two stays what it was, and so does the contrast (WCAG 2) between two colours and their twins.
 */
function makeTwin(color: string, role: Role, wanted: number): string {
  const { rgb, alpha } = parseColor(color);
  const chroma = Math.max(...rgb) - Math.min(...rgb);
  const twin = findColor(hueOf(rgb), Math.min(VIVID[role], 4 * chroma), wanted);
  if (alpha === undefined) return writeHex(twin);
  return `rgba(${twin.map((part) => Math.round(part * 255)).join(',')},${alpha})`;
}
