/** Real repositories of git, for tests. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { writeFiles } from './temporary.ts';
import type { TinyFiles } from './tiny.ts';

const run = promisify(execFile);

/** Runs git in a folder as a person of the given day. */
export async function git(folder: string, day: string, ...args: string[]): Promise<string> {
  const at = `${day}T12:00:00Z`;
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  return (await run('git', [...who, ...args], { cwd: folder, env })).stdout;
}

/** Commits these files as all that an engagement is, below `findings/`, and gives the revision a tag. */
export async function commitEngagement(
  folder: string,
  { day, tag, files }: { day: string; tag: string; files: TinyFiles },
): Promise<void> {
  await rm(join(folder, 'findings'), { recursive: true, force: true });
  await writeFiles(join(folder, 'findings'), files);
  await git(folder, day, 'init', '-q');
  await git(folder, day, 'add', '-A');
  await git(folder, day, 'commit', '-q', '--allow-empty', '-m', `Work of ${day}`);
  await git(folder, day, 'tag', tag);
}
