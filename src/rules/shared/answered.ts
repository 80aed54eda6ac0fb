/** A record's body → the known sections that say something. */
import type { SectionId } from '../../report/report.ts';
import { sectionDepth, sourceHeadings, type SectionNames } from '../../source/headings.ts';
import type { SourceRecord } from '../../source/source-record.ts';

/** Lists the known sections of the default language's body that have a content. */
export function answeredSections(
  { bodies }: SourceRecord<unknown>,
  sections: SectionNames,
  lang: string,
): Set<SectionId> {
  const body = bodies.find((one) => one.lang === lang) ?? bodies[0];
  const answered = new Set<SectionId>();
  if (!body) return answered;
  const depth = sectionDepth(body.root);
  const known = new Map(sourceHeadings(body.root, sections).map((one) => [one.node, one.known]));
  let current: SectionId | undefined;
  for (const node of body.root.children) {
    if (node.type === 'heading' && node.depth === depth) current = known.get(node);
    else if (current) answered.add(current);
  }
  return answered;
}
