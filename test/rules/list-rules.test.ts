import test from 'ava';

import { ruleIds } from '../../src/rules/explain.ts';
import { groupRules, listRules } from '../../src/rules/list-rules.ts';

test('every id is in one group', (t) => {
  const ids = groupRules().flatMap(({ name, rules, keys }) => [
    ...rules.map(({ id }) => id),
    ...keys.map((key) => `${name}/${key}`),
  ]);
  t.deepEqual(ids.sort(), ruleIds());
});

test('the list fits a terminal, and names level and summary', (t) => {
  const list = listRules();
  for (const line of list.split('\n')) t.true(line.length <= 88, line);
  t.regex(list, /^finding: A finding/m);
  t.regex(list, /^ {2}finding\/odd-priority +warning {2}A critical finding is seldom second/m);
  t.regex(list, /^ {2}finding\/… {2}error {2}what the schema refuses: aliases,/m);
});
