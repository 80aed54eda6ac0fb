/** Arguments → what git says, in a folder; nothing is ever asked, paged, locked or watched. */
import { spawn } from 'node:child_process';

/** How git runs: where, with which environment, and what it is given to read. */
export interface GitScope {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Variables of git that a command needs. */
  readonly own?: Readonly<Record<string, string>>;
}

/** Git ended with a status that is not 0; the message is what it wrote on its error stream. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** In a hook of git these name the repository that is being committed to, seen from another folder. */
const OF_A_HOOK = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'];
const GUARDED = ['--no-pager', '--no-optional-locks', '-c', 'core.fsmonitor=false'];

/**
 * Runs git, with `input` on its standard input.
 *
 * @returns the bytes of its standard output
 * @throws GitError when it fails; an error of the system when there is no git
 */
export function runGit(
  args: readonly string[],
  { folder, environment, own = {} }: GitScope,
  input: string | Uint8Array = '',
): Promise<Buffer> {
  const inherited = Object.entries(environment).filter(([name]) => !OF_A_HOOK.includes(name));
  const env = {
    ...Object.fromEntries(inherited),
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...own,
  };
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...GUARDED, ...args], { cwd: folder, env, windowsHide: true });
    const said: Buffer[] = [];
    const complained: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => complained.push(bytes));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(said));
      else reject(new GitError(Buffer.concat(complained).toString().trim()));
    });
    // Git may end before it has read all: that is told by its status.
    child.stdin.on('error', () => undefined).end(input);
  });
}
