/** Sources and the report of an edition → what no file of the build may tell, ready to be looked for; our own texts are known. */
import { findEdition } from '../report/edition.ts';
import type { Report } from '../report/report.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import { readBuiltInTemplates } from '../templates/read-templates.ts';
import { collectHidden } from './collect-hidden.ts';
import type { GuardScope } from './guard-artifacts.ts';
import { createWordIndex } from './word-index.ts';

/** What the files of a build are guarded by; plain data. */
export type Secrecy = Omit<GuardScope, 'readers'>;

/** Collects what the edition hides, and the words that it forbids. */
export async function collectSecrecy(index: SourceIndex, report: Report): Promise<Secrecy> {
  const built = await readBuiltInTemplates();
  const usual = [...built].map(([path, bytes]) => `${path}\n${new TextDecoder().decode(bytes)}`);
  const hidden = collectHidden(index, report, usual);
  const { forbid = [] } = findEdition(index.sources.engagement.data, report.edition.id) ?? {};
  return { index: createWordIndex(hidden), forbid };
}
