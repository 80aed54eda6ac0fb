/** A template's package → its theme, masters and layouts alone: no example slide, no notes, nothing of its author. */
import { attribute, findAll, remove, rootOf } from './xml.ts';
import { documentOf, partOf, xmlPart } from './opc-package.ts';
import type { OpcPackage, Part } from './opc-package.ts';

/** What the presentation itself may keep; views, comments and custom data could tell what the template was made from. */
const KEPT = new Set([
  'slideMaster',
  'notesMaster',
  'handoutMaster',
  'theme',
  'tableStyles',
  'font',
]);

/** What no part may lead to. */
const LEFT_OUT = new Set(['slide', 'notesSlide', 'comments', 'printerSettings']);

/** Collects what is reachable from the presentation without passing through a slide. */
export function keepTemplate(opc: OpcPackage, presentation: string): Map<string, Part> {
  const kept = new Map<string, Part>();
  const root = partOf(opc, presentation);
  kept.set(presentation, {
    ...root,
    relationships: root.relationships.filter(
      ({ kind, external, target }) => KEPT.has(kind) && !external && opc.parts.has(target),
    ),
  });
  const queue = [presentation];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const { target, external } of kept.get(path)?.relationships ?? []) {
      if (external || kept.has(target)) continue;
      kept.set(target, keepPart(opc, target));
      queue.push(target);
    }
  }
  separateThemes(kept);
  return kept;
}

/** Gives each master a theme of its own: one shared by two makes PowerPoint offer a repair. */
function separateThemes(kept: Map<string, Part>): void {
  const taken = new Set<string>();
  for (const [path, part] of kept) {
    if (!/Master\+xml$/.test(part.contentType)) continue;
    const relationships = part.relationships.map((relation) => {
      if (relation.kind !== 'theme') return relation;
      const theme = kept.get(relation.target);
      const target = taken.has(relation.target)
        ? relation.target.replace(/(?=\.xml$)/, `-${taken.size}`)
        : relation.target;
      taken.add(target);
      if (theme) kept.set(target, theme);
      return { ...relation, target };
    });
    kept.set(path, { ...part, relationships });
  }
}

function keepPart(opc: OpcPackage, path: string): Part {
  const part = partOf(opc, path);
  const dropped = part.relationships.filter(
    ({ kind, external, target }) => !external && (LEFT_OUT.has(kind) || !opc.parts.has(target)),
  );
  if (dropped.length === 0) return part;
  const gone = new Set(dropped.map(({ id }) => id));
  const document = documentOf(opc, path);
  for (const name of ['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver']) {
    for (const link of findAll(rootOf(document), name)) {
      if (gone.has(attribute(link, 'r:id') ?? '')) remove(link);
    }
  }
  const relationships = part.relationships.filter((relation) => !dropped.includes(relation));
  return xmlPart(document, part.contentType, relationships);
}
