/** The user's cache folder and an engagement → what earlier runs made of its texts. */
import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { parseMarkdown, type ParsedMarkdown } from '../markdown/parse-markdown.ts';
import { PARSERS, parseTree, type Parsers } from '../source/parsers.ts';
import { readYaml } from '../source/read-yaml.ts';
import { stampCode } from './code-stamp.ts';
import { openKeptValues, type KeptValues } from './kept-values.ts';

/** Milliseconds after which what an engagement kept, and did not write again, is cleared away. */
const LASTING = 90 * 24 * 60 * 60 * 1000;

/** The cache of one engagement. */
export interface Cache {
  /** What its texts parsed to. */
  readonly parsers: Parsers;
  /** Lets go of what was parsed, and writes what is new of it; never fails. */
  closeParsed(): Promise<void>;
  /** What was written of its report; undefined where nothing is kept. */
  readonly written: KeptValues | undefined;
  /** What the guard has read already; undefined where nothing is kept. */
  readonly guarded: KeptValues | undefined;
}

/**
 * Opens the cache; safe to delete, and never trusted when anything that it was made of differs.
 *
 * @param folder where the user's caches are; undefined: nothing is kept
 * @param engagement the engagement's folder, absolute
 */
export async function openCache(folder: string | undefined, engagement: string): Promise<Cache> {
  if (folder === undefined) {
    const closeParsed = () => Promise.resolve();
    return { parsers: PARSERS, closeParsed, written: undefined, guarded: undefined };
  }
  const room = join(folder, 'engagements');
  const name = createHash('sha256').update(engagement).digest('hex').slice(0, 24);
  const file = join(room, `${name}.parsed`);
  const stamp = await stampCode();
  const texts = openKeptValues(file, stamp);
  return {
    parsers: {
      markdown: (text) =>
        texts.remember<ParsedMarkdown>(`markdown\n${text}`, () => parseMarkdown(text)),
      yaml: rememberPlain(texts, 'yaml', readYaml),
      tree: rememberPlain(texts, 'tree', parseTree),
    },
    async closeParsed() {
      await texts.close();
      await clearOld(room, file).catch(() => undefined);
    },
    written: openKeptValues(join(room, `${name}.written`), stamp),
    guarded: openKeptValues(join(room, `${name}.guarded`), stamp),
  };
}

/** What JSON has no word for, as `.inf`, is parsed anew each time, and so is what is broken. */
function rememberPlain<Parsed>(
  texts: KeptValues,
  language: string,
  parse: (text: string) => Parsed,
): (text: string) => Parsed {
  return (text) => {
    const key = `${language}\n${text}`;
    const known = texts.recall(key) as Parsed | undefined;
    if (known !== undefined) return known;
    const parsed = parse(text);
    const json = JSON.stringify(parsed) as string | undefined;
    if (json !== undefined && isDeepStrictEqual(JSON.parse(json), parsed)) texts.keep(key, parsed);
    return parsed;
  };
}

/** Clears away what was not written for long, as the file system's own clock tells. */
async function clearOld(room: string, file: string): Promise<void> {
  const now = (await stat(file)).mtimeMs;
  for (const name of await readdir(room)) {
    const path = join(room, name);
    if ((await stat(path)).mtimeMs < now - LASTING) await rm(path, { recursive: true });
  }
}
