/** The worked example and a large engagement make the same bytes in every target, wherever and whenever they are built. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { writeLargeEngagement } from '../../helpers/large-engagement.ts';
import { checkSameBytes } from '../../helpers/promises/check-same-bytes.ts';
import { ROOT } from '../../helpers/report.ts';

const example = (folder: string): Promise<void> =>
  cp(join(ROOT, 'findings'), folder, { recursive: true });

for (const atOnce of [false, true]) {
  test(`the worked example, two builds ${atOnce ? 'at once' : 'in turn'}`, async (t) => {
    t.timeout(900_000);
    await checkSameBytes(t, example, { atOnce });
  });
}

test('a large engagement', async (t) => {
  t.timeout(3_600_000);
  const write = (folder: string): Promise<void> => writeLargeEngagement(folder, { findings: 100 });
  await checkSameBytes(t, write, { atOnce: false });
});
