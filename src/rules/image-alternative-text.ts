/** A picture says in words what it shows. */
import type { Problem, Rule } from './rule.ts';
import { findLinks } from './shared/links.ts';

/** The words between the brackets. */
export const imageAlternativeText: Rule = {
  id: 'image/alternative-text',
  severity: 'error',
  summary: 'A picture has an alternative text.',
  why: 'Who cannot see the picture hears it, and a PDF without it is not accessible by the standard.',
  mend: 'Say between the brackets what the picture tells: `![The two networks share one gateway](network.png)`.',
  example: {
    files: {
      'pages/context.md': '---\ntitle: Context\n---\n\n![](network.svg)\n',
      'pages/network.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>\n',
    },
    at: 'pages/context.md:5:1',
  },
  *check({ index }): Generator<Problem> {
    for (const { node, place } of findLinks(index)) {
      if (node.type !== 'image' || (node.alt ?? '').trim() !== '') continue;
      const message = `Missing alternative text of "${node.url}", expected what the picture tells`;
      yield { ...place, message };
    }
  },
};
