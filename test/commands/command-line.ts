/** The real command, as a person types it, for tests. */
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ExecutionContext } from 'ava';

import { ROOT } from '../helpers/report.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

/** What the command said, and how it ended. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `constat …` in a folder. */
export function runConstat(
  args: readonly string[],
  { folder = ROOT, environment = {} }: { folder?: string; environment?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      npm_lifecycle_event: '',
      FORCE_COLOR: undefined,
      NODE_COMPILE_CACHE: join(tmpdir(), 'constat-test-compiled'),
      ...environment,
    };
    const program = [join(ROOT, 'src/cli.ts'), ...args];
    execFile(process.execPath, program, { cwd: folder, env }, (error, out, err) => {
      const status = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      resolve({ status, out, err });
    });
  });
}

/** Copies an engagement of the repository into a folder with a space and an accent in its name, removed at the end. */
export async function copyEngagement(t: ExecutionContext, engagement: string): Promise<string> {
  const folder = await temporaryFolder(t, 'constat mission é ');
  await cp(join(ROOT, engagement), join(folder, 'findings'), { recursive: true });
  return folder;
}
