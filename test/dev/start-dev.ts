/** The real command `constat dev`, as a person starts it, for tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ExecutionContext } from 'ava';

import { ROOT } from '../helpers/report.ts';

/** A server that runs in a process of its own. */
export interface StartedDev {
  readonly child: ChildProcess;
  /** The site's address, with a slash at its end. */
  readonly site: string;
  readonly out: () => string;
  readonly err: () => string;
  /** Waits until what it says on stderr from now on matches. */
  readonly says: (pattern: RegExp) => Promise<void>;
  /** Sends the signal and waits for the end. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Starts it in a folder, and waits for its address. */
export async function startDev(
  t: Pick<ExecutionContext, 'teardown'>,
  folder: string,
  ...args: string[]
): Promise<StartedDev> {
  const env = {
    ...process.env,
    npm_lifecycle_event: '',
    FORCE_COLOR: undefined,
    NODE_COMPILE_CACHE: join(tmpdir(), 'constat-test-compiled'),
  };
  const port = args.includes('--port') ? [] : ['--port', '0'];
  const program = [join(ROOT, 'src/cli.ts'), 'dev', ...args, ...port];
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  const ended = once(child, 'exit') as Promise<[number | null]>;
  t.teardown(() => child.exitCode ?? child.kill('SIGKILL'));
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const until = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) {
      if (child.exitCode !== null) throw new Error(`It ended: ${said.out}${said.err}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await until(() => said.out.includes('Ctrl-C'));
  return {
    child,
    site: /http:\S+/.exec(said.out)?.[0] ?? '',
    out: () => said.out,
    err: () => said.err,
    says(pattern) {
      const from = said.err.length;
      return until(() => pattern.test(said.err.slice(from)));
    },
    async end(signal = 'SIGINT') {
      child.kill(signal);
      const [status] = await ended;
      return status;
    },
  };
}
