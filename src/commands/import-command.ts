/** `constat import <tool> <file>`: a scanner's file → candidates, which wait for a person. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

import { makeCandidates, sha256Of } from '../importers/make-candidates.ts';
import { mergeCandidates } from '../importers/merge-candidates.ts';
import { MOST_BYTES, readScan } from '../importers/read-scan.ts';
import { IMPORTERS, type NamedImporter } from '../importers/registry.ts';
import type { NewFile } from '../authoring/new-file.ts';
import type { Scan } from '../importers/importer.ts';
import type { CandidatesData } from '../schema/candidates.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import { visibleJson, visibleText } from '../diagnostics/visible-text.ts';
import { CANDIDATES } from '../source/classify.ts';
import { suggest } from '../source/validate.ts';
import { UsageError } from '../usage-error.ts';
import { changeEngagement, type AuthoringScope } from './change-engagement.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findEngagement } from './find-engagement.ts';
import { importText, type Imported } from './import-text.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface ImportOptions {
  readonly tool: string;
  readonly file: string;
  readonly engagement: string;
  /** The name of the file of candidates; absent: the tool's. */
  readonly name?: string | undefined;
  readonly json: boolean;
}

/** The folder of the scanners' files themselves: no source, and ignored by git. */
const RAW = `${CANDIDATES}/.raw`;

/** Imports a file. */
export async function runImport(options: ImportOptions, terminal: Terminal): Promise<ExitStatus> {
  const importer = findImporter(options.tool);
  const name = options.name ?? options.tool;
  if (!/^[a-z0-9][a-z0-9-]{0,49}$/.test(name)) {
    throw new UsageError(`Unexpected --name ${name}, expected lower-case letters, digits, hyphens`);
  }
  const { folder, label } = await findEngagement(options.engagement, terminal);
  const bytes = await readBytes(options.file, terminal);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const read = await readScan(importer, basename(options.file), bytes);
  if (!('scan' in read)) return refuse(read.message, read.hint, terminal);
  const { done, status } = await write({ ...options, name }, read.scan, bytes, terminal);
  if (!done || status !== EXIT.done) return status;
  const raw = await keepRaw(folder, options.file, bytes);
  const said = { ...done, raw: `${label}/${raw}` };
  terminal.out(options.json ? `${visibleJson(said)}\n` : importText(said, options.engagement));
  return status;
}

function findImporter(tool: string): NamedImporter {
  const found = IMPORTERS.find((one) => one.tool === tool);
  if (found) return found;
  const tools = IMPORTERS.map((one) => one.tool);
  const { hint } = suggest(tool, tools);
  throw new UsageError(
    `Nothing is imported from ${tool}: ${hint ? `${hint} ` : ''}expected ${tools.join(', ')}`,
  );
}

/** Reads the file, or says why not. */
async function readBytes(file: string, terminal: Terminal): Promise<Uint8Array | ExitStatus> {
  const path = resolve(terminal.folder, file);
  const found = await stat(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found?.isFile()) {
    terminal.err(`There is no file ${visibleText(file)}\n`);
    return EXIT.files;
  }
  if (found.size > MOST_BYTES) {
    const message = `Unexpected size of ${basename(file)}, expected ${MOST_BYTES / 2 ** 20} MB at most`;
    return refuse(message, 'Scan in parts, and import each with a --name of its own', terminal);
  }
  return readFile(path);
}

function refuse(message: string, hint: string | undefined, terminal: Terminal): ExitStatus {
  terminal.err(`${visibleText(message)}\n${hint ? `  ${visibleText(hint)}\n` : ''}`);
  return EXIT.sources;
}

type Done = Omit<Imported, 'raw'>;

/** What an import makes: the file of candidates and what was done, or nothing where the one that is there is broken. */
interface Made {
  readonly file: NewFile;
  readonly isSame: boolean;
  readonly done: Done;
}

async function write(
  options: ImportOptions & { readonly name: string },
  scan: Scan,
  bytes: Uint8Array,
  terminal: Terminal,
): Promise<{ done?: Done; status: ExitStatus }> {
  const made: Made[] = [];
  const path = `${CANDIDATES}/${options.name}.yaml`;
  const status = await changeEngagement(
    options.engagement,
    terminal,
    (scope) => {
      const earlier = findEarlier(path, scope);
      if (earlier && !earlier.data) {
        const faults = scope.diagnostics.filter(({ file }) => file === path);
        const texts = (): string => earlier.text;
        const shown = { label: options.engagement, texts, color: terminal.color.err };
        terminal.err(`${printDiagnostics('pretty', faults, shown)}Nothing was written\n`);
        return [];
      }
      const one = make({ ...options, path, scan, bytes, earlier }, scope);
      made.push(one);
      return one.isSame ? [] : [one.file];
    },
    () => undefined,
  );
  const [one] = made;
  return one ? { done: one.done, status } : { status: EXIT.sources };
}

interface Making extends ImportOptions {
  readonly name: string;
  readonly path: string;
  readonly scan: Scan;
  readonly bytes: Uint8Array;
  readonly earlier: Earlier | undefined;
}

function make({ path, scan, earlier, engagement, ...named }: Making, scope: AuthoringScope): Made {
  const { index, catalogue, locale } = scope;
  const fresh = makeCandidates(scan, { ...named, catalogue, lang: locale.lang });
  const known = earlier?.data;
  if (known && known.tool !== fresh.tool) {
    throw new UsageError(
      `${path} holds what ${known.tool} reported: give the candidates of ${fresh.tool} a --name of their own`,
    );
  }
  const { text, counts } = mergeCandidates(fresh, earlier?.text);
  const isAnother = known !== undefined && known.scan.file !== fresh.scan.file;
  const done = {
    tool: fresh.tool,
    file: `${engagement.replace(/\/+$/, '')}/${path}`,
    scan: fresh.scan,
    checks: new Set(scan.failed.map(({ check }) => check)).size,
    candidates: counts,
    unmapped: fresh.unmapped ?? [],
    next: nextOf(fresh.candidates),
    categories: index.sources.engagement.data.categories.map(({ id }) => id),
    ...(isAnother && counts.removed + counts.gone > 0 ? { instead: known.scan.file } : {}),
  };
  return { file: { path, text, replaces: true }, isSame: text === earlier?.text, done };
}

interface Earlier {
  readonly text: string;
  /** Absent where the file is broken. */
  readonly data: CandidatesData | undefined;
}

/** The file of candidates that is there: its text, and what it holds where it is sound. */
function findEarlier(path: string, { index }: AuthoringScope): Earlier | undefined {
  const bytes = index.sources.files.get(path);
  if (!bytes) return undefined;
  const record = index.sources.candidates.find(({ file }) => file === path);
  return { text: new TextDecoder().decode(bytes), data: record?.data };
}

/** The first that is drafted from the catalogue, else the first. */
function nextOf(
  candidates: readonly { readonly id: string; readonly check?: string | undefined }[],
): Imported['next'] {
  const first = candidates.find(({ check }) => check !== undefined) ?? candidates[0];
  return first ? { id: first.id, isMapped: first.check !== undefined } : undefined;
}

/** Copies the file itself where git does not look; gives its path in the engagement. */
async function keepRaw(folder: string, file: string, bytes: Uint8Array): Promise<string> {
  const name = basename(file)
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(-100);
  const path = `${RAW}/${sha256Of(bytes).slice(0, 12)}-${name}`;
  await mkdir(join(folder, RAW), { recursive: true });
  for (const [at, content] of [
    [`${RAW}/.gitignore`, '*\n'],
    [path, bytes],
  ] as const) {
    await writeFile(join(folder, at), content, { flag: 'wx' }).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
  return path;
}
