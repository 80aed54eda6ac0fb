/** Rules on fonts: all of them travel with the file, and their letters can be read back. */
import { dictOf, itemsOf } from '../objects/access.ts';
import type { PdfDict, PdfFile } from '../objects/values.ts';
import { isDict, nameOf } from '../objects/values.ts';
import { unless } from './document-rules.ts';
import type { PdfRule } from './rule.ts';

const FONT_FILES = ['FontFile', 'FontFile2', 'FontFile3'];
const INNER = new Set(['CIDFontType0', 'CIDFontType2']);

/** The rules, in the order they are reported. */
export const fontRules: readonly PdfRule[] = [
  {
    rule: '7.21-embedded',
    says: 'Every font is in the file, as outlines',
    problems: ({ file }) => {
      const fonts = fontsOf(file);
      return [
        ...unless(fonts.length > 0, 'no font at all'),
        ...fonts.flatMap((font) =>
          unless(isEmbedded(file, font), `${fontName(font)} is not embedded`),
        ),
      ];
    },
  },
  {
    rule: '7.21-unicode',
    says: 'Every font tells the letters behind its signs',
    problems: ({ file }) =>
      fontsOf(file).flatMap((font) =>
        unless(font.has('ToUnicode'), `${fontName(font)} has no letters`),
      ),
  },
  {
    rule: 'families',
    says: 'Every font is one of the theme',
    problems: ({ file, families }) =>
      fontsOf(file)
        .map(fontName)
        .filter((name) => families?.every((family) => !name.startsWith(family)))
        .map((name) => `${name} is not of the theme`),
  },
];

/** PostScript names of the fonts, without the prefix of a subset, in order. */
export function fontNames(file: PdfFile): string[] {
  return [...new Set(fontsOf(file).map(fontName))].sort();
}

function fontsOf(file: PdfFile): PdfDict[] {
  return [...file.objects.values()]
    .filter(isDict)
    .filter((dict) => dict.get('Type') === 'Font' && !INNER.has(nameOf(dict.get('Subtype'))));
}

function fontName(font: PdfDict): string {
  return nameOf(font.get('BaseFont') ?? font.get('Subtype')).replace(/^[A-Z]{6}\+/, '');
}

// Drawings of letters (Type 3) come from variable or synthesised fonts; they print badly.
function isEmbedded(file: PdfFile, font: PdfDict): boolean {
  const inner = itemsOf(file, font.get('DescendantFonts')).map((item) => dictOf(file, item));
  const descriptor = dictOf(file, (inner[0] ?? font).get('FontDescriptor'));
  return font.get('Subtype') !== 'Type3' && FONT_FILES.some((name) => descriptor?.has(name));
}
