/** The files of an engagement and of the library beside it → texts for code frames. */
import type { SourceTexts } from '../prepare-report.ts';

/** Gives a file's text by path, decoded once; undefined for a file that is none or is not there. */
export function sourceTexts(folder: SourceTexts): (file: string) => string | undefined {
  const decoded = new Map<string, string>();
  return (file) => {
    const known = decoded.get(file);
    if (known !== undefined) return known;
    const bytes = folder.files.get(file) ?? folder.library?.get(file);
    const text = bytes && new TextDecoder().decode(bytes);
    if (text !== undefined) decoded.set(file, text);
    return text;
  };
}
