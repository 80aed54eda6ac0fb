/** Places of what is wrong in YAML. */
import test from 'ava';

import { parseYaml } from '../../src/source/parse-yaml.ts';

test('what follows a line that the parser gave up on keeps its own place', (t) => {
  const text = '- a: 1\n  b: [c]\nup to date }\n  kind: one\n  status: two\n  when: { by: x }\n';
  const places = parseYaml('a.yaml', text).diagnostics.map(({ line, column }) => [line, column]);
  const lines = text.split('\n');
  t.true(places.length > 3);
  for (const [line = 0, column = 0] of places) {
    t.true(column <= (lines[line - 1] ?? '').length + 1, `${String(line)}:${String(column)}`);
  }
  t.true(places.some(([line]) => line === 4));
});
