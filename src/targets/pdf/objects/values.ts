/** What a PDF is made of (ISO 32000-1, §7.3), as plain values that read and write the same. */

/** A reference to an indirect object. */
export type PdfRef = { readonly ref: number };

/** A string as written between its brackets, one character a byte: `(…)` or `<…>`. */
export type PdfString = { readonly written: string };

/** A dictionary, by name without its slash. */
export type PdfDict = Map<string, PdfValue>;

/** A stream: its dictionary, and its bytes as the dictionary's filters left them. */
export type PdfStream = { readonly dict: PdfDict; data: Uint8Array };

/** A name is a JavaScript string; a string of the PDF is a `PdfString`. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfRef
  | PdfString
  | PdfValue[]
  | PdfDict
  | PdfStream;

/** A file: its objects by number, and where it begins. */
export type PdfFile = {
  readonly objects: Map<number, PdfValue>;
  readonly trailer: PdfDict;
  /** The next number that no object has. */
  free: number;
};

/** A name as it stands; anything else is no name, and empty. */
export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Whether a value is a reference. */
export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

/** Whether a value is a string of the PDF. */
export function isString(value: PdfValue | undefined): value is PdfString {
  return typeof value === 'object' && value !== null && 'written' in value;
}

/** Whether a value is a stream. */
export function isStream(value: PdfValue | undefined): value is PdfStream {
  return typeof value === 'object' && value !== null && 'data' in value;
}

/** Whether a value is a dictionary. */
export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}
