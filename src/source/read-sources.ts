/** An engagement's files in memory → its records, with a diagnostic for everything unknown or broken. */
import { createHash } from 'node:crypto';
import type * as z from 'zod';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkSchema } from '../schema/check.ts';
import type { ConceptName } from '../schema/concepts.ts';
import type { EngagementData } from '../schema/engagement.ts';
import { findingSchema } from '../schema/finding.ts';
import { questionSchema } from '../schema/question.ts';
import { classify, RESERVED_FOLDERS, type FileClass, type Layout } from './classify.ts';
import { decodeSource } from './decode.ts';
import { parseYaml } from './parse-yaml.ts';
import type { BodyText } from './read-bodies.ts';
import type { SourceFolder } from './read-folder.ts';
import { readItem, readRecord } from './read-record.ts';
import type { SourceRecord } from './source-record.ts';
import type { ReadSources, Sources } from './sources.ts';
import { pairTranslations, type TranslationFile } from './translations.ts';
import { suggest } from './validate.ts';

type Bins = Record<
  'finding' | 'check' | 'incident' | 'page' | 'journal' | 'question' | 'picture',
  SourceRecord<unknown>[]
>;

const LIST_CONCEPTS = {
  checks: { concept: 'check', schema: checkSchema },
  questions: { concept: 'question', schema: questionSchema },
  findings: { concept: 'finding', schema: findingSchema },
} as const satisfies Record<string, { concept: ConceptName; schema: z.ZodType }>;

const NO_ENGAGEMENT: Diagnostic = {
  rule: 'source/engagement',
  severity: 'error',
  message: 'Missing engagement.yaml, expected one at the top of the engagement',
  file: 'engagement.yaml',
  line: 1,
  column: 1,
};

/** Reads all records; nothing is linked yet, and nothing is thrown whatever the files. */
export function readSources(folder: SourceFolder): ReadSources {
  const diagnostics: Diagnostic[] = [...folder.diagnostics];
  const texts = new Map<string, string>();
  const readText = (file: string): string | undefined => {
    const bytes = folder.files.get(file);
    const decoded = texts.get(file) ?? (bytes ? decodeSource(file, bytes) : '');
    if (typeof decoded === 'string') texts.set(file, decoded);
    else diagnostics.push(decoded);
    return typeof decoded === 'string' ? decoded : undefined;
  };
  if (!folder.files.has('engagement.yaml')) return { diagnostics: [...diagnostics, NO_ENGAGEMENT] };
  const head = readText('engagement.yaml');
  if (head === undefined) return { diagnostics };
  const read = readRecord('engagement', { file: 'engagement.yaml', text: head }, [], '');
  diagnostics.push(...read.diagnostics);
  if (!read.record) return { diagnostics };
  const engagement = read.record as SourceRecord<EngagementData>;
  const reader = new RecordReader(engagement.data, readText, diagnostics);
  for (const path of folder.files.keys()) reader.take(path);
  const { bins, assets } = reader.finish();
  const sources = {
    label: folder.label,
    digest: digestFiles([...folder.files, ...(folder.library ?? [])]),
    engagement,
    findings: bins.finding,
    checks: bins.check,
    incidents: bins.incident,
    pages: bins.page,
    journal: bins.journal,
    questions: bins.question,
    pictures: bins.picture,
    files: folder.files,
    assets,
  } as Sources;
  return { sources, diagnostics };
}

/** Hashes paths and bytes, so that any change to any file changes it. */
function digestFiles(files: readonly (readonly [string, Uint8Array])[]): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

/** Sorts files into records, and pairs translations with their originals at the end. */
class RecordReader {
  readonly #layout: Layout;
  readonly #lang: string;
  readonly #languages: readonly string[];
  readonly #originals: { concept: ConceptName; file: string }[] = [];
  readonly #translations: TranslationFile[] = [];
  readonly #assets = new Set<string>();
  readonly #readText: (file: string) => string | undefined;
  readonly #diagnostics: Diagnostic[];
  readonly #bins: Bins = {
    finding: [],
    check: [],
    incident: [],
    page: [],
    journal: [],
    question: [],
    picture: [],
  };

  constructor(
    engagement: EngagementData,
    readText: (file: string) => string | undefined,
    diagnostics: Diagnostic[],
  ) {
    const named = [engagement.theme, engagement.deck?.template].filter(
      (name) => name !== undefined,
    );
    this.#layout = { categories: new Set(engagement.categories.map(({ id }) => id)), named };
    this.#lang = engagement.languages[0] ?? '';
    this.#languages = engagement.languages;
    this.#readText = readText;
    this.#diagnostics = diagnostics;
  }

  take(file: string): void {
    const found = classify(file, this.#layout);
    if (found.is === 'asset') this.#assets.add(file);
    if (found.is === 'checks' || found.is === 'questions' || found.is === 'findings')
      this.#takeList(file, found.is);
    if (found.is === 'unknown') this.#refuse(file, found.reason);
    if ('lang' in found || isRecordClass(found)) this.#takeRecord(file, found);
  }

  finish(): { bins: Bins; assets: ReadonlySet<string> } {
    const names = new Set(this.#originals.map(({ file }) => file));
    const pairs = pairTranslations(this.#translations, names, this.#languages, this.#diagnostics);
    for (const { concept, file } of this.#originals) {
      const text = this.#readText(file);
      if (text === undefined) continue;
      const translations = (pairs.get(file) ?? []).flatMap(({ file: path, lang }): BodyText[] => {
        const said = this.#readText(path);
        return said === undefined ? [] : [{ file: path, text: said, lang }];
      });
      const { record, diagnostics } = readRecord(concept, { file, text }, translations, this.#lang);
      this.#diagnostics.push(...diagnostics);
      if (record) this.#bins[concept as keyof Bins].push(record);
    }
    return { bins: this.#bins, assets: this.#assets };
  }

  #takeRecord(file: string, found: FileClass): void {
    const lang = 'lang' in found ? found.lang : undefined;
    if (lang === undefined) this.#originals.push({ concept: found.is as ConceptName, file });
    else this.#translations.push({ file, lang });
  }

  #takeList(file: string, is: keyof typeof LIST_CONCEPTS): void {
    const { concept, schema } = LIST_CONCEPTS[is];
    const text = this.#readText(file);
    if (text === undefined) return;
    const { data, locate, diagnostics } = parseYaml(file, text);
    this.#diagnostics.push(...diagnostics);
    if (diagnostics.length > 0) return;
    if (!Array.isArray(data)) {
      const message = 'Unexpected value, expected a list';
      this.#diagnostics.push({
        rule: 'yaml/shape',
        severity: 'error',
        message,
        file,
        line: 1,
        column: 1,
      });
      return;
    }
    for (const [index, item] of (data as unknown[]).entries()) {
      const read = readItem(
        concept,
        schema,
        { file, text, data: item, locate, base: [index] },
        this.#lang,
      );
      this.#diagnostics.push(...read.diagnostics);
      if (read.record) this.#bins[concept].push(read.record);
    }
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
