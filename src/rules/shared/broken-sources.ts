/** The index → what its broken files would have been called, so that one fault is not reported at every mention. */
import { decodeSource } from '../../source/decode.ts';
import type { SourceIndex } from '../../source/index-sources.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { allRecords } from './records.ts';
import { rememberEach } from './remember.ts';

/** Files without a record, and the ids that they or a list's broken items give. */
export interface BrokenSources {
  readonly files: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const LISTS = /(?:^|\/)(?:checks|findings|questions)\.yaml$/;
/** Sources that no link leads to, and that cite no file. */
const NO_TEXT = /^candidates\/|(?:^|\/)(?:README\.md|checks\.yaml|questions\.yaml)$/i;
const ID = /^[ \t]*(?:- *)?(?:\{ *)?(?:.*, *)?id: *["']?([\w-]+)/gm;

/** Looks for ids in the text of files that have no record, and of lists, whose items may have none. */
export const brokenSources = rememberEach((index: SourceIndex): BrokenSources => {
  const { files, assets } = index.sources;
  const sound = new Set(allRecords(index).flatMap(filesOf));
  const isSource = (path: string): boolean => /\.(?:md|yaml)$/.test(path) && !NO_TEXT.test(path);
  const broken = [...files].filter(
    ([path]) => !sound.has(path) && !assets.has(path) && isSource(path),
  );
  const lists = [...files].filter(([path]) => LISTS.test(path));
  const names = [...broken, ...lists].flatMap(([path, bytes]) => {
    const stem = /[A-Z][A-Z0-9]*-\d+/.exec(path.replace(/^.*\//, ''))?.[0];
    const text = decodeSource(path, bytes);
    const written = typeof text === 'string' ? [...text.matchAll(ID)].map(([, id]) => id) : [];
    return [stem, ...written].filter((name) => name !== undefined);
  });
  return { files: new Set(broken.map(([path]) => path)), names: new Set(names) };
});

/** A record's file and those of its translations. */
const filesOf = rememberEach(({ file, translated }: SourceRecord<unknown>): readonly string[] => {
  const stem = file.replace(/\.(?:md|yaml)$/, '');
  return [file, ...translated.map((lang) => `${stem}.${lang}.md`)];
});
