/** What every deliverable tells of an engagement, and the small tools to read it back. */
import { strFromU8 } from 'fflate';

import type { MadeArtifact } from '../../../src/targets/render-targets.ts';

/** What is read back. */
export interface Facts {
  /** Priority by id of every recommendation. */
  readonly priorities: Record<string, number>;
  /** What the dots of every check say, sorted. */
  readonly ratings: string[];
  /** What is printed word for word: the days still to spend, each category's checks at target. */
  readonly sentences: string[];
  /** The days on which recommendations are due, as they are printed, by id. */
  readonly dues: Record<string, string>;
}

/** One language's files of all targets, and what is looked for in them. */
export interface Asked {
  readonly lang: string;
  /** The language that has the site's root. */
  readonly isFirst: boolean;
  readonly artifacts: readonly MadeArtifact[];
  readonly expected: Facts;
  /** Days as they are printed, by the days that the sources say. */
  readonly day: (iso: string) => string;
}

/** Reads a target's files back: each fact that it tells; what it cannot tell is left out. */
export type ReadFacts = (asked: Asked) => Promise<Partial<Facts>>;

/** Keeps the sentences that one of the texts says. */
export function keepSaid(sentences: readonly string[], texts: readonly string[]): string[] {
  const said = texts.map(plain);
  return sentences.filter((sentence) => said.some((text) => text.includes(sentence)));
}

/** Takes each wanted label once from those found; what is missing is left out. */
export function takeAll(found: readonly string[], wanted: readonly string[]): string[] {
  const left = [...found];
  return wanted.filter((label) => {
    const index = left.indexOf(label);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

/** Puts a text on one line. */
export function plain(text: string): string {
  return text.replaceAll(/[\s\u200B]+/g, ' ').trim();
}

/** Writes out the entities of XML. */
export function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

/** The bytes of an artifact, which must be there. */
export function bytesOf(artifacts: readonly MadeArtifact[], path: string): Uint8Array {
  const found = artifacts.find((artifact) => artifact.path === path);
  if (!found) throw new Error(`No artifact ${path}`);
  return found.bytes;
}

/** The same as text. */
export function textOf(artifacts: readonly MadeArtifact[], path: string): string {
  return strFromU8(bytesOf(artifacts, path));
}

/** Finds each due day that the text of its finding says. */
export function keepDues(
  dues: Facts['dues'],
  textOfFinding: (id: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dues).filter(([id, day]) => plain(textOfFinding(id)).includes(day)),
  );
}

/** The text of a page that is only there where something stands on it; empty where it is not. */
export function textIfThere(artifacts: readonly MadeArtifact[], path: string): string {
  return artifacts.some((artifact) => artifact.path === path) ? textOf(artifacts, path) : '';
}
