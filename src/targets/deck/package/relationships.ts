/** The text of a `.rels` part ↔ relationships whose targets are paths in the package. */
import { posix } from 'node:path';

import { attribute, children, escapeXml, parseXml, rootOf } from './xml.ts';

/** A link from one part to another, or to an address outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, such as `slideLayout`. */
  readonly kind: string;
  readonly type: string;
  /** A path in the package without a leading `/`, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Where a part's relationships are kept; the root's for the empty path. */
export function relationshipsPath(path: string): string {
  const { dir, base } = posix.parse(path);
  return posix.join(dir, '_rels', `${base}.rels`);
}

/** Makes a relationship of one of Office's own kinds, such as `image`. */
export function relate(id: string, kind: string, target: string, external = false): Relationship {
  const type =
    kind === 'core-properties' ? `${PACKAGE}/metadata/core-properties` : `${OFFICE}/${kind}`;
  return { id, kind, type, target, external };
}

/** Reads the relationships of the part at `path`. */
export function readRelationships(text: string, path: string): Relationship[] {
  return children(rootOf(parseXml(text))).map((element) => {
    const type = attribute(element, 'Type') ?? '';
    const target = attribute(element, 'Target') ?? '';
    const external = attribute(element, 'TargetMode') === 'External';
    return {
      id: attribute(element, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: external ? target : resolveTarget(target, path),
      external,
    };
  });
}

function resolveTarget(target: string, path: string): string {
  const [file = ''] = decodeURI(target).split('#');
  if (file.startsWith('/')) return file.slice(1);
  return posix.normalize(posix.join(posix.dirname(path), file));
}

/** Writes the relationships of the part at `path`, targets relative to it. */
export function writeRelationships(list: readonly Relationship[], path: string): string {
  const from = posix.dirname(`/${path}`);
  const lines = list.map(({ id, type, target, external }) => {
    const address = external ? target : encodeURI(posix.relative(from, `/${target}`));
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(address)}"${mode}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}">${lines.join('')}</Relationships>`;
}
