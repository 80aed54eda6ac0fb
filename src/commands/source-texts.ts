/** The files of an engagement and of the library beside it → texts for code frames. */
import type { SourceFolder } from '../source/read-folder.ts';

/** Gives a file's text by path; undefined for a file that is none or is not there. */
export function sourceTexts(folder: SourceFolder): (file: string) => string | undefined {
  return (file) => {
    const bytes = folder.files.get(file) ?? folder.library?.get(file);
    return bytes && new TextDecoder().decode(bytes);
  };
}
