/** The files of a build, before they are written → what in them should not be there. */
import { foldSigns } from '../report/fold-text.ts';
import { findForbidden, listForms } from './forbidden-words.ts';
import { findSecrets } from './find-secrets.ts';
import { mask, type FoundLeak } from './hidden.ts';
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

type Finding = Pick<FoundLeak, 'kind' | 'hint' | 'source' | 'words'>;

/** Reads files as they are made; says at the end what they should not tell. */
export interface Guard {
  /** Reads files for hidden text, redacted words, replaced names and secrets. */
  readonly read: (files: readonly GuardedFile[]) => Promise<void>;
  /** What was found in all that was read, forbidden words included; in an order that reading in other parts does not change. */
  readonly leaks: () => Promise<FoundLeak[]>;
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
        found.flatMap((one) => places.map((place): FoundLeak => ({ ...place, ...one }))),
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
): Promise<FoundLeak[]> {
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
    words: hint,
  }));
}

async function findForbiddenWords(
  texts: ReadonlyMap<string, KnownText>,
  forbid: readonly string[],
): Promise<FoundLeak[]> {
  if (forbid.length === 0) return [];
  const words = new Set<string>();
  for (const text of texts.keys()) for (const word of listWords(text)) words.add(word);
  const found = await findForbidden(words, forbid);
  if (found.size === 0) return [];
  const leaks = new Map<string, FoundLeak>();
  for (const [text, { places }] of texts) {
    for (const word of listWords(text).filter((one) => found.has(one))) {
      for (const place of places) {
        const key = JSON.stringify([word, place.file]);
        const leak = { ...place, kind: 'forbidden word', hint: mask(word), words: word } as const;
        if (!leaks.has(key)) leaks.set(key, leak);
      }
    }
  }
  return [...leaks.values()];
}

function listWords(text: string): string[] {
  return Array.from(listForms(foldSigns(text)), ({ form }) => form);
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
  const joined = pieces.join('');
  for (const { start, end, what } of await findSecrets(joined, 'deliverables.txt')) {
    const piece = starts.findLast((one) => one.start <= start);
    piece?.found.push({ kind: 'secret', hint: what, words: joined.slice(start, end) });
  }
}

/** No token of any service is as short. */
const SHORTEST_SECRET = 16;

function compareLeaks(a: FoundLeak, b: FoundLeak): number {
  const keys = [a, b].map(({ file, kind, place, hint }) => [file, kind, place, hint].join('\0'));
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}
