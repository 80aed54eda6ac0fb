#!/usr/bin/env node
/** The command: the process's arguments, environment and streams → an exit status. */
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isatty } from 'node:tty';

import { runProgram } from './commands/program.ts';

const { env, platform, arch, stdout, stderr } = process;

/** Started by npm, a command's relative paths start from where it was typed. */
const folder = env['npm_lifecycle_event'] === 'constat' ? (env['INIT_CWD'] ?? '.') : '.';
const caches = env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
const isColorless = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';

// Who reads may stop before the end, as `head` does: that is no defect.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await runProgram(
  process.argv.slice(2),
  {
    folder: resolve(folder),
    environment: env,
    clock: () => performance.now(),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    color: { out: isatty(1) && !isColorless, err: isatty(2) && !isColorless },
  },
  {
    environment: env,
    platform,
    architecture: arch,
    root: process.getuid?.() === 0,
    cache: resolve(env['CONSTAT_CACHE'] ?? join(caches, 'constat')),
    temporary: tmpdir(),
  },
);
