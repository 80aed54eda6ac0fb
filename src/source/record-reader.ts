/** Files, one after the other → records by concept, with their translations. */
import type * as z from 'zod';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkSchema } from '../schema/check.ts';
import type { ConceptName } from '../schema/concepts.ts';
import type { EngagementData } from '../schema/engagement.ts';
import { findingSchema } from '../schema/finding.ts';
import { questionSchema } from '../schema/question.ts';
import {
  classify,
  isCandidateList,
  RESERVED_FOLDERS,
  type FileClass,
  type Layout,
} from './classify.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Parsers } from './parsers.ts';
import type { BodyText } from './read-bodies.ts';
import type { SourceFolder } from './read-folder.ts';
import { readItem, readRecord } from './read-record.ts';
import { rememberRead, type FileRecords } from './remember-read.ts';
import type { SourceRecord } from './source-record.ts';
import { pairTranslations, type TranslationFile } from './translations.ts';
import { suggest } from './validate.ts';

/** Records by concept. */
type Bins = Record<
  'finding' | 'check' | 'incident' | 'page' | 'journal' | 'question' | 'candidates' | 'picture',
  SourceRecord<unknown>[]
>;

const LIST_CONCEPTS = {
  checks: { concept: 'check', schema: checkSchema },
  questions: { concept: 'question', schema: questionSchema },
  findings: { concept: 'finding', schema: findingSchema },
} as const satisfies Record<string, { concept: ConceptName; schema: z.ZodType }>;

/** Decodes a file; what cannot be decoded is said. */
export type ReadText = (file: string, said: Diagnostic[]) => string | undefined;

/** What a reader reads from, and where it says what is wrong. */
export interface ReaderParts {
  readonly files: SourceFolder['files'];
  readonly readText: ReadText;
  readonly parsers: Parsers;
  readonly diagnostics: Diagnostic[];
}

/** Sorts files into records, and pairs translations with their originals at the end. */
export class RecordReader {
  readonly #layout: Layout;
  readonly #lang: string;
  readonly #languages: readonly string[];
  readonly #originals: { concept: ConceptName; file: string }[] = [];
  readonly #translations: TranslationFile[] = [];
  readonly #assets = new Set<string>();
  readonly #files: SourceFolder['files'];
  readonly #readText: ReadText;
  readonly #parsers: Parsers;
  readonly #diagnostics: Diagnostic[];
  readonly #bins: Bins = {
    finding: [],
    check: [],
    incident: [],
    page: [],
    journal: [],
    question: [],
    candidates: [],
    picture: [],
  };

  constructor(engagement: EngagementData, { files, readText, parsers, diagnostics }: ReaderParts) {
    const named = [engagement.theme, engagement.deck?.template].filter(
      (name) => name !== undefined,
    );
    this.#layout = { categories: new Set(engagement.categories.map(({ id }) => id)), named };
    this.#lang = engagement.languages[0] ?? '';
    this.#languages = engagement.languages;
    this.#files = files;
    this.#readText = readText;
    this.#parsers = parsers;
    this.#diagnostics = diagnostics;
  }

  /** Takes the next file. */
  take(file: string): void {
    const found = classify(file, this.#layout);
    if (found.is === 'asset') this.#assets.add(file);
    if (found.is === 'checks' || found.is === 'questions' || found.is === 'findings')
      this.#takeList(file, found.is);
    if (found.is === 'candidates' && isCandidateList(file))
      this.#originals.push({ concept: 'candidates', file });
    if (found.is === 'unknown') this.#refuse(file, found.reason);
    if ('lang' in found || isRecordClass(found)) this.#takeRecord(file, found);
  }

  /** Reads what waited for its translations, and gives all records. */
  finish(): { bins: Bins; assets: ReadonlySet<string> } {
    const names = new Set(this.#originals.map(({ file }) => file));
    const pairs = pairTranslations(this.#translations, names, this.#languages, this.#diagnostics);
    for (const { concept, file } of this.#originals) {
      const translations = pairs.get(file) ?? [];
      const how = JSON.stringify([concept, file, this.#lang, translations]);
      const bytes = [file, ...translations.map((one) => one.file)].map((one) =>
        this.#files.get(one),
      );
      this.#keep(
        concept as keyof Bins,
        rememberRead(bytes, how, () => this.#readFile(concept, file, translations)),
      );
    }
    return { bins: this.#bins, assets: this.#assets };
  }

  #keep(concept: keyof Bins, { records, diagnostics }: FileRecords): void {
    this.#diagnostics.push(...diagnostics);
    this.#bins[concept].push(...records);
  }

  #readFile(
    concept: ConceptName,
    file: string,
    translations: readonly TranslationFile[],
  ): FileRecords {
    const said: Diagnostic[] = [];
    const text = this.#readText(file, said);
    if (text === undefined) return { records: [], diagnostics: said };
    const bodies = translations.flatMap(({ file: path, lang }): BodyText[] => {
      const words = this.#readText(path, said);
      return words === undefined ? [] : [{ file: path, text: words, lang, parsers: this.#parsers }];
    });
    const { record, diagnostics } = readRecord(
      concept,
      { file, text, parsers: this.#parsers },
      bodies,
      this.#lang,
    );
    return { records: record ? [record] : [], diagnostics: [...said, ...diagnostics] };
  }

  #takeRecord(file: string, found: FileClass): void {
    const lang = 'lang' in found ? found.lang : undefined;
    if (lang === undefined) this.#originals.push({ concept: found.is as ConceptName, file });
    else this.#translations.push({ file, lang });
  }

  #takeList(file: string, is: keyof typeof LIST_CONCEPTS): void {
    const { concept } = LIST_CONCEPTS[is];
    const how = JSON.stringify([is, file, this.#lang]);
    this.#keep(
      concept,
      rememberRead([this.#files.get(file)], how, () => this.#readList(file, is)),
    );
  }

  #readList(file: string, is: keyof typeof LIST_CONCEPTS): FileRecords {
    const { concept, schema } = LIST_CONCEPTS[is];
    const said: Diagnostic[] = [];
    const text = this.#readText(file, said);
    if (text === undefined) return { records: [], diagnostics: said };
    const { data, locate, diagnostics } = parseYaml(file, text, this.#parsers.yaml);
    if (diagnostics.length > 0) return { records: [], diagnostics };
    if (!Array.isArray(data)) return { records: [], diagnostics: [noList(file)] };
    const parts = { file, text, parsers: this.#parsers, locate };
    const read = (data as unknown[]).map((item, index) =>
      readItem(concept, schema, { ...parts, data: item, base: [index] }, this.#lang),
    );
    return {
      records: read.flatMap(({ record }) => record ?? []),
      diagnostics: read.flatMap((one) => one.diagnostics),
    };
  }

  #refuse(file: string, reason: 'file' | 'folder'): void {
    const [folder = ''] = file.split('/');
    const isContent = /\.(?:md|ya?ml)$/.test(file) && !/(?:^|\/)README\.md$/i.test(file);
    const known = [...this.#layout.categories, ...RESERVED_FOLDERS];
    this.#diagnostics.push({
      rule: reason === 'folder' ? 'source/unknown-folder' : 'source/unknown-file',
      severity: reason === 'folder' || isContent ? 'error' : 'warning',
      message:
        reason === 'folder'
          ? `Unexpected folder ${folder}, expected one of ${known.join(', ')}`
          : `Unexpected file ${file}, expected a file that the format knows`,
      file,
      line: 1,
      column: 1,
      ...(reason === 'folder' ? suggest(folder, known) : {}),
    });
  }
}

function isRecordClass(found: FileClass): boolean {
  return ['finding', 'incident', 'page', 'journal', 'picture'].includes(found.is);
}

function noList(file: string): Diagnostic {
  const message = 'Unexpected value, expected a list';
  return { rule: 'yaml/shape', severity: 'error', message, file, line: 1, column: 1 };
}
