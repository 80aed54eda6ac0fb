/** The files of a build, before they are written → what in them should not be there. */
import { foldText } from '../report/fold-text.ts';
import { findForbidden, SHORTEST } from './forbidden-words.ts';
import { findSecrets } from './find-secrets.ts';
import { mask, type Hidden, type Leak } from './hidden.ts';
import { readFile } from './read-file.ts';
import type { TextReader } from './readable-text.ts';
import { createWordIndex } from './word-index.ts';

/** A file that was produced. */
export interface GuardedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What a reader finds in bytes that are locked or packed: read in their place. */
  readonly readable?: Uint8Array | undefined;
}

/** What the guard knows. */
export interface GuardScope {
  readonly hidden: Hidden;
  /** Hashes of words that may appear nowhere. */
  readonly forbid: readonly string[];
  /** Readers by the first bytes of the files that they read. */
  readonly readers: ReadonlyMap<string, TextReader>;
}

/** Where a text stands: the same text is read once, wherever it stands. */
interface Place {
  readonly file: string;
  readonly place: string;
}

/** Reads every file and looks for hidden text, redacted words, replaced names, forbidden words and secrets. */
export async function guardArtifacts(
  files: readonly GuardedFile[],
  { hidden, forbid, readers }: GuardScope,
): Promise<Leak[]> {
  const texts = new Map<string, Place[]>();
  for (const { path, bytes, readable } of files) {
    for (const { text, place } of readFile(path, readable ?? bytes, readers))
      addText(texts, text, { file: path, place });
  }
  const leaks = [...findWords(texts, hidden)];
  leaks.push(...(await findForbiddenWords(texts, forbid)));
  leaks.push(...(await findAllSecrets(texts)));
  return leaks.sort(compareLeaks);
}

function addText(texts: Map<string, Place[]>, text: string, place: Place): void {
  const places = texts.get(text);
  if (!places) texts.set(text, [place]);
  else if (places.at(-1)?.file !== place.file) places.push(place);
}

function* findWords(texts: ReadonlyMap<string, readonly Place[]>, hidden: Hidden): Generator<Leak> {
  const index = createWordIndex(hidden);
  for (const [text, places] of texts) {
    for (const { kind, hint, source } of index.find(text)) {
      for (const place of places) yield { ...place, kind, hint: mask(hint), source };
    }
  }
}

async function findForbiddenWords(
  texts: ReadonlyMap<string, readonly Place[]>,
  forbid: readonly string[],
): Promise<Leak[]> {
  if (forbid.length === 0) return [];
  const wordPlaces = new Map<string, Place[]>();
  for (const [text, places] of texts) {
    for (const word of forbiddenForms(text)) {
      const known = wordPlaces.get(word) ?? [];
      wordPlaces.set(word, [
        ...known,
        ...places.filter(({ file }) => known.every((one) => one.file !== file)),
      ]);
    }
  }
  const found = await findForbidden(new Set(wordPlaces.keys()), forbid);
  return [...found].flatMap((word) =>
    (wordPlaces.get(word) ?? []).map((place): Leak => ({
      ...place,
      kind: 'forbidden word',
      hint: mask(word),
    })),
  );
}

/** Words as they stand, and words joined by signs: `doctor-lib` may be forbidden as one. */
function forbiddenForms(original: string): Set<string> {
  const forms = new Set<string>();
  for (const [compound] of foldText(original).text.matchAll(
    /[\p{L}\p{N}]+(?:[-_.'’&/][\p{L}\p{N}]+){0,3}/gu,
  )) {
    const words = compound.split(/[-_.'’&/]/);
    for (let at = 0; at < words.length; at++) {
      for (let end = at + 1; end <= words.length; end++) {
        const form = words.slice(at, end).join('');
        const isWord = form.length >= SHORTEST && form.length <= 40 && /\p{L}/u.test(form);
        if (isWord) forms.add(form);
      }
    }
  }
  return forms;
}

/** All texts that are there, once each, are read for secrets in one go. */
async function findAllSecrets(texts: ReadonlyMap<string, readonly Place[]>): Promise<Leak[]> {
  const starts: { start: number; places: readonly Place[] }[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const [text, places] of texts) {
    if (text.length < SHORTEST_SECRET) continue;
    starts.push({ start: length, places });
    pieces.push(text, '\n\n');
    length += text.length + 2;
  }
  const found = await findSecrets(pieces.join(''), 'deliverables.txt');
  return found.flatMap(({ start, what }) => {
    const piece = starts.findLast((one) => one.start <= start);
    return (piece?.places ?? []).map((place): Leak => ({ ...place, kind: 'secret', hint: what }));
  });
}

/** No token of any service is as short. */
const SHORTEST_SECRET = 16;

function compareLeaks(a: Leak, b: Leak): number {
  const keys = [a, b].map(({ file, kind, place, hint }) => [file, kind, place, hint].join('\0'));
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}
