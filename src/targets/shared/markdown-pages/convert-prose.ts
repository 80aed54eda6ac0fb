/** A body of the report → the same prose as plain GitHub Markdown: no directive, no raw HTML, captions under pictures. */
import type { Parents, PhrasingContent, Root, RootContent } from 'mdast';

import { cloneTree } from '../../../markdown/clone-tree.ts';
import { showHtml } from '../../../markdown/html-as-text.ts';
import { typography } from '../../../markdown/typography.ts';
import { visit } from '../../../markdown/visit.ts';
import { say } from '../language-scope.ts';
import { mergeTexts } from './merge-texts.ts';
import { collapse, makeEmphasis, makeParagraph, makeStrong } from './nodes.ts';
import type { PageScope } from './page-scope.ts';
import { typesetProse } from './typeset-prose.ts';

/** Copies and converts prose; links keep what they lead to until all pages are known. */
export function convertProse(
  nodes: readonly RootContent[],
  lang: string,
  scope: PageScope,
): RootContent[] {
  const root: Root = { type: 'root', children: nodes.map(cloneTree) };
  showHtml(root);
  visit(root, (node, index, parent) => {
    if (node.type === 'text') node.value = collapse(node.value);
    if (!parent || index === undefined) return undefined;
    const instead = replacement(node, parent, { lang, scope });
    if (!instead) return undefined;
    (parent.children as RootContent[]).splice(index, 1, ...instead);
    return index;
  });
  mergeTexts(root);
  typesetProse(root, lang);
  return root.children;
}

interface Place {
  readonly lang: string;
  readonly scope: PageScope;
}

/** What stands in a node's place; undefined where it may stay. */
function replacement(
  node: Root | RootContent,
  parent: Parents,
  { lang, scope }: Place,
): RootContent[] | undefined {
  switch (node.type) {
    case 'containerDirective': {
      const label = makeParagraph(makeStrong(say(scope, 'markdown.internalBlock')));
      return [{ type: 'blockquote', children: [label, ...node.children] }];
    }
    case 'textDirective':
      return [{ type: 'strong', children: node.children }];
    case 'linkReference':
      return node.children;
    case 'break':
      return parent.type === 'heading' ? [{ type: 'text', value: ' ' }] : undefined;
    case 'paragraph':
      return captionPicture(node.children, lang);
    case 'image': {
      const alt = collapse(node.alt ?? '');
      if (!scope.report.assets.has(node.data?.asset ?? '')) return [{ type: 'text', value: alt }];
      node.alt = alt;
      return undefined;
    }
    case 'footnoteReference':
    case 'footnoteDefinition':
      node.identifier = plainLabel(node.identifier);
      node.label = node.identifier;
      return undefined;
    default:
      return undefined;
  }
}

/** Names a footnote by letters, digits and hyphens: other signs of a name that nobody reads would be written as they are. */
function plainLabel(identifier: string): string {
  return identifier.replaceAll(
    /[^\p{L}\p{N}_-]/gu,
    (sign) => `-${(sign.codePointAt(0) ?? 0).toString(16)}-`,
  );
}

/** A picture alone in its paragraph shows its title below it. */
function captionPicture(
  children: readonly PhrasingContent[],
  lang: string,
): RootContent[] | undefined {
  const [image] = children;
  if (children.length !== 1 || image?.type !== 'image' || !image.title) return undefined;
  const caption = makeEmphasis(typography(image.title, lang));
  return [makeParagraph({ ...image, title: null }), makeParagraph(caption)];
}
