/** The files of a build, before they are written → what in them should not be there. */
import { foldText } from '../report/fold-text.ts';
import { findForbidden, SHORTEST } from './forbidden-words.ts';
import { findSecrets } from './find-secrets.ts';
import { mask, type Leak } from './hidden.ts';
import { readFile } from './read-file.ts';
import type { TextReader } from './readable-text.ts';
import { findHidden, type WordIndex } from './word-index.ts';

/** A file that was produced. */
export interface GuardedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What a reader finds in bytes that are locked or packed: read in their place. */
  readonly readable?: Uint8Array | undefined;
  /** Words of it that name the build and tell nothing else: a file that differs in them alone need not be read again. */
  readonly marks?: readonly string[] | undefined;
}

/** What the guard knows. */
export interface GuardScope {
  readonly index: WordIndex;
  /** Hashes of words that may appear nowhere. */
  readonly forbid: readonly string[];
  /** Readers by the first bytes of the files that they read. */
  readonly readers: ReadonlyMap<string, TextReader>;
}

/** Where a text stands. */
interface Place {
  readonly file: string;
  readonly place: string;
}

/** A text of the files, read once wherever it stands. */
interface KnownText {
  readonly places: Place[];
  /** What it should not hold. */
  readonly found: Finding[];
}

type Finding = Pick<Leak, 'kind' | 'hint' | 'source'>;

/** Reads files as they are made; says at the end what they should not tell. */
export interface Guard {
  /** Reads files for hidden text, redacted words, replaced names and secrets. */
  readonly read: (files: readonly GuardedFile[]) => Promise<void>;
  /** What was found in all that was read, forbidden words included; in an order that reading in other parts does not change. */
  readonly leaks: () => Promise<Leak[]>;
}

/** Makes a guard. */
export function createGuard({ index, forbid, readers }: GuardScope): Guard {
  const texts = new Map<string, KnownText>();
  return {
    async read(files) {
      const unknown = new Map<string, KnownText>();
      for (const { path, bytes, readable } of files) {
        for (const { text, place } of readFile(path, readable ?? bytes, readers)) {
          let known = texts.get(text);
          if (!known) {
            known = { places: [], found: findWords(index, text) };
            const own = copyText(text);
            unknown.set(own, known);
            texts.set(own, known);
          }
          if (known.places.at(-1)?.file !== path) known.places.push({ file: path, place });
        }
      }
      await findAllSecrets(unknown);
    },
    async leaks() {
      const leaks = [...texts.values()].flatMap(({ places, found }) =>
        found.flatMap((one) => places.map((place): Leak => ({ ...place, ...one }))),
      );
      leaks.push(...(await findForbiddenWords(texts, forbid)));
      return leaks.sort(compareLeaks);
    },
  };
}

/** Copies a text: one that was cut out of a file holds the whole of it in memory. */
function copyText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Bytes of files that are read in one go, whose texts are in memory at once. */
const AT_ONCE = 4_000_000;

/** Reads every file, and says what they should not tell. */
export async function guardArtifacts(
  files: readonly GuardedFile[],
  scope: GuardScope,
): Promise<Leak[]> {
  const guard = createGuard(scope);
  let waiting: GuardedFile[] = [];
  let size = 0;
  for (const file of files) {
    waiting.push(file);
    size += file.bytes.length;
    if (size < AT_ONCE) continue;
    await guard.read(waiting);
    waiting = [];
    size = 0;
  }
  await guard.read(waiting);
  return guard.leaks();
}

function findWords(index: WordIndex, text: string): Finding[] {
  return findHidden(index, text).map(({ kind, hint, source }) => ({
    kind,
    hint: mask(hint),
    source,
  }));
}

async function findForbiddenWords(
  texts: ReadonlyMap<string, KnownText>,
  forbid: readonly string[],
): Promise<Leak[]> {
  if (forbid.length === 0) return [];
  const wordPlaces = new Map<string, Place[]>();
  for (const [text, { places }] of texts) {
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

/** All texts that are there are read for secrets in one go. */
async function findAllSecrets(texts: ReadonlyMap<string, KnownText>): Promise<void> {
  const starts: { start: number; found: Finding[] }[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const [text, { found }] of texts) {
    if (text.length < SHORTEST_SECRET) continue;
    starts.push({ start: length, found });
    pieces.push(text, '\n\n');
    length += text.length + 2;
  }
  if (pieces.length === 0) return;
  for (const { start, what } of await findSecrets(pieces.join(''), 'deliverables.txt')) {
    const piece = starts.findLast((one) => one.start <= start);
    piece?.found.push({ kind: 'secret', hint: what });
  }
}

/** No token of any service is as short. */
const SHORTEST_SECRET = 16;

function compareLeaks(a: Leak, b: Leak): number {
  const keys = [a, b].map(({ file, kind, place, hint }) => [file, kind, place, hint].join('\0'));
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}
