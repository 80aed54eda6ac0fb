import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { copyEngagement, runConstat } from './command-line.ts';

test('engagements are listed below a folder, broken ones too', async (t) => {
  const folder = await copyEngagement(t, 'test/golden/least');
  for (const place of ['2026/broken/findings', 'node_modules/x']) {
    await mkdir(join(folder, place), { recursive: true });
    await writeFile(join(folder, place, 'engagement.yaml'), 'title: [\n');
  }
  const text = await runConstat(['list'], { folder });
  t.is(text.status, 0, text.err);
  t.is(
    text.out,
    '2026/broken/findings  1 error, no warnings\n' +
      'findings  Bakery, Website review  2026-01-05 to 2026-01-05  1 finding  no errors, no warnings\n',
  );
  const { out } = await runConstat(['list', '.', '--json'], { folder });
  const listed = JSON.parse(out) as { path: string; findings?: number; errors: number }[];
  t.deepEqual(
    listed.map(({ path, findings, errors }) => [path, findings, errors]),
    [
      ['2026/broken/findings', undefined, 1],
      ['findings', 1, 0],
    ],
  );
});

test('a folder that is not there is a wrong command line, one without engagements is not', async (t) => {
  const folder = await copyEngagement(t, 'test/golden/least');
  t.is((await runConstat(['list', 'nowhere'], { folder })).status, 2);
  await mkdir(join(folder, 'empty'));
  const { status, out, err } = await runConstat(['list', 'empty'], { folder });
  t.deepEqual([status, out], [0, '']);
  t.regex(err, /There is no engagement below empty/);
});

test('what is broken in a library beside the engagement counts too', async (t) => {
  const folder = await copyEngagement(t, 'test/golden/least');
  await mkdir(join(folder, 'library'));
  await writeFile(join(folder, 'library/own.yaml'), '- id: [\n');
  const { out } = await runConstat(['list'], { folder });
  t.regex(out, /^findings {2}Bakery.* [1-9]\d* errors?, no warnings\n$/);
});
