/** The bytes of an Office file ↔ its parts, each with its content type and its relationships. */
import { strFromU8, strToU8 } from 'fflate';

import { unzipWithin, ZipTooLargeError } from '../../../source/unzip-within.ts';
import { readContentTypes, writeContentTypes } from './content-types.ts';
import { readRelationships, relationshipsPath, writeRelationships } from './relationships.ts';
import type { Relationship } from './relationships.ts';
import { parseXml, serializeXml } from './xml.ts';
import type { Document } from './light-dom.ts';
import { zip } from './zip.ts';

/** One part of a package. */
export interface Part {
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly relationships: readonly Relationship[];
}

/** An Office file: parts by path without a leading `/`, and the root's relationships. */
export interface OpcPackage {
  readonly parts: Map<string, Part>;
  readonly relationships: readonly Relationship[];
}

const CONTENT_TYPES = '[Content_Types].xml';
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipWithin(bytes);
  } catch (error) {
    if (error instanceof ZipTooLargeError) throw error;
    throw new Error('It is no zip, or a damaged one', { cause: error });
  }
}

/**
 * Reads a package.
 *
 * @throws Error when the bytes are no zip, or no package
 */
export function readPackage(bytes: Uint8Array): OpcPackage {
  const { parts, relationships } = openPackage(bytes);
  // A copy has read everything: what is damaged is told here, not where it is first needed.
  for (const [path, part] of parts) parts.set(path, { ...part });
  return { parts, relationships };
}

/**
 * Opens a package that we know: a part's type and relationships are read when first asked for, since of what
 * PptxGenJS writes half is never looked at.
 *
 * @throws Error when the bytes are no zip, or no package
 */
export function openPackage(bytes: Uint8Array): OpcPackage {
  // What Office encrypts, and what it wrote before 2007, begins alike and is no zip.
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte)) {
    throw new Error('It has a password, or is of the format of before 2007');
  }
  const files = unzip(bytes);
  const declared = files[CONTENT_TYPES];
  if (!declared) throw new Error('No [Content_Types].xml: not an Office file');
  const types = once(() => readContentTypes(strFromU8(declared)));
  const related = (path: string): Relationship[] => {
    const found = files[relationshipsPath(path)];
    return found ? readRelationships(strFromU8(found), path) : [];
  };
  const parts = new Map<string, Part>();
  for (const [path, content] of Object.entries(files)) {
    if (path === CONTENT_TYPES || path.endsWith('/') || path.endsWith('.rels')) continue;
    const relationships = once(() => related(path));
    parts.set(path, {
      bytes: content,
      get contentType() {
        return types()(path);
      },
      get relationships() {
        return relationships();
      },
    });
  }
  return { parts, relationships: related('') };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Writes a package: parts sorted, content types and relationships rebuilt from what is there. */
export function writePackage(opc: OpcPackage): Uint8Array {
  const files = new Map<string, Uint8Array>();
  for (const [path, part] of opc.parts) {
    files.set(path, part.bytes);
    if (part.relationships.length > 0) {
      files.set(relationshipsPath(path), strToU8(writeRelationships(part.relationships, path)));
    }
  }
  files.set(relationshipsPath(''), strToU8(writeRelationships(opc.relationships, '')));
  const types = Array.from(opc.parts, ([path, part]) => [path, part.contentType] as const);
  files.set(CONTENT_TYPES, strToU8(writeContentTypes(types)));
  return zip(files);
}

/** A part of the package; throws when it is missing, which is a defect of the file. */
export function partOf(opc: OpcPackage, path: string): Part {
  const part = opc.parts.get(path);
  if (!part) throw new Error(`The package has no part ${path}`);
  return part;
}

/** Parses a part that holds XML. */
export function documentOf(opc: OpcPackage, path: string): Document {
  return parseXml(strFromU8(partOf(opc, path).bytes));
}

/** Makes a part of XML. */
export function xmlPart(
  content: Document | string,
  contentType: string,
  relationships: readonly Relationship[] = [],
): Part {
  const text = typeof content === 'string' ? content : serializeXml(content);
  return { contentType, bytes: strToU8(text), relationships };
}
