/** The document and its pictures → one HTML file that any browser opens and prints, where no PDF could be made. */
import { contentType } from '../../browser/served-file.ts';
import { PICTURES } from './place-references.ts';

/**
 * Writes the pictures into the file and leaves the fonts out: the reader's own take their place. Page
 * numbers stay empty, since nobody knows them before the print.
 */
export function makeSelfContained(html: string, files: ReadonlyMap<string, Uint8Array>): string {
  return html
    .replaceAll(/^@font-face .*$\n?/gm, '')
    .replaceAll(new RegExp(` src="(${PICTURES}[^"]*)"`, 'g'), (whole, address: string) => {
      const path = decodeURIComponent(address);
      const bytes = files.get(path);
      if (bytes === undefined) return whole;
      const base64 = Buffer.from(bytes).toString('base64');
      return ` src="data:${contentType(path)};base64,${base64}"`;
    });
}
