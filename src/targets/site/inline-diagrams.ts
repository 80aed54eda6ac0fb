/** The report's drawings → what stands for each in a page, their rules for the style sheet, and each as a file that opens large. */
import { createHash } from 'node:crypto';

import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';

import type { Theme } from '../../templates/theme.ts';
import type { Artifact } from '../target.ts';
import { createClassBook } from './diagram-classes.ts';
import { createColorWriter } from './diagram-colors.ts';
import { makeDiagramFigure, type DiagramWords } from './diagram-figure.ts';
import { makeDiagramTree } from './diagram-tree.ts';
import { SITE_FOLDER } from './urls.ts';

/** Where a diagram is written. */
export interface DiagramPlace {
  readonly lang: string;
  /** What leads to the site's folder. */
  readonly siteRoot: string;
  /** How often the same diagram was written for these pages before. */
  readonly before: number;
}

/** The diagrams of a site. */
export interface InlineDiagrams {
  /** Rules for the style sheet, for all diagrams. */
  readonly css: string;
  /** The drawings as files. */
  readonly artifacts: readonly Artifact[];
  /** The words for what opens a picture alone. */
  readonly openLarge: (lang: string) => string | undefined;
  /** HTML for a diagram; undefined when it could not be drawn. */
  write(source: string, place: DiagramPlace): string | undefined;
}

/** For pages without prose. */
export const NO_DIAGRAMS: InlineDiagrams = {
  css: '',
  artifacts: [],
  openLarge: () => undefined,
  write: () => undefined,
};

/** Prepares all drawings of a report, by their sources. */
export function makeInlineDiagrams(
  drawings: ReadonlyMap<string, string>,
  theme: Theme,
  words: ReadonlyMap<string, DiagramWords>,
): InlineDiagrams {
  const colors = createColorWriter(theme);
  const book = createClassBook(colors);
  const trees = new Map<string, { svg: Element; file: string }>();
  const files = new Map<string, Artifact>();
  for (const [source, text] of drawings) {
    const svg = makeDiagramTree(text, colors, book);
    if (!svg) continue;
    const file = `diagrams/${hashOf(text).slice(0, 12)}.svg`;
    trees.set(source, { svg, file });
    files.set(file, { path: SITE_FOLDER + file, bytes: new TextEncoder().encode(text) });
  }
  return {
    css: book.rules(),
    artifacts: [...files.values()],
    openLarge: (lang) => words.get(lang)?.openLarge,
    write(source, { lang, siteRoot, before }) {
      const tree = trees.get(source);
      const spoken = words.get(lang);
      if (!tree || !spoken) return undefined;
      const id = `Diagram-${hashOf(source).slice(0, 8)}${before > 0 ? `-${String(before + 1)}` : ''}`;
      const address = siteRoot + tree.file;
      return toHtml(makeDiagramFigure(tree.svg, { id, source, address, words: spoken }));
    },
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
