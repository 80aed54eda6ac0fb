/** What shares a process in `npm test`: no group is left out, and no file runs twice. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';

import test from 'ava';

import { ROOT } from '../helpers/report.ts';
import { GROUPS } from '../together/groups.ts';

const list = (pattern: string): string[] => globSync(pattern, { cwd: ROOT }).sort();

test('every group has a file that runs it, and nothing else does', (t) => {
  const files = list('test/together/*.together.ts');
  t.deepEqual(
    files.map((path) => basename(path, '.together.ts')),
    Object.keys(GROUPS).sort(),
  );
});

test('no file is in two groups, and no pattern finds nothing', (t) => {
  const found = Object.values(GROUPS).flat().map(list);
  t.true(found.every((files) => files.length > 0));
  t.deepEqual([...new Set(found.flat())].sort(), found.flat().sort());
});
