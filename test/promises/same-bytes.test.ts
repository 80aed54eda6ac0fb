/** The same sources make the same bytes, in any folder, zone, language and on any day, also two at once. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { CHEAP_TARGETS } from '../helpers/promises/built-twice.ts';
import { checkSameBytes } from '../helpers/promises/check-same-bytes.ts';
import { ROOT } from '../helpers/report.ts';

test('two processes that run at once, elsewhere and on another day, write the same', async (t) => {
  const write = (folder: string): Promise<void> =>
    cp(join(ROOT, 'test/golden/small'), folder, { recursive: true });
  await checkSameBytes(t, write, { targets: CHEAP_TARGETS, atOnce: true });
});
