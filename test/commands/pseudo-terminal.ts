/** The real command at a pseudo-terminal, with somebody who answers, for tests. */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';

import { ROOT } from '../helpers/report.ts';

/** What was seen on the terminal, line breaks as `\n`, and how the command ended. */
export interface Seen {
  readonly status: number;
  readonly text: string;
}

/** What is waited for, and what is typed once it is seen. */
export type Exchange = readonly [question: RegExp, answer: string];

/** Tells why no pseudo-terminal can be had; undefined where it can. */
export function missingTerminal(): string | undefined {
  try {
    const version = execFileSync('script', ['--version'], { encoding: 'utf8' });
    return version.includes('util-linux') ? undefined : `another script: ${version}`;
  } catch {
    return 'there is no script of util-linux';
  }
}

/** Runs `constat …` at a terminal of 24 rows and 80 columns; each answer waits for its question. */
export function runAtTerminal(
  args: readonly string[],
  {
    folder,
    exchanges = [],
    environment = {},
  }: {
    readonly folder: string;
    readonly exchanges?: readonly Exchange[];
    readonly environment?: NodeJS.ProcessEnv;
  },
): Promise<Seen> {
  const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
  const command = [process.execPath, join(ROOT, 'src/cli.ts'), ...args].map(quote).join(' ');
  const child = spawn('script', ['-qec', `stty rows 24 cols 80; ${command}`, '/dev/null'], {
    cwd: folder,
    env: {
      ...process.env,
      npm_lifecycle_event: '',
      FORCE_COLOR: undefined,
      NO_COLOR: undefined,
      CI: undefined,
      TERM: 'xterm-256color',
      ...environment,
    },
  });
  const left = [...exchanges];
  let text = '';
  let seen = 0;
  const listen = (chunk: string): void => {
    text += chunk;
    const [next] = left;
    const found = next?.[0].exec(text.slice(seen));
    if (!next || !found) return;
    left.shift();
    seen = text.length;
    child.stdin.write(next[1]);
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  return new Promise((resolve) => {
    child.once('close', (status) => {
      resolve({ status: status ?? -1, text: text.replaceAll('\r\n', '\n') });
    });
  });
}
