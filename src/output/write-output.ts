/** Artifacts → `output/<edition>/`, staged beside it, then swapped at once. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Report } from '../report/report.ts';
import type { Selection } from '../report/select.ts';
import type { MadeArtifact } from '../targets/render-targets.ts';
import { VERSION } from '../version.ts';
import {
  describeFile,
  MANIFEST,
  printManifest,
  readManifest,
  type Manifest,
  type ManifestFile,
} from './manifest.ts';
import { OutputError } from './output-error.ts';
import { stageFolder } from './stage-folder.ts';
import { describeWriteFailure } from './write-failure.ts';
import { writeFiles } from './write-files.ts';

/** What was written, kept and removed; paths below `folder`. */
export interface WrittenOutput {
  readonly folder: string;
  readonly written: readonly ManifestFile[];
  /** Files of an earlier build that are still true and stay. */
  readonly kept: readonly ManifestFile[];
  /** Files of an earlier build that are true no more, and gone: of other sources, or changed since. */
  readonly removed: readonly ManifestFile[];
}

/** What the output is for. */
export interface OutputScope {
  readonly report: Report;
  readonly request: {
    readonly out: string;
    readonly only: readonly string[];
    readonly languages: readonly string[];
  };
  /** Set when a part of the report was made. */
  readonly selection?: Selection | undefined;
}

/**
 * Writes an edition's output; with some targets or languages only, the rest stays where it comes from the same sources.
 *
 * @throws OutputError when the folder is somebody else's, or the disk refuses
 */
export async function writeOutput(
  artifacts: readonly MadeArtifact[],
  { report, request, selection }: OutputScope,
): Promise<WrittenOutput> {
  const folder = join(request.out, report.edition.id);
  const written = describeAll(artifacts);
  return stageFolder(folder, async (staged) => {
    // Read while no other build writes: what is kept is what the last one made.
    const earlier = await readEarlier(folder);
    const isSame = earlier?.sources === report.digest && earlier.constat === VERSION;
    const paths = pathsOf(written);
    const others = (earlier?.files ?? []).filter(
      (file) => !isBuilt(file, paths, { ...request, isPart: selection !== undefined }),
    );
    const still = isSame ? await readUnchanged(folder, others) : [];
    const kept = still.map(({ file }) => file);
    const manifest: Manifest = {
      schemaVersion: '1.0',
      constat: VERSION,
      edition: report.edition.id,
      sources: report.digest,
      files: [...written, ...kept],
    };
    const files = [...artifacts, ...still.map(({ file: { path }, bytes }) => ({ path, bytes }))];
    await writeFiles(staged, files);
    await writeFile(join(staged, MANIFEST), printManifest(manifest));
    const stay = pathsOf(kept);
    return { folder, written, kept, removed: others.filter(({ path }) => !stay.has(path)) };
  }).catch((error: unknown) => {
    throw describeWriteFailure(folder, error);
  });
}

/** A file is built again when its target is, in its language or in none; a part never takes the whole's place, nor the whole a part's. */
function isBuilt(
  file: ManifestFile,
  written: ReadonlySet<string>,
  { only, languages, isPart }: OutputScope['request'] & { readonly isPart: boolean },
): boolean {
  if (written.has(file.path)) return true;
  if (isPart || file.part !== undefined) return false;
  if (only.length > 0 && !only.includes(file.target)) return false;
  return file.lang === undefined || languages.length === 0 || languages.includes(file.lang);
}

function pathsOf(files: readonly ManifestFile[]): ReadonlySet<string> {
  return new Set(files.map(({ path }) => path));
}

function describeAll(artifacts: readonly MadeArtifact[]): ManifestFile[] {
  const files = artifacts.map(describeFile);
  const paths = new Set<string>();
  for (const { path, target } of files) {
    if (paths.has(path))
      throw new Error(`Two artifacts have the path ${path}; the second is of ${target}`);
    paths.add(path);
  }
  return files;
}

/** Reads the manifest of what is there; a folder that is not ours is refused. */
async function readEarlier(folder: string): Promise<Manifest | undefined> {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new OutputError(`${folder} cannot be read: ${reason(error)}`, { cause: error });
  });
  if (names.length === 0) return undefined;
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '');
  const manifest = readManifest(text);
  if (!manifest) {
    throw new OutputError(
      `${folder} is not empty and holds no manifest of constat: it is left as it is. Empty it, or give another folder with --out`,
    );
  }
  return manifest;
}

/** Reads the files that are still what the manifest says; one that somebody changed or removed is not ours to keep. */
async function readUnchanged(
  folder: string,
  files: readonly ManifestFile[],
): Promise<{ file: ManifestFile; bytes: Uint8Array }[]> {
  const read = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(folder, file.path)).catch(() => undefined);
      const isUnchanged = bytes && describeFile({ ...file, bytes }).sha256 === file.sha256;
      return isUnchanged ? [{ file, bytes }] : [];
    }),
  );
  return read.flat();
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
