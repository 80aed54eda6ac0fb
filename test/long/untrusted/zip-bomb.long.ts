/** Six hundred megabytes in a small file: a template and a workbook are refused before they are unpacked. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';
import { zipSync } from 'fflate';

import { BoardError } from '../../../src/boards/board-error.ts';
import { readAnswerFile } from '../../../src/boards/read-answer-file.ts';
import { localesOf } from '../../boards/push-kit.ts';
import { runConstat } from '../../commands/command-line.ts';
import { BOMB, HOSTILE_PACKAGES, spoil } from '../../helpers/hostile-corpus/zips.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

test('a bomb is a template of no firm, and nobody’s answers', async (t) => {
  const change = HOSTILE_PACKAGES[BOMB];
  if (!change) return t.fail('there is no bomb');
  const bomb = spoil(zipSync({ 'xl/workbook.xml': new Uint8Array(9) }), change);
  t.true(bomb.length < 1_000_000, `${String(bomb.length)} bytes`);
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'firm.pptx'), bomb);
  const ran = await runConstat(['template', 'firm.pptx'], { folder });
  t.is(ran.status, 1);
  t.regex(ran.err, /It unpacks to more than 400 MB/);
  await t.throwsAsync(readAnswerFile(bomb, localesOf({ languages: ['en'] })), {
    instanceOf: BoardError,
  });
});
