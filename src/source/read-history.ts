/** An engagement's folder → the days on which its files were first and last committed, from one `git log`. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { NO_HISTORY, type History } from './history.ts';
import { COMMIT_MARK, parseGitLog } from './parse-git-log.ts';
import { runGit } from './run-git.ts';

/**
 * Reads the history of a folder; without git, or outside of a repository, there is none.
 *
 * A shallow clone gives no dates: its oldest commit would look like the birth of every file.
 */
export async function readHistory(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<History> {
  const git = async (...args: string[]): Promise<string> =>
    (await runGit(args, { folder, environment })).toString();
  try {
    const asked = await git('rev-parse', '--is-shallow-repository', '--show-prefix');
    const [shallow, prefix = ''] = asked.split('\n');
    if (shallow === 'true') return { folder: prefix, dates: new Map(), diagnostics: [SHALLOW] };
    const format = `--format=tformat:${COMMIT_MARK}%as`;
    const log = await git('log', '-z', format, '--name-status', '-M', '--relative', '--', '.');
    return { folder: prefix, dates: parseGitLog(log), diagnostics: [] };
  } catch {
    return NO_HISTORY;
  }
}

const SHALLOW: Diagnostic = {
  rule: 'git/shallow-clone',
  severity: 'warning',
  message: 'Unexpected shallow clone, expected the whole history: no dates are shown',
  hint: 'git fetch --unshallow, or fetch-depth: 0 in the workflow',
  file: 'engagement.yaml',
  line: 1,
  column: 1,
};
