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

const cache = new WeakMap<SourceBody, PartedBody & { readonly names: SectionNames }>();

/** Parts a body at its highest headings, as the report does; once for each body in memory. */
export function partBody(body: SourceBody, sections: SectionNames): PartedBody {
  const known = cache.get(body);
  if (known?.names === sections) return known;
  const parted = { ...part(body, sections), names: sections };
  cache.set(body, parted);
  return parted;
}

function part({ root }: SourceBody, sections: SectionNames): PartedBody {
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
