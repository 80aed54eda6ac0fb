/** A body's tree → its summary and its sections, each standing on its own. */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';

import { visit } from '../markdown/visit.ts';
import { nameHeadings, sectionDepth, type SectionNames } from '../source/headings.ts';
import type { Body, Section } from './report.ts';

/** Splits at the highest headings; every heading gets its id, footnotes go where they are cited. */
export function splitSections(root: Root, lang: string, names: SectionNames): Body {
  const depth = sectionDepth(root);
  const headings = new Map(nameHeadings(root, names).map((heading) => [heading.node, heading]));
  for (const { node, id } of headings.values()) node.data = { ...node.data, hProperties: { id } };
  const notes = takeNotes(root);
  const summary: RootContent[] = [];
  const sections: (Omit<Section, 'content'> & { content: RootContent[] })[] = [];
  for (const node of root.children) {
    const heading =
      node.type === 'heading' && node.depth === depth ? headings.get(node) : undefined;
    if (heading) {
      const { id, text, known } = heading;
      sections.push({ id, heading: text, ...(known ? { known } : {}), content: [] });
    } else (sections.at(-1)?.content ?? summary).push(node);
  }
  for (const content of [summary, ...sections.map((section) => section.content)]) {
    content.push(...citedNotes(content, notes));
  }
  return { lang, summary, sections };
}

function takeNotes(root: Root): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  root.children = root.children.filter((node) => {
    if (node.type !== 'footnoteDefinition') return true;
    notes.set(node.identifier, node);
    return false;
  });
  return notes;
}

function citedNotes(
  content: readonly RootContent[],
  notes: ReadonlyMap<string, FootnoteDefinition>,
): FootnoteDefinition[] {
  const cited = new Set<FootnoteDefinition>();
  const collect = (children: readonly RootContent[]): void => {
    visit({ type: 'root', children: [...children] } satisfies Root, 'footnoteReference', (node) => {
      const note = notes.get(node.identifier);
      if (!note || cited.has(note)) return;
      cited.add(note);
      collect(note.children);
    });
  };
  collect(content);
  return [...cited];
}
