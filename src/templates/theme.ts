/** `theme.yaml` → the colours and fonts that site, report and deck share. */
import { parse } from 'yaml';
import * as z from 'zod';

const color = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'expected a colour such as "#0B5563"');
// They stand in style sheets as they are: nothing that could end a declaration.
const stack = z
  .string()
  .max(400)
  .regex(/^[\p{L}\p{N} ,"'_.+-]+$/u, 'expected names of fonts, separated by commas');
const fonts = z.strictObject({ text: stack, heading: stack, code: stack });

/** What a theme must give; a firm's own theme gives any part of it. */
export const themeSchema = z.strictObject({
  colors: z.strictObject({
    light: z.record(z.string(), color),
    dark: z.record(z.string(), color),
  }),
  fonts: z.strictObject({ site: fonts, report: fonts, deck: fonts }),
});

/** Colours and fonts by name. */
export type Theme = z.infer<typeof themeSchema>;

/**
 * Reads a theme from YAML texts, the later ones replacing the earlier ones' values by name.
 *
 * @throws ZodError when a value is not a colour or a name is unknown
 */
export function readTheme(...sources: readonly string[]): Theme {
  const merged = sources.map((source) => parse(source) as unknown).reduce(mergeMaps, {});
  return themeSchema.parse(merged);
}

/** Lays one tree of maps over another; anything but a map replaces. */
export function mergeMaps(below: unknown, above: unknown): unknown {
  if (!isMap(below) || !isMap(above)) return above;
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) merged[key] = mergeMaps(below[key], value);
  return merged;
}

/** Tells maps from lists and plain values. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Writes one mode's colours as CSS declarations of custom properties, a line each. */
export function themeVariables(theme: Theme, mode: 'light' | 'dark'): string {
  return Object.entries(theme.colors[mode])
    .map(([name, value]) => `--${name}: ${value};`)
    .join('\n');
}
