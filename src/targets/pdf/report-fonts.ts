/** The theme's names of fonts → the files that the document embeds, and the CSS that names them. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { Theme } from '../../templates/theme.ts';

/** The document's fonts. */
export interface ReportFonts {
  /** By path below the document's address. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `@font-face` rules. */
  readonly css: string;
  /** How the PostScript names of the fonts begin. */
  readonly families: readonly string[];
  /** The faces of the families that every stack of the style sheet ends in. */
  readonly everywhere: readonly (readonly Uint8Array[])[];
  /** The face that draws words across a page. */
  readonly heavy: Uint8Array;
}

type Role = keyof Theme['fonts']['report'];
type Face = { readonly file: string; readonly weight: number; readonly italic: boolean };

// Static files only: Chromium writes a variable font as drawings without letters (Type 3).
const FACES: Readonly<Record<Role, readonly Face[]>> = {
  text: [
    { file: '400Regular', weight: 400, italic: false },
    { file: '400Regular_Italic', weight: 400, italic: true },
    { file: '600SemiBold', weight: 600, italic: false },
    { file: '600SemiBold_Italic', weight: 600, italic: true },
    { file: '700Bold', weight: 700, italic: false },
  ],
  heading: [
    { file: '400Regular', weight: 400, italic: false },
    { file: '400Regular_Italic', weight: 400, italic: true },
    { file: '600SemiBold', weight: 600, italic: false },
  ],
  code: [
    { file: '400Regular', weight: 400, italic: false },
    { file: '400Regular_Italic', weight: 400, italic: true },
    { file: '600SemiBold', weight: 600, italic: false },
  ],
};

/**
 * Reads the fonts of a theme from the packages `@expo-google-fonts/<family>`.
 *
 * @throws Error when the package of a family is not installed
 */
export async function readFonts(fonts: Theme['fonts']['report']): Promise<ReportFonts> {
  const faces = (Object.keys(FACES) as Role[]).flatMap((role) =>
    FACES[role].map((face) => ({ ...face, family: fonts[role] })),
  );
  const distinct = [...new Map(faces.map((face) => [addressOf(face), face])).values()];
  const files = await Promise.all(
    distinct.map(async (face): Promise<[string, Uint8Array]> => {
      return [addressOf(face), await readFont(face)];
    }),
  );
  const byPath = new Map(files);
  const facesOf = (role: Role): Uint8Array[] =>
    FACES[role].flatMap((face) => byPath.get(addressOf({ ...face, family: fonts[role] })) ?? []);
  const heavy = byPath.get(`fonts/${joined(fonts.text)}_${HEAVY}.ttf`);
  if (heavy === undefined) throw new Error(`The report's font ${fonts.text} has no ${HEAVY}`);
  return {
    everywhere: [facesOf('text'), facesOf('code')],
    heavy,
    files: byPath,
    css: distinct.map(writeFace).join('\n'),
    families: [...new Set(Object.values(fonts).map(joined))],
  };
}

const HEAVY = '600SemiBold';

type NamedFace = Face & { readonly family: string };

function addressOf({ family, file }: NamedFace): string {
  return `fonts/${joined(family)}_${file}.ttf`;
}

function writeFace(face: NamedFace): string {
  const { family, weight, italic } = face;
  const style = italic ? 'italic' : 'normal';
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; src: url('/${addressOf(face)}'); }`;
}

async function readFont({ family, file }: NamedFace): Promise<Uint8Array> {
  const name = family.toLowerCase().replaceAll(' ', '-');
  const path = `@expo-google-fonts/${name}/${file}/${joined(family)}_${file}.ttf`;
  try {
    return await readFile(fileURLToPath(import.meta.resolve(path)));
  } catch {
    throw new Error(`The report's font ${family} needs the package @expo-google-fonts/${name}`);
  }
}

/** A family's name as its files and its PostScript names have it. */
function joined(family: string): string {
  return family.replaceAll(' ', '');
}
