/** `constat publish`: builds an edition, guarded, shows what becomes public, and puts its site on a branch. */
import { join, resolve } from 'node:path';

import type { Host } from '../browser/host.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import { commitSite, pushSite } from '../publish/commit-site.ts';
import { findRefusals, hideSecret, remoteUrl } from '../publish/find-refusals.ts';
import { makeReport } from '../report/make-report.ts';
import type { Report } from '../report/report.ts';
import { speak } from '../report/text.ts';
import { GitError } from '../source/run-git.ts';
import { OutputError } from '../output/output-error.ts';
import { UsageError } from '../usage-error.ts';
import { runBuild } from './build-command.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { openEngagement } from './open-engagement.ts';
import { publishedFiles, type PublishedFiles } from './published-files.ts';
import { sizeText } from './size-text.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface PublishOptions {
  readonly engagement: string;
  /** Absent: `public`. */
  readonly edition?: string | undefined;
  readonly remote: string;
  readonly branch: string;
  readonly out: string;
  readonly browser?: string | undefined;
  readonly fresh: boolean;
  readonly force: boolean;
  readonly yes: boolean;
  readonly dryRun: boolean;
}

/**
 * Publishes; whatever refuses, the branch stays as it was.
 *
 * @throws UsageError when it may not be published there, or nobody agreed
 * @throws OutputError when git fails: a rejected push, a remote out of reach
 */
export async function runPublish(
  options: PublishOptions,
  terminal: Terminal,
  host: Host,
): Promise<ExitStatus> {
  const { edition = 'public', remote, branch } = options;
  const opened = await openEngagement({ engagement: options.engagement, edition }, terminal);
  if (!opened) return EXIT.sources;
  const { index, compare } = opened;
  const { git } = compare;
  const wish = { ...options, edition, named: options.edition !== undefined };
  const { data } = index.sources.engagement;
  const refusals = await findRefusals(wish, data, git);
  if (refusals.length > 0) {
    throw new UsageError(['Nothing was published:', ...refusals].join('\n  '));
  }
  const built = await runBuild(
    {
      engagement: options.engagement,
      only: [],
      languages: [],
      edition,
      out: options.out,
      browser: options.browser,
      select: [],
      password: false,
      strict: false,
      // What becomes public is made anew.
      cache: false,
      quiet: true,
      json: false,
    },
    terminal,
    host,
  );
  if (built !== EXIT.done) {
    terminal.err('Nothing was published\n');
    return built;
  }
  const folder = join(resolve(terminal.folder, options.out), edition);
  const files = await publishedFiles(folder);
  const { report } = makeReport(index, edition);
  const url = hideSecret((await remoteUrl(remote, git)) ?? '');
  terminal.err(visiblePlan(describe(report, files), `${url}, branch ${branch}`));
  if (options.dryRun) return EXIT.done;
  await agree(options, terminal);
  try {
    const message = `Publish the edition ${edition} of ${report.date}`;
    const request = { remote, branch, site: files.folder, message, fresh: options.fresh };
    const commit = await commitSite(request, git);
    if (commit.commit === undefined) {
      terminal.out('Nothing has changed since it was published\n');
      return EXIT.done;
    }
    await pushSite(commit, { remote, branch }, git);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new OutputError(`Nothing was published. git says: ${hideSecret(error.message)}`, {
      cause: error,
    });
  }
  const site = data.site?.url === undefined ? '' : `: ${data.site.url}`;
  terminal.out(`Published ${edition} on ${branch}${site}\n`);
  return EXIT.done;
}

async function agree({ yes }: PublishOptions, { confirm }: Terminal): Promise<void> {
  if (yes) return;
  if (!confirm) throw new UsageError('Nothing was published: say --yes where nobody can be asked');
  if (!(await confirm('Publish?'))) throw new UsageError('Nothing was published');
}

/** Tells what strangers will read: tickets and incidents by name, the rest by number. */
function describe(report: Report, files: PublishedFiles): string[] {
  const { languages } = report;
  const say = (text: Report['engagement']['title']): string =>
    speak(text, languages[0] ?? '', languages).value;
  const named = [...report.findings, ...report.incidents].map(
    ({ id, title }) => `  ${id} ${say(title)}`,
  );
  const counts = [
    ['checks', report.checks.length],
    ['pages', report.pages.length],
    ['days of the journal', report.journal.length],
    ['pictures and files', report.assets.size],
  ] as const;
  const others = counts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${String(count)} ${word}`);
  return [
    `The edition ${report.edition.id} of ${say(report.engagement.title)} becomes readable:`,
    ...named,
    ...(others.length > 0 ? [`  ${others.join(', ')}`] : []),
    `  ${String(files.count)} files, ${sizeText(files.bytes)}`,
  ];
}

function visiblePlan(lines: readonly string[], place: string): string {
  return `${[...lines, `Where: ${place}`].map(visibleText).join('\n')}\n`;
}
