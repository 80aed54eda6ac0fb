/** `constat diff <rev> [<rev>]`: what changed between two revisions, or since one; nothing of it is hidden today. */
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { checkFolder, collectDiagnostics, isStopping } from '../check.ts';
import { makeOldReport, type CompareScope } from '../compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import { visibleJson } from '../diagnostics/visible-text.ts';
import { diffReports } from '../report/changes/diff-reports.ts';
import { findEdition, listEditions } from '../report/edition.ts';
import { makeReport } from '../report/make-report.ts';
import type { Report } from '../report/report.ts';
import { readFolder } from '../source/read-folder.ts';
import { loadTheme } from '../templates/load-theme.ts';
import { UsageError } from '../usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findEngagement } from './find-engagement.ts';
import { printChanges, type ComparedRevision } from './print-changes.ts';
import { sourceTexts } from './source-texts.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface DiffOptions {
  readonly engagement: string;
  readonly from: string;
  /** Absent: the files as they are on the disk. */
  readonly to?: string | undefined;
  readonly edition: string;
  readonly json: boolean;
}

/**
 * Prints what changed, in the engagement's first language.
 *
 * @throws UsageError when there is no engagement, edition or revision of that name
 */
export async function runDiff(options: DiffOptions, terminal: Terminal): Promise<ExitStatus> {
  const { folder: path, label } = await findEngagement(options.engagement, terminal);
  const folder = await readFolder(path, label);
  const theme = await loadTheme(folder);
  const { catalogue, diagnostics: slips } = await loadCatalogue(folder);
  const check = { ...theme, catalogue };
  const { index, diagnostics } = checkFolder(folder, check);
  const errors = collectDiagnostics(theme.diagnostics, slips, diagnostics).filter(
    ({ severity }) => severity === 'error',
  );
  const say = (found: readonly Diagnostic[], shown: string): void => {
    const texts = shown === label ? sourceTexts(folder) : (): undefined => undefined;
    const scope = { label: shown, texts, color: terminal.color.err };
    terminal.err(printDiagnostics('pretty', found, scope));
  };
  if (!index || isStopping(errors, false)) {
    say(errors, label);
    return EXIT.sources;
  }
  const { data } = index.sources.engagement;
  if (!findEdition(data, options.edition)) {
    const known = listEditions(data).join(', ');
    throw new UsageError(`There is no edition ${options.edition}: expected ${known}`);
  }
  const git = { folder: path, environment: terminal.environment };
  const scope: CompareScope = { today: index, edition: options.edition, check, git };
  const read = async (name: string): Promise<Side | undefined> => {
    const old = await makeOldReport(name, scope);
    if (old.is === 'nothing') {
      throw new UsageError(`There is no revision ${name}: expected ${old.expected}`);
    }
    if (old.is === 'made') return old;
    say(old.diagnostics, old.label);
    return undefined;
  };
  const before = await read(options.from);
  const after =
    options.to === undefined
      ? { report: makeReport(index, options.edition).report }
      : await read(options.to);
  if (!before || !after) return EXIT.sources;
  const changes = diffReports(before.report, after.report);
  const sides = {
    from: before.revision,
    ...('revision' in after ? { to: after.revision } : {}),
    edition: options.edition,
  };
  if (options.json) terminal.out(`${visibleJson({ ...sides, changes })}\n`);
  else terminal.out(printChanges(changes, sides, after.report));
  return EXIT.done;
}

interface Side {
  readonly revision?: ComparedRevision;
  readonly report: Report;
}
