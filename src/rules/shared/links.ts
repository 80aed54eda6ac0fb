/** The index → the links and pictures of all bodies, with what they lead to. */
import type { Image, Link } from 'mdast';
import { posix } from 'node:path';

import type { Place } from '../../diagnostics/diagnostic.ts';
import { visit } from '../../markdown/visit.ts';
import type { LinkTarget, SourceIndex } from '../../source/index-sources.ts';
import type { SourceBody } from '../../source/source-record.ts';
import { suggest } from '../../source/validate.ts';
import { allRecords } from './records.ts';
import { rememberEach } from './remember.ts';

/** A link or a picture where it stands. */
export interface FoundLink {
  readonly node: Link | Image;
  readonly file: string;
  readonly place: Place;
  readonly target: LinkTarget;
}

/** Finds every link and every picture, in all languages. */
export const findLinks = rememberEach((index: SourceIndex): readonly FoundLink[] => {
  const bodies = allRecords(index).flatMap((record) => record.bodies);
  return bodies.flatMap((body) =>
    linksIn(body).map(({ node, place }) => {
      const target = index.resolve(body.file, node.url, body.lang);
      return { node, file: body.file, place, target };
    }),
  );
});

type WrittenLink = Pick<FoundLink, 'node' | 'place'>;

/** The links of a body. */
const linksIn = rememberEach((body: SourceBody): readonly WrittenLink[] => {
  const found: WrittenLink[] = [];
  visit(body.root, (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    found.push({ node, place: body.place(line, column) });
  });
  return found;
});

/** A hint with the nearest address, written as it would be in that file. */
export function suggestAddress(
  { node, file }: FoundLink,
  known: readonly string[],
): { hint?: string } {
  const [address = '', fragment] = node.url.split('#', 2);
  if (fragment !== undefined && known.every((name) => !name.includes('.'))) {
    return suggest(fragment, known);
  }
  const folder = posix.dirname(file);
  return suggest(
    address,
    known.map((path) => posix.relative(folder, path)),
  );
}

/** The path in the engagement that an address names; as the address is written where it is no path. */
export function pathOf({ node, file }: FoundLink): string {
  const [address = ''] = node.url.split('#', 1);
  return posix.normalize(posix.join(posix.dirname(file), safeDecode(address)));
}

function safeDecode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
