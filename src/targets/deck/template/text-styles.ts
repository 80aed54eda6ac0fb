/** Chains of `lstStyle` elements, the nearest first → the nine resolved levels of text. */
import type { Element } from '../package/light-dom.ts';

import { attribute, children, find, isElement } from '../package/xml.ts';
import { fromEmu } from '../units.ts';
import type { Insets, LevelStyle, Spacing, ThemeFonts } from './template-model.ts';

const BULLETS = ['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip'];

/** Resolves nine levels, each property from the nearest style that gives it. */
export function resolveLevels(
  chain: readonly (Element | undefined)[],
  fonts: ThemeFonts,
): LevelStyle[] {
  return Array.from({ length: 9 }, (_, at) => {
    const found = chain.flatMap((style) => find(style, `a:lvl${at + 1}pPr`) ?? []);
    return resolveLevel(found, fonts);
  });
}

function resolveLevel(chain: readonly Element[], fonts: ThemeFonts): LevelStyle {
  const first = <T>(read: (level: Element) => T | undefined): T | undefined => {
    for (const level of chain) {
      const value = read(level);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const run = (name: string) => first((level) => attribute(find(level, 'a:defRPr'), name));
  const face = first((level) => attribute(find(level, 'a:defRPr/a:latin'), 'typeface'));
  return {
    size: Number(run('sz') ?? 1800) / 100,
    bold: isTrue(run('b')),
    font: familyOf(face, fonts),
    marginLeft: fromEmu(Number(first((level) => attribute(level, 'marL')) ?? 0)),
    indent: fromEmu(Number(first((level) => attribute(level, 'indent')) ?? 0)),
    line: first((level) => readSpacing(find(level, 'a:lnSpc'))) ?? { share: 1 },
    before: first((level) => readSpacing(find(level, 'a:spcBef'))) ?? { points: 0 },
    after: first((level) => readSpacing(find(level, 'a:spcAft'))) ?? { points: 0 },
    bullet: first(readBullet) ?? false,
    hangs: isTrue(first((level) => attribute(level, 'hangingPunct'))),
  };
}

/** Reads a boolean of the format. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function readBullet(level: Element): boolean | undefined {
  const found = children(level).find((item) => BULLETS.some((name) => isElement(item, name)));
  return found && !isElement(found, 'a:buNone');
}

function readSpacing(element: Element | undefined): Spacing | undefined {
  const percent = attribute(find(element, 'a:spcPct'), 'val');
  if (percent !== undefined) {
    // Strict files write `90%`, the others thousandths of a percent.
    return { share: percent.endsWith('%') ? parseFloat(percent) / 100 : Number(percent) / 100_000 };
  }
  const points = attribute(find(element, 'a:spcPts'), 'val');
  return points === undefined ? undefined : { points: Number(points) / 100 };
}

/** The family behind a typeface, theme names such as `+mj-lt` resolved. */
export function familyOf(typeface: string | undefined, fonts: ThemeFonts): string {
  if (typeface?.startsWith('+mj')) return fonts.heading;
  if (typeface === undefined || typeface.startsWith('+mn')) return fonts.text;
  return typeface;
}

/** Resolves the inner margins along a chain of `bodyPr`, the nearest first; PowerPoint's own by default. */
export function resolveInsets(chain: readonly (Element | undefined)[]): Insets {
  const side = (name: string, otherwise: number): number => {
    for (const properties of chain) {
      const value = attribute(properties, name);
      if (value !== undefined) return fromEmu(Number(value));
    }
    return otherwise;
  };
  return {
    left: side('lIns', 7.2),
    top: side('tIns', 3.6),
    right: side('rIns', 7.2),
    bottom: side('bIns', 3.6),
  };
}
