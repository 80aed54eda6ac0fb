/** A command → how long it took, what of the processor, and how much memory. */
import { spawn } from 'node:child_process';

import type { Measured } from './measured.ts';
import { watchProcesses } from './watch-processes.ts';

/** A program with its arguments, and where it is run. */
export interface CommandLine {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** What a command printed on standard output, beside its measures. */
export interface MeasuredCommand extends Measured {
  readonly out: string;
}

/**
 * Runs it to its end.
 *
 * @throws Error with the end of what it printed, when it fails
 */
export async function measureCommand(line: CommandLine): Promise<MeasuredCommand> {
  const watch = watchProcesses();
  const start = performance.now();
  try {
    const out = await runToEnd(line);
    const wall = (performance.now() - start) / 1000;
    return { wall, ...watch.stop(), out };
  } finally {
    watch.stop();
  }
}

function runToEnd({ program, args, folder, environment }: CommandLine): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, NODE_COMPILE_CACHE: undefined, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let all = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      all = (all + text).slice(-2000);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      all = (all + text).slice(-2000);
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(out);
      else reject(new Error(`${program} ended with ${String(status)}: ${all.trim()}`));
    });
  });
}
