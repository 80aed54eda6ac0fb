/** A title → a free page's file, after those that are there. */
import type { SourceIndex } from '../source/index-sources.ts';
import { fileStem } from './file-stem.ts';
import type { NewFile } from './new-file.ts';
import { writeSource } from './write-source.ts';

/** Writes the page as the last in order; its name, which is its id, is that of the title. */
export function newPage(title: string, index: SourceIndex): NewFile {
  const orders = index.sources.pages.map(({ data }) => data.order ?? 0);
  const order = Math.max(0, ...orders) + 1;
  const text = writeSource({ data: { title, order } });
  return { path: `pages/${fileStem(title) || 'page'}.md`, text };
}
