/** The bytes of an Office file → what is wrong with it as a package: what PowerPoint repairs, or leaks a template. */
import { posix } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import type { Element } from './light-dom.ts';

import { readContentTypes } from './content-types.ts';
import { readRelationships, relationshipsPath } from './relationships.ts';
import type { Relationship } from './relationships.ts';
import {
  attribute,
  children,
  find,
  findAll,
  groupByName,
  NAMESPACES,
  parseXml,
  rootOf,
} from './xml.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  jpg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
};

interface Opened {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly roots: ReadonlyMap<string, Element>;
  readonly relations: (part: string) => readonly Relationship[];
}

/** Checks a package; an empty list means that nothing was found. */
export function checkPackage(bytes: Uint8Array): string[] {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const found: string[] = [];
  const stored = entriesOf(bytes);
  if (stored !== files.size)
    found.push(`The zip stores ${stored} entries under ${files.size} names`);
  const roots = new Map<string, Element>();
  for (const [path, content] of files) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    try {
      roots.set(path, rootOf(parseXml(strFromU8(content))));
    } catch (error) {
      found.push(`${path} is not well-formed: ${String(error)}`);
    }
  }
  const relations = (part: string): readonly Relationship[] => {
    const text = files.get(relationshipsPath(part));
    return text ? readRelationships(strFromU8(text), part) : [];
  };
  const opened: Opened = { files, roots, relations };
  found.push(
    ...checkContentTypes(opened),
    ...checkRelations(opened),
    ...checkReach(opened),
    ...checkReferences(opened),
    ...checkShapes(opened),
    ...checkThemes(opened),
    ...checkPictures(opened),
    ...checkPresentation(opened),
  );
  return found;
}

/** Entries that the zip's directory counts: two of one name hide behind each other otherwise. */
function entriesOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint16(at + 10, true);
  }
  return -1;
}

function partsOf({ files }: Opened): string[] {
  return [...files.keys()].filter((path) => path !== CONTENT_TYPES && !path.endsWith('.rels'));
}

function checkContentTypes(opened: Opened): string[] {
  const root = opened.roots.get(CONTENT_TYPES);
  if (!root) return ['[Content_Types].xml is missing'];
  const found: string[] = [];
  const seen = new Set<string>();
  const extensions = new Set([...opened.files.keys()].map((path) => posix.extname(path).slice(1)));
  for (const element of children(root)) {
    const name = attribute(element, 'PartName');
    const extension = attribute(element, 'Extension');
    const key = name ?? `.${extension}`;
    if (seen.has(key)) found.push(`${key} is declared twice`);
    seen.add(key);
    if (name !== undefined && !opened.files.has(name.slice(1))) {
      found.push(`A content type is declared for ${name}, which is not there`);
    }
    if (extension !== undefined && !extensions.has(extension)) {
      found.push(`A content type is declared for .${extension}, which no part has`);
    }
  }
  const typeOf = readContentTypes(strFromU8(opened.files.get(CONTENT_TYPES) ?? new Uint8Array()));
  for (const part of partsOf(opened)) {
    if (typeOf(part) === 'application/xml') found.push(`${part} has no content type of its own`);
  }
  return found;
}

function checkRelations(opened: Opened): string[] {
  const found: string[] = [];
  for (const part of ['', ...partsOf(opened)]) {
    const ids = new Set<string>();
    for (const { id, kind, target, external } of opened.relations(part)) {
      if (ids.has(id)) found.push(`${part} has two relationships ${id}`);
      ids.add(id);
      if (!external && !opened.files.has(target)) {
        found.push(
          `${part || 'The package'} leads by ${id} (${kind}) to ${target}, which is not there`,
        );
      }
    }
  }
  return found;
}

function checkReach(opened: Opened): string[] {
  const reached = new Set<string>();
  const queue = [''];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    for (const { target, external } of opened.relations(part)) {
      if (external || reached.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  return partsOf(opened)
    .filter((part) => !reached.has(part))
    .map((part) => `${part} is reachable from nowhere`);
}

/** Attributes that name a relationship. */
const REFERENCES: ReadonlySet<string> = new Set(['id', 'embed', 'link', 'pict']);

/** Every `r:id`, `r:embed` and the like names a relationship of its part. */
function checkReferences(opened: Opened): string[] {
  const found: string[] = [];
  for (const part of partsOf(opened)) {
    const root = opened.roots.get(part);
    if (!root) continue;
    const ids = new Set(opened.relations(part).map(({ id }) => id));
    for (const element of [root, ...[...groupByName(root).values()].flat()]) {
      for (const { namespaceURI, localName, value: id } of element.attributes) {
        if (namespaceURI !== NAMESPACES['r'] || !REFERENCES.has(localName)) continue;
        if (id !== '' && !ids.has(id))
          found.push(`${part} refers to ${id}, which is no relationship of it`);
      }
    }
  }
  return found;
}

function checkShapes(opened: Opened): string[] {
  const found: string[] = [];
  for (const [part, root] of opened.roots) {
    if (!/^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(part)) continue;
    const ids = findAll(root, 'p:cNvPr').map((shape) => attribute(shape, 'id'));
    if (new Set(ids).size < ids.length) found.push(`${part} has two shapes of one id`);
    for (const paragraph of findAll(root, 'a:p')) {
      const late = children(paragraph, 'a:pPr').some((item) => item !== children(paragraph)[0]);
      if (late) found.push(`${part} has paragraph properties after a run`);
    }
    const silent = findAll(root, 'a:rPr').some((run) => attribute(run, 'lang') === undefined);
    if (silent) found.push(`${part} has a run without a language`);
  }
  return found;
}

function checkThemes(opened: Opened): string[] {
  const masters = partsOf(opened).filter((part) => /Masters\/[^/]+\.xml$/.test(part));
  const themes = masters.map((part) => opened.relations(part).find(({ kind }) => kind === 'theme'));
  const missing = masters.filter((_, at) => !themes[at]).map((part) => `${part} has no theme`);
  const targets = themes.flatMap((theme) => theme?.target ?? []);
  const shared = targets.filter((target, at) => targets.indexOf(target) !== at);
  return [...missing, ...shared.map((target) => `${target} is the theme of two masters`)];
}

function checkPictures({ files }: Opened): string[] {
  return Array.from(files).flatMap(([path, content]) => {
    const signature = SIGNATURES[posix.extname(path).slice(1).toLowerCase()];
    const right = signature?.every((byte, at) => content[at] === byte) ?? true;
    return right ? [] : [`${path} does not hold what its name says`];
  });
}

const ORDER = ['sldMasterIdLst', 'notesMasterIdLst', 'handoutMasterIdLst', 'sldIdLst', 'sldSz'];

function checkPresentation(opened: Opened): string[] {
  const main = opened.relations('').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  const root = opened.roots.get(main);
  if (!root) return ['The package has no presentation'];
  const ranks = children(root).flatMap(({ localName }) => {
    const rank = ORDER.indexOf(localName);
    return rank < 0 ? [] : [rank];
  });
  const sorted = ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] ?? -1));
  const list = find(root, 'p:sldIdLst');
  const listed = list ? children(list).length : 0;
  const slides = partsOf(opened).filter((part) => /^ppt\/slides\/[^/]+\.xml$/.test(part)).length;
  return [
    ...(sorted
      ? []
      : [`${main} lists masters, notes and slides in another order than PowerPoint's`]),
    ...(listed === slides ? [] : [`${main} lists ${listed} slides of ${slides}`]),
  ];
}
