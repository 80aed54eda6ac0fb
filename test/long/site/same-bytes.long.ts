/** The site of the worked example and of the large engagement, built twice by the real command. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';

import { copyEngagement, startConstat } from '../../commands/command-line.ts';
import { writeLargeEngagement } from '../../helpers/large-engagement.ts';
import { readTree, temporaryFolder } from '../../helpers/temporary.ts';

/** Builds the site of a folder's engagement; returns the digest of each of its files. */
async function digestSite(
  t: ExecutionContext,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<Record<string, string>> {
  const { status, err } = await startConstat(['build', '--only', 'site', '--quiet'], {
    folder,
    environment,
  });
  t.is(status, 0, err);
  const files = await readTree(join(folder, 'output'));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      createHash('sha256').update(bytes, 'latin1').digest('hex'),
    ]),
  );
}

const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

for (const [name, make] of [
  ['the worked example', (t: ExecutionContext) => copyEngagement(t, 'findings')],
  [
    'a large engagement',
    async (t: ExecutionContext) => {
      const folder = await temporaryFolder(t, 'constat été ');
      await writeLargeEngagement(join(folder, 'findings'), { findings: 100 });
      return folder;
    },
  ],
] as const) {
  test.serial(`${name}: the same bytes in another folder, zone and language`, async (t) => {
    const first = await digestSite(t, await make(t), { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
    t.true(Object.keys(first).length > 150);
    t.deepEqual(await digestSite(t, await make(t), ELSEWHERE), first);
  });
}
