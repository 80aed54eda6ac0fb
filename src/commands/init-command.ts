/** `constat init [folder]`: a repository that builds at once, made of a few answers. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { assumeAnswers, readAnswers, type TypedAnswers } from '../scaffold/read-answers.ts';
import { readScaffold } from '../scaffold/read-scaffold.ts';
import { scaffoldRepository } from '../scaffold/scaffold-repository.ts';
import { writeRepository } from '../scaffold/write-repository.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';
import { askAnswers } from './ask-answers.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface InitOptions {
  readonly folder: string;
  /** Whether nothing is asked. */
  readonly yes: boolean;
  readonly typed: TypedAnswers;
}

/**
 * Writes the repository, and says what to type next.
 *
 * @throws UsageError when there is an engagement already, or an answer is wrong or nobody is there to give it
 */
export async function runInit(
  { folder, yes, typed }: InitOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const root = resolve(terminal.folder, folder);
  await refuseEngagement(root, folder);
  const assumed = assumeAnswers(typed, terminal.today());
  // What was typed is wrong before the first question, or never.
  readAnswers(assumed);
  const answers = readAnswers(yes ? assumed : await askAnswers(typed, assumed, terminal));
  const { catalogue } = await loadCatalogue({});
  const file = await readScaffold();
  const files = scaffoldRepository(answers, { file, catalogue, version: VERSION });
  const { written, kept } = await writeRepository(root, files);
  for (const path of kept) terminal.err(`${shown(folder, path)} was there: it stays as it is\n`);
  terminal.out(written.map((path) => `${shown(folder, path)}\n`).join(''));
  terminal.err(nextSteps(folder));
  return EXIT.done;
}

async function refuseEngagement(root: string, folder: string): Promise<void> {
  for (const path of ['findings/engagement.yaml', 'engagement.yaml']) {
    const found = await stat(join(root, path)).catch(() => undefined);
    if (!found) continue;
    throw new UsageError(
      `There is an engagement already: ${shown(folder, path)}. Nothing was written; name another folder`,
    );
  }
}

function shown(folder: string, path: string): string {
  const start = folder.replaceAll('\\', '/').replace(/\/+$/, '');
  return folder === '.' ? path : `${start}/${path}`;
}

/** Three commands, to be pasted as they are. */
function nextSteps(folder: string): string {
  const isPlain = /^[\w./-]+$/.test(folder);
  const quoted = isPlain ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
  const enter = folder === '.' ? [] : [`cd ${quoted}`];
  const steps = [...enter, 'npm install', 'npm run check', 'npm run build'];
  return `\nNext:\n${steps.map((step) => `  ${step}\n`).join('')}`;
}
