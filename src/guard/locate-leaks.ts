/** Leaks as they are found → the same with the places of the sources that they come from, and without their words. */
import { foldText, foldWords, type FoldedText } from '../report/fold-text.ts';
import type { Report } from '../report/report.ts';
import { countLines } from '../source/count-lines.ts';
import { decodeText } from '../source/decode-text.ts';
import type { SourceFolder } from '../source/read-folder.ts';
import { listForms } from './forbidden-words.ts';
import type { FoundLeak, Leak, SourcePlace } from './hidden.ts';

/** What is searched: the engagement's sources and libraries, and the files beside them that its edition shows. */
export interface LeakSources {
  readonly texts: Pick<SourceFolder, 'files' | 'library'>;
  readonly report: Pick<Report, 'assets'>;
}

/** Tells of each leak where it comes from: what is hidden in a source is looked for there first, all else everywhere. */
export function locateLeaks(found: readonly FoundLeak[], sources: LeakSources): Leak[] {
  const texts = readTexts(sources);
  const known = new Map<string, readonly SourcePlace[]>();
  return found.map(({ words, ...leak }) => {
    const key = JSON.stringify([leak.kind, leak.source, words]);
    const origins = known.get(key) ?? findPlaces({ words, ...leak }, texts);
    known.set(key, origins);
    return { ...leak, origins };
  });
}

/** A text of the sources. */
interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Folds it when it is first asked for. */
  readonly fold: () => FoldedText;
}

function readTexts({ texts, report }: LeakSources): SourceText[] {
  const shown = [...report.assets.values()].map(({ path, bytes }) => [path, bytes] as const);
  const files = new Map([...shown, ...texts.files, ...(texts.library ?? [])]);
  return [...files].flatMap(([file, bytes]) => {
    const text = decodeText(bytes);
    let folded: FoldedText | undefined;
    return text === undefined ? [] : [{ file, text, fold: () => (folded ??= foldText(text)) }];
  });
}

function findPlaces(leak: FoundLeak, texts: readonly SourceText[]): SourcePlace[] {
  // A name is told wherever the client is, and replaced there.
  if (leak.kind === 'replaced name') return [];
  const own = texts.filter(({ file }) => file === leak.source);
  const inOwn = placesIn(own, leak);
  return inOwn.length > 0 ? inOwn : placesIn(texts, leak);
}

function placesIn(texts: readonly SourceText[], leak: FoundLeak): SourcePlace[] {
  return texts.flatMap((one) => {
    const offsets = findOffsets(leak, one);
    if (offsets.length === 0) return [];
    const lines = countLines(one.text);
    return offsets.map((offset) => {
      const { line, col } = lines.linePos(offset);
      return { file: one.file, line, column: col };
    });
  });
}

function findOffsets({ kind, words }: FoundLeak, { text, fold }: SourceText): number[] {
  if (kind === 'secret') return findLiterally(text, words);
  const { text: folded, places } = fold();
  const found =
    kind === 'forbidden word' ? findForm(folded, words) : findRun(folded, foldWords(words));
  return found.map((at) => places[at] ?? 0);
}

function findLiterally(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push(at);
  }
  return found;
}

function findForm(folded: string, word: string): number[] {
  return [...listForms(folded)].filter(({ form }) => form === word).map(({ at }) => at);
}

/** Finds words in a row, whatever signs are between them. */
function findRun(folded: string, words: readonly string[]): number[] {
  const run = `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`;
  return [...folded.matchAll(new RegExp(run, 'gu'))].map(({ index }) => index);
}
