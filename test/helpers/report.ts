/** An engagement of the repository → its report, for tests. */
import { join } from 'node:path';

import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { makeReport } from '../../src/report/make-report.ts';
import type { Report } from '../../src/report/report.ts';
import { indexSources, type SourceIndex } from '../../src/source/index-sources.ts';
import { readFolder } from '../../src/source/read-folder.ts';
import { readSources } from '../../src/source/read-sources.ts';
import { readLocales, sectionNames } from '../../src/templates/read-locales.ts';
import { readBuiltInTemplates } from '../../src/templates/read-templates.ts';

/** The repository's folder. */
export const ROOT = join(import.meta.dirname, '../..');

const known = new Map<string, Promise<SourceIndex>>();

/** Reads and indexes an engagement, once a process; fails the test when its sources have errors. */
export function indexOf(engagement: string): Promise<SourceIndex> {
  const index = known.get(engagement) ?? readIndex(engagement);
  known.set(engagement, index);
  return index;
}

async function readIndex(engagement: string): Promise<SourceIndex> {
  const names = sectionNames(readLocales([await readBuiltInTemplates()]));
  const folder = await readFolder(join(ROOT, engagement), engagement);
  const { sources, diagnostics } = readSources(folder);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!sources || errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return indexSources(sources, names, (await loadCatalogue(folder)).catalogue);
}

/** Makes the client's report of an engagement of the repository: `findings`, `test/engagements/second`. */
export async function reportOf(engagement: string): Promise<Report> {
  return makeReport(await indexOf(engagement), 'client').report;
}
