/** Colours in any notation of CSS → sRGB, its luminance and hue, and back. */
import { scaleLinear } from 'd3-scale';

/** Parts of 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The light that WCAG 2 adds to both sides of a contrast. */
export const FLARE = 0.05;

/**
 * Reads any notation of a colour as `#rrggbb` or `rgba()`; `none`, `currentcolor` and a reference to a paint of
 * the drawing are themselves; undefined for anything else.
 */
export function readColor(value: string): string | undefined {
  const plain = value.trim();
  if (/^(?:none|currentcolor)$/i.test(plain)) return plain.toLowerCase();
  const paint = /^url\(\s*(["']?)(#[\w-]+)\1\s*\)$/.exec(plain)?.[2];
  if (paint) return `url(${paint})`;
  // Between a colour and itself there is only that colour: d3 reads every notation, and says rgb.
  const rgb = scaleLinear<string>([0, 1], [plain, plain])(0);
  const [red, green, blue, alpha = 1] =
    /^rgba?\(([\d., e-]+)\)$/.exec(rgb)?.[1]?.split(',').map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  if (alpha === 0) return 'none';
  const hex = writeHex([red / 255, green / 255, blue / 255]);
  return alpha === 1
    ? hex
    : `rgba(${red},${green},${blue},${String(Math.round(alpha * 100) / 100)})`;
}

/** The contrast of two colours by WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const quotient = brightness(one) / brightness(other);
  return Math.max(quotient, 1 / quotient);
}

/** Luminance as a contrast counts it. */
export function brightness(color: string): number {
  return luminance(parseColor(color).rgb) + FLARE;
}

/** Finds the colour of a hue and a saturation of HSL that has a luminance; sixteen halvings are finer than eight bits. */
export function findColor(hue: number, saturation: number, wanted: number): Rgb {
  let low = 0;
  let high = 1;
  for (let turn = 0; turn < 16; turn++) {
    const middle = (low + high) / 2;
    if (luminance(fromHsl(hue, saturation, middle)) < wanted) low = middle;
    else high = middle;
  }
  return fromHsl(hue, saturation, (low + high) / 2);
}

/** Relative luminance of sRGB as WCAG 2 defines it, 0 to 1. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Hue in turns of 60 degrees, 0 to 6. */
export function hueOf([red, green, blue]: Rgb): number {
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma === 0) return 0;
  if (most === red) return ((green - blue) / chroma + 6) % 6;
  return most === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
}

/** HSL → sRGB, by the formula of CSS Color 4. */
function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const part = (offset: number): number => {
    const place = (offset + hue * 2) % 12;
    const reach = saturation * Math.min(lightness, 1 - lightness);
    return lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  };
  return [part(0), part(8), part(4)];
}

/** Reads what `readColor` wrote. */
export function parseColor(color: string): { rgb: Rgb; alpha?: number } {
  const [red = 0, green = 0, blue = 0, alpha] =
    /^rgba\((.*)\)$/.exec(color)?.[1]?.split(',').map(Number) ??
    [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  const rgb: Rgb = [red / 255, green / 255, blue / 255];
  return alpha === undefined ? { rgb } : { rgb, alpha };
}

/** Writes `#rrggbb`. */
export function writeHex(rgb: Rgb): string {
  return `#${rgb
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
