/** An engagement's folder → the days on which its files were first and last committed, from one `git log`. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { NO_HISTORY, type History } from './history.ts';
import { COMMIT_MARK, parseGitLog } from './parse-git-log.ts';

/** How many bytes git may say: 17 000 commits once went over 1 MB (withastro/starlight, issue 3154). */
const MAX_BYTES = 1024 ** 3;

/**
 * Reads the history of a folder; without git, or outside of a repository, there is none.
 *
 * A shallow clone gives no dates: its oldest commit would look like the birth of every file.
 */
export async function readHistory(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<History> {
  const git = (...args: string[]): Promise<string> => runGit(folder, args, environment);
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

async function runGit(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  // In a hook of git these name the repository that is being committed to, seen from another folder.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...rest } = environment;
  const guarded = ['--no-pager', '--no-optional-locks', '-c', 'core.fsmonitor=false'];
  const options = { cwd: folder, env: rest, maxBuffer: MAX_BYTES, windowsHide: true };
  const { stdout } = await promisify(execFile)('git', [...guarded, ...args], options);
  return stdout;
}
