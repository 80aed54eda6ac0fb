/** The command, as a person types it, for tests: in this process, or in one of its own. */
import { execFile, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ExecutionContext } from 'ava';

import { runProgram } from '../../src/commands/program.ts';
import { testHost } from '../helpers/context.ts';
import { ROOT } from '../helpers/report.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

/** What the command said, and how it ended. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Where the command is typed, and what is added to the environment. */
export interface Typed {
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Runs `constat …` in a folder, as `src/cli.ts` does but in this process: starting one takes longer than most commands. */
export async function runConstat(
  args: readonly string[],
  { folder = ROOT, environment = {} }: Typed = {},
): Promise<Ran> {
  const env = { ...process.env, ...environment };
  let [out, err] = ['', ''];
  const terminal = {
    folder,
    environment: env,
    clock: () => performance.now(),
    today: () => new Date().toLocaleDateString('sv-SE'),
    random: (length: number) => randomBytes(length),
    untilEnded: () => Promise.resolve(),
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    color: { out: false, err: false },
  };
  const status = await runProgram(args, terminal, testHost(env));
  return { status, out, err };
}

/** Bytes that a command may say: thousands of findings have as many warnings. */
const MOST_SAID = 256 * 1024 * 1024;

/** A command that runs in a process of its own. */
export interface Running {
  readonly child: ChildProcess;
  /** How it ended; -1 for one that was ended from outside. */
  readonly ended: Promise<Ran>;
}

/** The same in a process of its own, for what only a process shows: its zone, streams, colours, exit status. */
export function startConstat(args: readonly string[], typed: Typed = {}): Promise<Ran> {
  return spawnConstat(args, typed).ended;
}

/** The same for who means to disturb it. */
export function spawnConstat(
  args: readonly string[],
  { folder = ROOT, environment = {} }: Typed = {},
): Running {
  const env = {
    ...process.env,
    npm_lifecycle_event: '',
    FORCE_COLOR: undefined,
    NODE_COMPILE_CACHE: join(tmpdir(), 'constat-test-compiled'),
    ...environment,
  };
  const program = [join(ROOT, 'src/cli.ts'), ...args];
  const { promise: ended, resolve } = Promise.withResolvers<Ran>();
  const options = { cwd: folder, env, maxBuffer: MOST_SAID };
  const child = execFile(process.execPath, program, options, (error, out, err) => {
    const status = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
    resolve({ status, out, err });
  });
  return { child, ended };
}

/** Copies an engagement of the repository into a folder with a space and an accent in its name, removed at the end. */
export async function copyEngagement(t: ExecutionContext, engagement: string): Promise<string> {
  const folder = await temporaryFolder(t, 'constat mission é ');
  await cp(join(ROOT, engagement), join(folder, 'findings'), { recursive: true });
  return folder;
}
