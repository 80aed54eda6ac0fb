import test from 'ava';

import { NODE_RANGE, refuseNode, VERSION } from '../src/version.ts';

test('an older Node is refused with what to do, and no other', (t) => {
  const oldest = NODE_RANGE.replace('>=', '');
  const [major = 0, minor = 0] = oldest.split('.').map(Number);
  for (const old of ['20.20.2', `${major}.${minor - 1}.9`, `${major}.3.0`])
    t.regex(refuseNode(old) ?? '', new RegExp(`needs Node ${oldest}.*this is Node ${old}.*nodejs`));
  for (const recent of [`${oldest}.0`, `${major}.${minor + 80}.1`, `${major + 2}.0.0`])
    t.is(refuseNode(recent), undefined, recent);
  t.regex(VERSION, /^\d/);
});
