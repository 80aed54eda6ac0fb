/** A warning that its file silences → what the command says, and what reaches the deliverables. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { copyEngagement, runConstat } from './command-line.ts';

const PAGE = `---
# constat-ignore page/audience: SECRETREASON of an error
title: Silences
---

<!-- constat-ignore text/unfinished: SECRETREASON above -->

Every TODO is quoted. <!-- constat-ignore text/unfinished: SECRETREASON beside -->

| A cell <!-- constat-ignore text/unfinished: SECRETREASON in a table --> |
| --- |
`;

test('counted in the summary, kept by the formats that know it, and in no deliverable', async (t) => {
  const folder = await copyEngagement(t, 'test/engagements/second');
  const check = (...args: string[]) => runConstat(['check', ...args], { folder });
  const before = await check();
  t.regex(before.out, /\nno errors, 1 warning\n$/);

  const path = join(folder, 'findings/pages/silences.md');
  await writeFile(path, PAGE);
  const wrong = await check('--format', 'github');
  t.is(wrong.status, 1);
  t.regex(
    wrong.out,
    /^::error file=findings\/pages\/silences\.md,line=2,col=1,title=silence\/error::/m,
  );
  t.false(wrong.out.includes('text/unfinished'));

  await writeFile(path, PAGE.replace(/# constat.*\n/, '').replace(/\| A cell[^]*/, ''));
  const silenced = await check();
  t.is(silenced.status, 0);
  t.regex(silenced.out, /\nno errors, 1 warning, 1 silenced\n$/);
  const {
    warnings,
    diagnostics,
    silenced: list,
  } = JSON.parse((await check('--format', 'json')).out) as Record<
    'warnings' | 'diagnostics' | 'silenced',
    unknown[]
  >;
  t.is(Number(warnings), 1);
  t.is(diagnostics.length, 1);
  t.like(list[0], {
    file: 'findings/pages/silences.md',
    rule: 'text/unfinished',
    silenced: { reason: 'SECRETREASON above', line: 5 },
  });

  const built = await runConstat(['build', '--only', 'site,docs,data'], { folder });
  t.is(built.status, 0, built.err);
  t.regex(built.err, /, 1 silenced\n/);
  const output = join(folder, 'output/client');
  const files = (await readdir(output, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  );
  t.true(texts.some((text) => text.includes('Every TODO is quoted.')));
  t.false(texts.some((text) => /SECRETREASON|constat-ignore/.test(text)));
});
