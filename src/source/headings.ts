/** A body's headings → the ids that links may name: a known section's, or GitHub's slug. */
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { isRedaction } from '../markdown/directives.ts';
import { visit } from '../markdown/visit.ts';
import type { SectionId } from '../report/report.ts';
import type { ConceptName } from '../schema/concepts.ts';

/** Known sections by the headings that authors write for them, in every language, as `normalizeHeading` writes them. */
export type SectionNames = ReadonlyMap<string, SectionId>;

/** A heading with its id. */
export interface NamedHeading {
  readonly node: Heading;
  readonly text: string;
  /** The known section's id, else the slug. */
  readonly id: string;
  /** GitHub's slug of the heading as written, without what is redacted in it. */
  readonly slug: string;
  /** Set on a section's heading that constat knows. */
  readonly known?: SectionId;
}

/** The sections that a concept's bodies may have: a finding's are known, elsewhere a heading is what its author wrote. */
export function knownSections(concept: ConceptName, sections: SectionNames): SectionNames {
  return concept === 'finding' ? sections : NO_SECTIONS;
}

const NO_SECTIONS: SectionNames = new Map();

/** Folds case, spaces and apostrophes, so that a heading is recognised however it is typed. */
export function normalizeHeading(heading: string): string {
  return heading.normalize('NFC').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}

/** The level at which a body's sections begin: its highest heading. */
export function sectionDepth(root: Root): number {
  const depths = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  return Math.min(7, ...depths);
}

/** Names every heading of a body, in order; ids are unique in it. */
export function nameHeadings(root: Root, sections: SectionNames): NamedHeading[] {
  const depth = sectionDepth(root);
  const slugger = new GithubSlugger();
  const taken = new Set<string>();
  const named: NamedHeading[] = [];
  visit(root, 'heading', (node, _, parent) => {
    const text = toString(node);
    const isSection = parent?.type === 'root' && node.depth === depth;
    const known = isSection ? sections.get(normalizeHeading(text)) : undefined;
    const slug = slugger.slug(openText(node)) || 'section';
    const id = known !== undefined && !taken.has(known) ? known : slug;
    taken.add(id);
    named.push({ node, text, id, slug, ...(known && id === known ? { known } : {}) });
  });
  return named;
}

/** A heading's words without its redactions, so that an address tells nothing of them. */
function openText({ children }: Heading): string {
  const textOf = (node: Nodes): string => {
    if (node.type === 'textDirective' && isRedaction(node)) return '';
    return 'children' in node ? node.children.map(textOf).join('') : toString(node);
  };
  return children.map(textOf).join('');
}

const remembered = new WeakMap<Root, { sections: SectionNames; named: readonly NamedHeading[] }>();

/** Names the headings of a source's tree, which nobody changes: once, however often they are asked for. */
export function sourceHeadings(root: Root, sections: SectionNames): readonly NamedHeading[] {
  const known = remembered.get(root);
  if (known?.sections === sections) return known.named;
  const named = nameHeadings(root, sections);
  remembered.set(root, { sections, named });
  return named;
}
