/** Things of the report → paths of their Markdown pages, and relative addresses between them. */
import type { Reference } from '../../../markdown/reference.ts';

/** The pages that every tree may have, below a language's folder. */
export const PAGES = {
  findings: 'findings.md',
  board: 'board.md',
  checks: 'checks.md',
  incidents: 'incidents.md',
  roadmap: 'roadmap.md',
  changes: 'changes.md',
  engagement: 'engagement.md',
  journal: 'journal.md',
} as const;

/** Gives the path of a thing's page below a language's folder. */
export function pagePath({ kind, id }: Reference): string {
  switch (kind) {
    case 'finding':
      return `findings/${id}.md`;
    case 'incident':
      return `incidents/${id}.md`;
    case 'page':
      return `pages/${id}.md`;
    case 'journal':
      return `journal/${id}.md`;
    case 'category':
      return `categories/${id}.md`;
    case 'check':
      return PAGES.checks;
  }
}

/** Names the heading above the checks of a category; no slug of an author's heading has a capital letter. */
export function checksAnchor(category: string): string {
  return `Category-${category}`;
}

/** Gives the relative address that leads from one file to another; both paths count from the same folder. */
export function relativeAddress(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  while (folders.length > 0 && steps.length > 1 && folders[0] === steps[0]) {
    folders.shift();
    steps.shift();
  }
  return '../'.repeat(folders.length) + steps.map(encodeURIComponent).join('/');
}
