/** A body → the summary before its first section, and the content of the sections that constat knows. */
import type { RootContent } from 'mdast';

import type { SectionId } from '../../report/report.ts';
import { nameHeadings, sectionDepth, type SectionNames } from '../../source/headings.ts';
import type { SourceBody } from '../../source/source-record.ts';

/** The parts of a body; a section without content is there, and empty. */
export interface PartedBody {
  readonly summary: readonly RootContent[];
  readonly known: ReadonlyMap<SectionId, readonly RootContent[]>;
}

/** Parts a body at its highest headings, as the report does. */
export function partBody({ root }: SourceBody, sections: SectionNames): PartedBody {
  const depth = sectionDepth(root);
  const names = new Map(nameHeadings(root, sections).map((one) => [one.node, one.known]));
  const summary: RootContent[] = [];
  const known = new Map<SectionId, RootContent[]>();
  let current: RootContent[] | undefined = summary;
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === depth) {
      const section = names.get(node);
      current = section && [];
      if (section && current) known.set(section, current);
    } else current?.push(node);
  }
  return { summary, known };
}
