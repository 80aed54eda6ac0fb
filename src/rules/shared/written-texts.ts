/** A record → the texts that its YAML says, language by language, each with its place. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import { findTexts, type FoundText } from '../../source/find-texts.ts';
import type { DataPath } from '../../source/place-map.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { recordSchema } from './records.ts';
import { rememberEach } from './remember.ts';

/** One text in one language. */
export interface WrittenText {
  readonly path: DataPath;
  readonly lang: string;
  readonly text: string;
  readonly place: Place;
}

/** Finds a record's texts, whatever their languages. */
export const allTextsOf = rememberEach((record: SourceRecord<unknown>): readonly FoundText[] =>
  findTexts(recordSchema(record), record.data),
);

/** The same without its Markdown body. */
export const textsOf = rememberEach((record: SourceRecord<unknown>): readonly FoundText[] =>
  allTextsOf(record).filter(({ path }) => path[0] !== 'body'),
);

/** Lists a record's texts in every language that they are written in; `lang` is that of those that name none. */
export function writtenTexts(record: SourceRecord<unknown>, lang: string): readonly WrittenText[] {
  const known = writtenOf(record);
  const texts = known.get(lang) ?? findWritten(record, lang);
  known.set(lang, texts);
  return texts;
}

const writtenOf = rememberEach(
  (_record: SourceRecord<unknown>) => new Map<string, readonly WrittenText[]>(),
);

function findWritten(record: SourceRecord<unknown>, lang: string): WrittenText[] {
  return textsOf(record).flatMap(({ path, value }): WrittenText[] => {
    if (typeof value === 'string') return [{ path, lang, text: value, place: record.locate(path) }];
    return Object.entries(value).map(([name, text]) => ({
      path,
      lang: name,
      text,
      place: record.locate([...path, name]),
    }));
  });
}
