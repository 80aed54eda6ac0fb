import test from 'ava';

import { isStopping } from '../../src/check.ts';
import { explainRule } from '../../src/rules/explain.ts';
import { checkWith } from '../helpers/base-engagement.ts';

const FILE = 'security/SEC-02-x.md';
const ODD = 'priority: 3\nseverity: critical\n';
const finding = (front: string, body = ''): Record<string, string> => ({
  [FILE]: `---\n${front}---\n\n# Close the public API\n\n${body}`,
});

/** What is said, a line each: `line rule`, and the reason where it is silenced. */
async function said(files: Record<string, string>): Promise<string[]> {
  const { diagnostics } = await checkWith(files);
  return diagnostics.map(
    ({ line, rule, silenced }) => `${line} ${rule}${silenced ? ` (${silenced.reason})` : ''}`,
  );
}

test('a warning is silenced above it, at the end of its line, and in the body', async (t) => {
  const above = finding(`# constat-ignore finding/odd-priority: asked for\n${ODD}`);
  t.deepEqual(await said(above), ['3 finding/odd-priority (asked for)']);
  const beside = finding(ODD.replace('\n', ' # constat-ignore finding/odd-priority: asked for\n'));
  t.deepEqual(await said(beside), ['2 finding/odd-priority (asked for)']);
  const body = 'One\n<!-- constat-ignore text/unfinished: quoted -->\n\nFew, TODO\nand TBD.\n';
  t.deepEqual(await said({ 'pages/p.md': `---\ntitle: P\n---\n\n${body}` }), [
    '8 text/unfinished (quoted)',
    '9 text/unfinished (quoted)',
  ]);
});

test('raw HTML is silenced like any warning, and the comment is none', async (t) => {
  const body = '<!-- constat-ignore markdown/html: shown on purpose -->\n\nA<br>\n';
  t.deepEqual(await said({ 'pages/p.md': `---\ntitle: P\n---\n\n${body}` }), [
    '7 markdown/html (shown on purpose)',
  ]);
});

test('a comment above the title leaves it the title', async (t) => {
  const files = {
    [FILE]:
      '---\npriority: 2\n---\n\n<!-- constat-ignore finding/title-action: as the client calls it -->\n\n# The door\n',
  };
  t.deepEqual(await said(files), ['7 finding/title-action (as the client calls it)']);
});

test('under --strict, what is silenced does not stop a build', async (t) => {
  const { diagnostics } = await checkWith(
    finding(`# constat-ignore finding/odd-priority: asked for\n${ODD}`),
  );
  t.false(isStopping(diagnostics, true));
  t.true(isStopping((await checkWith(finding(ODD))).diagnostics, true));
});

test('only its own rule, on its own lines, in its own file', async (t) => {
  const other = `# constat-ignore finding/cost-unknown: later\n${ODD}cost: "?"\n`;
  const { diagnostics } = await checkWith(finding(other));
  t.deepEqual(
    diagnostics.map(({ line, rule, hint }) => [line, rule, hint]),
    [
      [2, 'silence/unused', 'It warns on line 5: move the comment above that line'],
      [3, 'finding/odd-priority', diagnostics[1]?.hint],
      [5, 'finding/cost-unknown', undefined],
    ],
  );
});

test('a reason, a rule that is there, and no error', async (t) => {
  t.deepEqual(await said(finding(`# constat-ignore finding/odd-priority\n${ODD}`)), [
    '2 silence/reason',
    '3 finding/odd-priority',
  ]);
  t.deepEqual(await said(finding(`# constat-ignore\n${ODD}`)), [
    '2 silence/reason',
    '3 finding/odd-priority',
  ]);
  const { diagnostics } = await checkWith(
    finding('# constat-ignore finding/od-priority: why\npriority: 2\n'),
  );
  t.is(diagnostics[0]?.hint, 'Did you mean `finding/odd-priority`?');
  t.deepEqual(await said(finding('# constat-ignore finding/priority: why\npriority: 5\n')), [
    '2 silence/error',
    '3 finding/priority',
  ]);
});

test('an error stays an error, whatever stands above it', async (t) => {
  const { diagnostics } = await checkWith({
    'pages/p.md':
      '---\ntitle: P\n---\n\n<!-- constat-ignore reference/link: later -->\n\n[x](nowhere.md)\n',
  });
  t.deepEqual(
    diagnostics.map(({ severity, rule, silenced }) => [severity, rule, silenced]),
    [
      ['error', 'silence/error', undefined],
      ['error', 'reference/link', undefined],
    ],
  );
});

test('one that silences nothing is said once no error is left, and not of what a build alone says', async (t) => {
  const unused = '# constat-ignore finding/odd-priority: asked for\npriority: 2\n';
  t.deepEqual(await said(finding(unused)), ['2 silence/unused']);
  t.deepEqual(await said({ ...finding(unused), 'pages/p.md': '---\ntitel: P\n---\n' }), [
    '2 page/title',
    '2 page/unknown-key',
  ]);
  const late = '# constat-ignore deck/loss: long on purpose\npriority: 2\n';
  t.deepEqual(await said(finding(late)), []);
});

test('what is wrong with a silence is not silenced', async (t) => {
  const files = finding(
    '# constat-ignore silence/unused: kept\n# constat-ignore finding/odd-priority: kept\npriority: 2\n',
  );
  t.deepEqual(await said(files), ['2 silence/unused', '3 silence/unused']);
});

test('the page of a warning shows how; that of an error does not', (t) => {
  t.regex(
    explainRule('finding/odd-priority') ?? '',
    / {4}# constat-ignore finding\/odd-priority: the reason\n {4}<!-- constat-ignore finding\/odd-priority: the reason -->\n$/,
  );
  t.false((explainRule('finding/answers') ?? '').includes('constat-ignore'));
  t.false((explainRule('silence/unused') ?? '').includes('Silence:'));
});
