#!/usr/bin/env node
/** The command: the process's arguments, environment and streams → an exit status. */
import { randomBytes } from 'node:crypto';
import module from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { isatty } from 'node:tty';

import { cacheFolder } from './cache/cache-folder.ts';
import { refuseNode } from './version.ts';

const { env, platform, arch, stdin, stdout, stderr } = process;

/** Started by npm, a command's relative paths start from where it was typed. */
const folder = env['npm_lifecycle_event'] === 'constat' ? (env['INIT_CWD'] ?? '.') : '.';
const isColorless = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';

// Who reads may stop before the end, as `head` does: that is no defect.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Reads a line without showing it; Ctrl-C ends the program as it always does. */
function askSecret(question: string): Promise<string> {
  // Silence comes before the question: an answer may be quick.
  stdin.setRawMode(true).setEncoding('utf8').resume();
  stderr.write(question);
  return new Promise((resolveLine) => {
    let line = '';
    const listen = (typed: string): void => {
      for (const sign of typed) {
        if (sign === '\u0003') process.kill(process.pid, 'SIGINT');
        if (sign === '\r' || sign === '\n' || sign === '\u0004') {
          stdin.off('data', listen).setRawMode(false).pause();
          stderr.write('\n');
          resolveLine(line);
          return;
        }
        // Backspace, as either terminal sends it.
        line =
          sign === '\u007f' || sign === '\b' ? Array.from(line).slice(0, -1).join('') : line + sign;
      }
    };
    stdin.on('data', listen);
  });
}

/** Waits for the first wish to end; a second one ends the process as it always does. */
function untilEnded(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return new Promise((resolveEnd) => {
    const end = (): void => {
      for (const signal of signals) process.off(signal, end);
      resolveEnd();
    };
    for (const signal of signals) process.on(signal, end);
  });
}

/** Asks for a yes; anything else is a no. */
async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: stdin, output: stderr });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  return /^(?:y|yes|o|oui)$/i.test(answer.trim());
}

const refused = refuseNode(process.versions.node);
if (refused !== undefined) {
  stderr.write(`${refused}\n`);
  // The environment lacks something.
  process.exit(3);
}

const cache = cacheFolder(env, homedir());
// Compiling the libraries takes longer than most commands.
module.enableCompileCache(join(cache, 'code'));
const { runProgram } = await import('./commands/program.ts');

process.exitCode = await runProgram(
  process.argv.slice(2),
  {
    folder: resolve(folder),
    environment: env,
    clock: () => performance.now(),
    // Swedish writes a local date as ISO 8601 does.
    today: () => new Date().toLocaleDateString('sv-SE'),
    random: (length) => randomBytes(length),
    untilEnded,
    askSecret: isatty(0) && isatty(2) ? askSecret : undefined,
    prompt: isatty(0) && isatty(2) ? { input: stdin, output: stderr } : undefined,
    screen: stderr.isTTY ? stderr : undefined,
    confirm: isatty(0) && isatty(2) ? confirm : undefined,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    color: { out: isatty(1) && !isColorless, err: isatty(2) && !isColorless },
  },
  {
    environment: env,
    platform,
    architecture: arch,
    root: process.getuid?.() === 0,
    cache,
    temporary: tmpdir(),
  },
);
