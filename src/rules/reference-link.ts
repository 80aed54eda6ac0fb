/** A link in Markdown leads to a page, a heading, a file or an address. */
import type { Problem, Rule } from './rule.ts';
import { brokenSources } from './shared/broken-sources.ts';
import { findLinks, pathOf, suggestAddress } from './shared/links.ts';

/** Relative links stay inside the engagement; addresses are http, https or mailto. */
export const referenceLink: Rule = {
  id: 'reference/link',
  severity: 'error',
  summary:
    'A relative link leads to a file and a heading of the engagement; an address is http, https or mailto.',
  why: 'The link becomes a page of the site, a section of the PDF, a slide: one that leads nowhere is found by the client.',
  mend: 'Correct the path from the file that holds the link. A heading is named by a known section’s id, or as on GitHub: lower case, hyphens for spaces.',
  example: {
    files: {
      'pages/context.md':
        '---\ntitle: Context\n---\n\nSee [the outage](../incidents/INC-01-outag.md).\n',
    },
    at: 'pages/context.md:5:5',
  },
  *check({ index }): Generator<Problem> {
    const broken = brokenSources(index);
    for (const link of findLinks(index)) {
      const { node, target, place } = link;
      if (node.type !== 'link' || target.is !== 'nothing' || broken.files.has(pathOf(link)))
        continue;
      const message = `Unexpected link "${node.url}", expected ${target.expected}`;
      yield { ...place, message, ...suggestAddress(link, target.known) };
    }
  },
};
