/** Two revisions of an engagement → what changed, as today's edition may see it. */
import { loadCatalogue } from './catalogue/load-catalogue.ts';
import type { CheckScope } from './check.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { diffReports } from './report/changes/diff-reports.ts';
import { seeAsToday } from './report/changes/see-as-today.ts';
import { defined } from './report/defined.ts';
import type { EditionId } from './report/edition.ts';
import { freezeDeep } from './report/freeze.ts';
import { makeReport } from './report/make-report.ts';
import type { Report } from './report/report.ts';
import { indexSources, type SourceIndex } from './source/index-sources.ts';
import { PACKAGES } from './source/read-packages.ts';
import type { SourceFolder } from './source/read-folder.ts';
import { readRevision, type Revision } from './source/read-revision.ts';
import { readSources } from './source/read-sources.ts';
import type { GitScope } from './source/run-git.ts';

/** What comparing knows: today's sources decide who sees what. */
export interface CompareScope {
  readonly today: SourceIndex;
  readonly edition: EditionId;
  readonly check: CheckScope;
  readonly git: GitScope;
  /** Today's libraries: those of packages are in no revision, and are laid below an older one's own. */
  readonly library?: SourceFolder['library'];
}

/** The report of an older revision, or why there is none. */
export type OldReport =
  | { readonly is: 'made'; readonly revision: Omit<Revision, 'folder'>; readonly report: Report }
  | { readonly is: 'nothing'; readonly expected: string }
  | { readonly is: 'broken'; readonly label: string; readonly diagnostics: readonly Diagnostic[] };

/**
 * Makes the report of an older revision, as today's edition shows it.
 *
 * Only files that cannot be read stand in the way: a rule that an older revision breaks was kept, or not there yet.
 */
export async function makeOldReport(name: string, scope: CompareScope): Promise<OldReport> {
  const { today, edition, check, git, library } = scope;
  const found = await readRevision(name, today.sources.label, git);
  if (found.is === 'nothing') return found;
  const { folder, ...revision } = found.revision;
  const { sources, diagnostics } = readSources(folder);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!sources || errors.length > 0) {
    return { is: 'broken', label: folder.label, diagnostics: errors };
  }
  const packages = [...(library ?? [])].filter(([path]) => path.startsWith(PACKAGES));
  const { catalogue } = await loadCatalogue({
    library: new Map([...packages, ...(folder.library ?? [])]),
  });
  const index = indexSources(sources, check.sections, catalogue);
  const { report } = makeReport(seeAsToday(index, today, edition), edition);
  return { is: 'made', revision, report };
}

/** Adds to a report what changed since the revision that `compare:` names; where it cannot be read, that is said. */
export async function addBaseline(
  report: Report,
  scope: CompareScope,
): Promise<{ readonly report: Report; readonly diagnostics: readonly Diagnostic[] }> {
  const { compare } = report.engagement;
  if (!compare) return { report, diagnostics: [] };
  const old = await makeOldReport(compare.to, scope);
  if (old.is !== 'made') return { report, diagnostics: [describeMissing(compare.to, old, scope)] };
  const { day } = old.revision;
  const add = (made: Report, before: Report): Report => {
    const { title } = made.engagement.compare ?? {};
    const changes = diffReports(before, made);
    return { ...made, baseline: { day, changes, ...defined({ title }) } };
  };
  const spoken = [...(report.spoken ?? [])].map(([lang, one]): [string, Report] => [
    lang,
    add(one, old.report.spoken?.get(lang) ?? old.report),
  ]);
  const compared = add(report, old.report);
  return {
    report: freezeDeep(spoken.length > 0 ? { ...compared, spoken: new Map(spoken) } : compared),
    diagnostics: [],
  };
}

function describeMissing(
  name: string,
  old: Exclude<OldReport, { is: 'made' }>,
  { today }: CompareScope,
): Diagnostic {
  const expected =
    old.is === 'nothing' ? old.expected : 'one whose files can be read by this version of constat';
  return {
    rule: 'compare/revision',
    severity: 'warning',
    message: `Unexpected revision ${name}, expected ${expected}: what changed since is left out`,
    ...(old.is === 'broken' ? { hint: `constat diff ${name} says which cannot` } : {}),
    ...today.sources.engagement.locate(['compare', 'to']),
  };
}
