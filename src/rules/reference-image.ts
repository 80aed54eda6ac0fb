/** A picture in Markdown is a file of the engagement. */
import type { Problem, Rule } from './rule.ts';
import { findLinks, suggestAddress } from './shared/links.ts';

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Nothing is loaded from the network, so a picture is never an address. */
export const referenceImage: Rule = {
  id: 'reference/image',
  severity: 'error',
  summary: 'A picture is a file of the engagement: PNG, JPEG, GIF, SVG, WebP or AVIF.',
  why: 'A deliverable loads nothing from the network, so that it tells nobody who reads it, and still shows its pictures in ten years.',
  mend: 'Put the picture beside the text that shows it, and write its path from there.',
  example: {
    files: {
      'pages/context.md': '---\ntitle: Context\n---\n\n![The network](network.png)\n',
    },
    at: 'pages/context.md:5:1',
  },
  *check({ index }): Generator<Problem> {
    const pictures = [...index.sources.assets].filter((path) => PICTURE.test(path));
    for (const link of findLinks(index)) {
      const { node, target, place } = link;
      if (node.type !== 'image') continue;
      if (target.is === 'asset' && PICTURE.test(target.path)) continue;
      const isInside = target.is !== 'nothing' || target.expected.includes('inside');
      const expected =
        isInside && target.is === 'nothing' ? target.expected : 'a picture of the engagement';
      const message = `Unexpected picture "${node.url}", expected ${expected}`;
      yield { ...place, message, ...suggestAddress(link, pictures) };
    }
  },
};
