/** The packed command, in a folder with nothing else of ours: it checks and builds there. */
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ExecutionContext } from 'ava';

import { VERSION } from '../../src/version.ts';
import { assertSound } from '../targets/deck/make-deck.ts';
import { ROOT } from './report.ts';

/** Checks and builds with `constat`, which runs the packed command in `folder` and returns what it said. */
export async function checkPacked(
  t: ExecutionContext,
  folder: string,
  constat: (...args: string[]) => Promise<string>,
): Promise<void> {
  await cp(join(ROOT, 'test/engagements/second'), join(folder, 'findings'), { recursive: true });
  t.is(await constat('--version'), `${VERSION}\n`);
  t.regex(await constat('check'), /no errors/);
  await constat('init', 'mission', '--yes', '--lang', 'fr,en');
  t.regex(await constat('check', 'mission/findings', '--strict'), /no errors, no warnings/);
  t.regex(await constat('build', '--only', 'data,deck,site'), /presentation\.en\.pptx/);
  assertSound(await readFile(join(folder, 'output/client/presentation.en.pptx')));
  const text = await readFile(join(folder, 'output/client/manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as { files: { path: string }[] };
  t.true(manifest.files.some(({ path }) => path === 'site/index.html'));
}
