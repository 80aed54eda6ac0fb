/** `constat complete -- …`, which shells ask at each Tab: words → what may stand next, a line each. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Command } from 'commander';

import { completeWords } from '../completion/complete-words.ts';
import {
  listedIds,
  readEngagementIds,
  readEngagementNames,
} from '../completion/engagement-names.ts';
import { makeValueSource } from '../completion/value-source.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import { TARGETS } from '../targets/registry.ts';
import type { Terminal } from './terminal.ts';

/** Prints value, tab, description; `:file` stands on a last line where a path may be meant. */
export async function runComplete(
  program: Command,
  words: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const named = words[words.indexOf('--engagement') + 1];
  const engagement = words.includes('--engagement') && named ? named : 'findings';
  const folder = resolve(terminal.folder, engagement);
  const source = makeValueSource({
    targets: TARGETS.map(({ name }) => name),
    rules: async () => (await import('../rules/explain.ts')).ruleIds(),
    entries: readEntryIds,
    engagement: () => readEngagementNames(folder),
    ids: () => readEngagementIds(folder),
  });
  const { candidates, isFile } = await completeWords(program, words, source);
  const lines = candidates
    .filter(({ value }) => value !== '')
    .map(({ value, description = '' }) => `${value}\t${visibleText(description)}\n`);
  terminal.out(lines.join('') + (isFile ? ':file\n' : ''));
}

/** The ids of our catalogue, without reading what the entries say. */
async function readEntryIds(): Promise<readonly string[]> {
  // Somebody waits for each of these: what is heavy is loaded only when it is asked for.
  const { BUILT_IN_CATALOGUE } = await import('../catalogue/load-catalogue.ts');
  const names = await readdir(BUILT_IN_CATALOGUE);
  const texts = names.map((name) => readFile(join(BUILT_IN_CATALOGUE, name), 'utf8'));
  const lists = names.map((name) => name !== 'benchmarks.yaml');
  return (await Promise.all(texts)).filter((_, at) => lists[at]).flatMap(listedIds);
}
