/** A build's files and what its edition hides → the leaks, with our own texts known. */
import { findEdition } from '../report/edition.ts';
import type { Report } from '../report/report.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import { readBuiltInTemplates } from '../templates/read-templates.ts';
import { collectHidden } from './collect-hidden.ts';
import { guardArtifacts, type GuardedFile } from './guard-artifacts.ts';
import type { Leak } from './hidden.ts';
import type { TextReader } from './readable-text.ts';

/** What a build is guarded by. */
export interface BuildGuard {
  readonly index: SourceIndex;
  readonly report: Report;
  readonly readers: ReadonlyMap<string, TextReader>;
}

/** Guards the files of a build. */
export async function guardBuild(
  files: readonly GuardedFile[],
  { index, report, readers }: BuildGuard,
): Promise<Leak[]> {
  const built = await readBuiltInTemplates();
  const usual = [...built].map(([path, bytes]) => `${path}\n${new TextDecoder().decode(bytes)}`);
  const hidden = collectHidden(index, report, usual);
  const { forbid = [] } = findEdition(index.sources.engagement.data, report.edition.id) ?? {};
  return guardArtifacts(files, { hidden, forbid, readers });
}
