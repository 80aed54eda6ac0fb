/** The bytes of a font file → what can be asked of it; the one door to fontkit. */

/** One step of an outline, in the font's units, as fontkit gives it. */
export interface OutlineStep {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  readonly args: readonly number[];
}

/** The part of fontkit's font that is used; its own types leave the tables out. */
export interface OpenFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly hmtx: {
    readonly metrics: { readonly length: number; get(at: number): { readonly advance: number } };
  };
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number };
  layout(words: string): {
    readonly glyphs: readonly { readonly path: { readonly commands: readonly OutlineStep[] } }[];
    readonly positions: readonly { readonly xAdvance: number }[];
  };
}

/** Loads the library; the function opens one font file after the other. */
export async function fontOpener(): Promise<(bytes: Uint8Array) => OpenFont> {
  const { create } = await import('fontkit');
  return (bytes) => create(Buffer.from(bytes)) as unknown as OpenFont;
}
