/** A font's family → the free font of the same widths with which it is measured. */

/** The four faces of a family. */
export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic';

/** A family to measure with; `factor` widens where it is only a stand-in. */
export interface Twin {
  readonly family: 'arimo' | 'carlito' | 'caladea' | 'cousine';
  readonly factor: number;
  /** False when widths are a guess. */
  readonly exact: boolean;
}

const exact = (family: Twin['family']): Twin => ({ family, factor: 1, exact: true });

/** Carlito, Arimo, Caladea and Cousine have the advance widths of Calibri, Arial, Cambria and Courier New. */
const TWINS: Readonly<Record<string, Twin>> = {
  calibri: exact('carlito'),
  carlito: exact('carlito'),
  'calibri light': exact('carlito'),
  arial: exact('arimo'),
  arimo: exact('arimo'),
  helvetica: exact('arimo'),
  'helvetica neue': exact('arimo'),
  'liberation sans': exact('arimo'),
  cambria: exact('caladea'),
  caladea: exact('caladea'),
  'courier new': exact('cousine'),
  cousine: exact('cousine'),
  'liberation mono': exact('cousine'),
};

/** A family measured with Carlito made wider: the factor covers 99 lines in 100 of French and English prose. */
const stretched = (factor: number): Twin => ({ family: 'carlito', factor, exact: false });

/** Measured against Liberation and DejaVu, which have the widths of Times New Roman and, nearly, Verdana. */
const STRETCHED: Readonly<Record<string, Twin>> = {
  'times new roman': stretched(1.08),
  garamond: stretched(1.05),
  verdana: stretched(1.36),
};

/** Few text fonts but Verdana are more than 5 % wider than Arial. */
const UNKNOWN = stretched(1.2);

/** Finds the stand-in of a family. */
export function twinOf(family: string): Twin {
  const name = family.toLowerCase();
  return TWINS[name] ?? STRETCHED[name] ?? UNKNOWN;
}

const STYLES: Readonly<Record<Face, readonly [folder: string, suffix: string]>> = {
  regular: ['400Regular', '400Regular'],
  bold: ['700Bold', '700Bold'],
  italic: ['400Regular_Italic', '400Regular_Italic'],
  'bold-italic': ['700Bold_Italic', '700Bold_Italic'],
};

/** Where npm puts a face: a path below `@expo-google-fonts`. */
export function faceFile(family: Twin['family'], face: Face): string {
  const [folder, suffix] = STYLES[face];
  const name = family.charAt(0).toUpperCase() + family.slice(1);
  return `${family}/${folder}/${name}_${suffix}.ttf`;
}
