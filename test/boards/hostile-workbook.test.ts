/** Workbooks that nobody means well with, given to `board pull`: an answer or a clear refusal, no crash, no file outside. */
import { access } from 'node:fs/promises';

import test from 'ava';

import { BoardError } from '../../src/boards/board-error.ts';
import { readAnswerFile } from '../../src/boards/read-answer-file.ts';
import { board } from '../../src/targets/board/target.ts';
import { contextOfFiles } from '../helpers/context.ts';
import { BOMB, HOSTILE_PACKAGES, spoil } from '../helpers/hostile-corpus/zips.ts';
import { localesOf, smallFiles, smallReport } from './push-kit.ts';

const LOCALES = localesOf(smallReport());
const SOUND = await makeWorkbook();

async function makeWorkbook(): Promise<Uint8Array> {
  const context = await contextOfFiles(smallFiles({}));
  const artifacts = await board.render(context);
  await context.close();
  const found = artifacts.find(({ path }) => path.endsWith('.xlsx'));
  if (!found) throw new Error('The board has no workbook');
  return found.bytes;
}

for (const [what, change] of Object.entries(HOSTILE_PACKAGES)) {
  // Made in seconds: one of the long tests.
  if (what === BOMB) continue;
  test(`a workbook that ${what}`, async (t) => {
    const outcome = await readAnswerFile(spoil(SOUND, change), LOCALES).catch(
      (error: unknown) => error,
    );
    if (outcome instanceof Error) {
      t.true(outcome instanceof BoardError, outcome.stack);
      t.notRegex(outcome.message, /\n|node_modules|at \S+:\d+:\d+/);
    } else t.notRegex(JSON.stringify(outcome ?? {}), /root:|\bha(?:ha)+/);
    await t.throwsAsync(access('/tmp/escaped.xml'));
    t.is(({} as Record<string, unknown>)['polluted'], undefined);
  });
}
