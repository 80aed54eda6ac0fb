/** The bytes of a .pptx or .potx → the template's layouts, placeholders and text styles, inheritance resolved. */
import type { Element } from '../package/light-dom.ts';

import { documentOf, partOf, readPackage } from '../package/opc-package.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { attribute, children, find, findAll, isElement, rootOf } from '../package/xml.ts';
import { fromEmu } from '../units.ts';
import type { Box } from '../units.ts';
import type { DeckTemplate, Layout, Placeholder, ThemeFonts } from './template-model.ts';
import { resolveInsets, resolveLevels } from './text-styles.ts';

/** What each type of placeholder inherits from in the master. */
const ANCESTOR: Readonly<Record<string, string>> = {
  ctrTitle: 'title',
  vertTitle: 'title',
  title: 'title',
  dt: 'dt',
  ftr: 'ftr',
  sldNum: 'sldNum',
  hdr: 'hdr',
};

interface Master {
  readonly part: string;
  readonly root: Element;
  readonly fonts: ThemeFonts;
  readonly defaults: Element | undefined;
}

/**
 * Reads a template.
 *
 * @param codeFont the family of preformatted text
 * @throws Error with a plain reason when the file is no presentation or has no layout
 */
export function readTemplate(bytes: Uint8Array, codeFont = 'Courier New'): DeckTemplate {
  const opc = readPackage(bytes);
  const presentation = opc.relationships.find(({ kind }) => kind === 'officeDocument')?.target;
  if (!presentation || !opc.parts.has(presentation)) throw new Error('No presentation inside');
  const root = rootOf(documentOf(opc, presentation));
  if (root.namespaceURI?.startsWith('http://purl.oclc.org/')) {
    throw new Error('It is of the strict kind of Open XML: save it as an ordinary presentation');
  }
  if (!isElement(root, 'p:presentation')) throw new Error('No presentation inside');
  const size = find(root, 'p:sldSz');
  const masters = findAll(root, 'p:sldMasterId').map((item) =>
    readMaster(opc, targetOf(opc, presentation, item), find(root, 'p:defaultTextStyle'), codeFont),
  );
  const layouts = masters.flatMap((master) =>
    findAll(master.root, 'p:sldLayoutId').map((item) =>
      readLayout(opc, targetOf(opc, master.part, item), master),
    ),
  );
  if (layouts.length === 0) throw new Error('No slide layout inside');
  return {
    opc,
    presentation,
    width: fromEmu(Number(attribute(size, 'cx') ?? 12_192_000)),
    height: fromEmu(Number(attribute(size, 'cy') ?? 6_858_000)),
    layouts,
    examples: findAll(root, 'p:sldId').length,
  };
}

function targetOf(opc: OpcPackage, part: string, item: Element): string {
  const id = attribute(item, 'r:id');
  const found = partOf(opc, part).relationships.find((relation) => relation.id === id);
  if (!found) throw new Error(`${part} names a relationship ${id ?? ''} that does not exist`);
  return found.target;
}

function readMaster(
  opc: OpcPackage,
  part: string,
  defaults: Element | undefined,
  code: string,
): Master {
  const theme = partOf(opc, part).relationships.find(({ kind }) => kind === 'theme')?.target;
  if (theme === undefined) throw new Error(`${part} has no theme`);
  const scheme = find(rootOf(documentOf(opc, theme)), 'a:themeElements/a:fontScheme');
  const face = (name: string): string =>
    attribute(find(scheme, `a:${name}/a:latin`), 'typeface') || 'Calibri';
  return {
    part,
    root: rootOf(documentOf(opc, part)),
    fonts: { heading: face('majorFont'), text: face('minorFont'), code },
    defaults,
  };
}

function readLayout(opc: OpcPackage, part: string, master: Master): Layout {
  const root = rootOf(documentOf(opc, part));
  const styles = find(master.root, 'p:txStyles');
  const levels = (style: string) =>
    resolveLevels([find(styles, style), master.defaults], master.fonts);
  return {
    name: attribute(find(root, 'p:cSld'), 'name') ?? '',
    type: attribute(root, 'type') ?? 'cust',
    part,
    placeholders: shapesOf(root).flatMap((shape) => readPlaceholder(shape, master) ?? []),
    other: levels('p:otherStyle'),
    body: levels('p:bodyStyle'),
    fonts: master.fonts,
  };
}

function shapesOf(root: Element): Element[] {
  const tree = find(root, 'p:cSld/p:spTree');
  return tree ? children(tree).filter((item) => placeholderOf(item) !== undefined) : [];
}

/** The `p:ph` element of a shape, whatever the kind of shape. */
export function placeholderOf(shape: Element): Element | undefined {
  const properties = children(shape).find((item) => item.localName.startsWith('nv'));
  return find(properties, 'p:nvPr/p:ph');
}

function readPlaceholder(shape: Element, master: Master): Placeholder | undefined {
  const ph = placeholderOf(shape);
  const type = attribute(ph, 'type') ?? 'obj';
  const ancestor = ANCESTOR[type] ?? 'body';
  const parent = shapesOf(master.root).find(
    (item) => (attribute(placeholderOf(item), 'type') ?? 'obj') === ancestor,
  );
  const box = boxOf(shape) ?? (parent && boxOf(parent));
  if (!box) return undefined;
  const bodies = [shape, parent].map((item) => find(item, 'p:txBody'));
  const properties = bodies.map((body) => find(body, 'a:bodyPr'));
  const style =
    ancestor === 'title' ? 'p:titleStyle' : ancestor === 'body' ? 'p:bodyStyle' : 'p:otherStyle';
  const chain = [
    ...bodies.map((body) => find(body, 'a:lstStyle')),
    find(master.root, `p:txStyles/${style}`),
    master.defaults,
  ];
  return {
    name: nameOf(shape),
    type,
    idx: Number(attribute(ph, 'idx') ?? 0),
    ...(attribute(ph, 'orient') === 'vert' && { vertical: true }),
    box,
    insets: resolveInsets(properties),
    anchor: anchorOf(properties),
    levels: resolveLevels(chain, master.fonts),
  };
}

function nameOf(shape: Element): string {
  const properties = children(shape).find((item) => item.localName.startsWith('nv'));
  return attribute(find(properties, 'p:cNvPr'), 'name') ?? '';
}

function anchorOf(chain: readonly (Element | undefined)[]): Placeholder['anchor'] {
  const value = chain.map((item) => attribute(item, 'anchor')).find((item) => item !== undefined);
  return value === 'ctr' || value === 'b' ? value : 't';
}

function boxOf(shape: Element): Box | undefined {
  const frame = find(shape, 'p:spPr/a:xfrm') ?? find(shape, 'p:xfrm');
  const [off, ext] = [find(frame, 'a:off'), find(frame, 'a:ext')];
  if (!off || !ext) return undefined;
  const number = (element: Element, name: string): number =>
    fromEmu(Number(attribute(element, name) ?? 0));
  return {
    x: number(off, 'x'),
    y: number(off, 'y'),
    width: number(ext, 'cx'),
    height: number(ext, 'cy'),
  };
}
