/** Runs a short program and returns what it said: for versions and probes only. */
import { spawn } from 'node:child_process';

/** How a program ended; `code` is undefined when it could not start or took too long. */
export type ProgramResult = { readonly code: number | undefined; readonly output: string };

/** Runs a program without a shell, with an environment of its own, for at most `timeout` milliseconds. */
export function runProgram(
  executable: string,
  args: readonly string[],
  options: { environment: Readonly<Record<string, string>>; timeout: number },
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(executable, args, {
      env: { ...options.environment },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: options.timeout,
      windowsHide: true,
    });
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      output += text;
    });
    child.on('error', () => {
      resolve({ code: undefined, output });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? undefined, output });
    });
  });
}
