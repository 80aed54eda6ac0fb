/** A page in a browser → by how much it is wider than its window. */
import type { Tab } from './reader.ts';

/** By how many pixels the page, its navigation or its outline is wider than its room. */
export function measureOver({ page }: Tab): Promise<number> {
  return page.evaluate(() => {
    const lists = [...document.querySelectorAll('.site-nav, .outline')];
    return Math.max(
      document.documentElement.scrollWidth - innerWidth,
      ...lists.map((list) => list.scrollWidth - list.clientWidth),
    );
  });
}
