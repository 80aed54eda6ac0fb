/** Font files → advance widths and line pitch, read once a face and remembered as long as the reader lives. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

import { fontOpener, type OpenFont } from '../../shared/open-font.ts';
import { faceFile, twinOf } from './font-files.ts';
import type { Face } from './font-files.ts';

/** What measuring needs of one face. */
export interface FaceMetrics {
  /** Width of a character as a share of the size. */
  advance(codePoint: number): number;
  /** Whether the font can draw it. */
  has(codePoint: number): boolean;
  /** Height of a line as a share of the size. */
  readonly pitch: number;
}

/** Families by name, measured with what stands in for them. */
export interface Fonts {
  face(family: string, bold: boolean, italic: boolean): FaceMetrics;
  /** The families whose widths are a guess, in the order they were met. */
  readonly guessed: ReadonlySet<string>;
  /** Gives what was measured before of a paragraph or a table, or measures it now. */
  remember<T>(owner: object, key: string, measure: () => T): T;
}

/** LibreOffice draws text boxes at this pitch whatever the font; PowerPoint follows the font. */
const LEAST_PITCH = 1.2;
/** An emoji or a sign of another script comes from a wider font. */
const FALLBACK_ADVANCE = 1;

/** Opens the fonts that npm installed; each file is read when first needed. */
export async function openFonts(): Promise<Fonts> {
  const create = await fontOpener();
  const folder = dirname(
    dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/carlito/package.json'))),
  );
  return fontsFrom((path) => create(readFileSync(join(folder, path))));
}

/** Makes the reader from a way of opening a face by its path. */
export function fontsFrom(open: (path: string) => OpenFont): Fonts {
  const faces = new Map<string, FaceMetrics>();
  const guessed = new Set<string>();
  const measured = new WeakMap<object, Map<string, unknown>>();
  return {
    guessed,
    remember<T>(owner: object, key: string, measure: () => T): T {
      const known = measured.get(owner) ?? new Map<string, unknown>();
      measured.set(owner, known);
      if (!known.has(key)) known.set(key, measure());
      return known.get(key) as T;
    },
    face(family, bold, italic) {
      const twin = twinOf(family);
      if (!twin.exact) guessed.add(family);
      const style: Face = bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular';
      const key = `${twin.family} ${style} ${twin.factor}`;
      const known = faces.get(key);
      if (known) return known;
      const made = metricsOf(open(faceFile(twin.family, style)), twin.factor);
      faces.set(key, made);
      return made;
    },
  };
}

function metricsOf(font: OpenFont, factor: number): FaceMetrics {
  const advances = new Map<number, number>();
  const { metrics } = font.hmtx;
  const read = (codePoint: number): number => {
    if (isWidthless(codePoint)) return 0;
    if (!font.hasGlyphForCodePoint(codePoint)) return FALLBACK_ADVANCE;
    const { id } = font.glyphForCodePoint(codePoint);
    // Glyphs past the table's end share its last width.
    return (metrics.get(Math.min(id, metrics.length - 1)).advance / font.unitsPerEm) * factor;
  };
  return {
    pitch: Math.max(LEAST_PITCH, (font.ascent - font.descent + font.lineGap) / font.unitsPerEm),
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const width = read(codePoint);
      advances.set(codePoint, width);
      return width;
    },
  };
}

/** Combining marks, zero-width spaces and joiners, variation selectors. */
function isWidthless(codePoint: number): boolean {
  const joins = codePoint >= 0x200b && codePoint <= 0x200d;
  const varies = codePoint >= 0xfe00 && codePoint <= 0xfe0f;
  return joins || varies || /\p{Mn}/u.test(String.fromCodePoint(codePoint));
}
