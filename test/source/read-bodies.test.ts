import test from 'ava';

import { findWord, saidOf } from '../helpers/base-engagement.ts';

/** A body in YAML, however it is written; SEC-99 stands where the diagnostic must. */
const BODIES: Readonly<Record<string, string>> = {
  'a block': 'body: |\n  One.\n\n  Two SEC-99\n',
  'a block without a line break at its end': 'body: |-\n  SEC-99',
  'a block of four spaces': 'body: |\n    One.\n    Two SEC-99\n',
  'a block with its own indentation': 'body: |2\n      code\n\n  Two SEC-99\n',
  'a block that begins with an empty line': 'body: |\n\n  SEC-99\n',
  'a folded block': 'body: >\n  SEC-99 one\n',
  'a plain text': 'body: One SEC-99\n',
  quotes: 'body: "One SEC-99"\n',
  'single quotes': "body: 'One SEC-99'\n",
  'a map with a block': 'body:\n  en: |\n    ## A\n\n    SEC-99\n',
  'a map in a line': 'body: { en: One SEC-99 }\n',
  'a table in a block': 'body: |\n  | a |\n  |---|\n  | SEC-99 |\n',
  'a heading that is the title': 'body: |\n  # Close SEC-99\n',
};

for (const [name, body] of Object.entries(BODIES)) {
  test(`places in a finding’s own file: ${name}`, async (t) => {
    const title = name.includes('title') ? '' : 'title: Close the public API\n';
    const text = `priority: 2\n${title}${body}`;
    const { line, column } = findWord(text, 'SEC-99');
    t.deepEqual(await saidOf({ 'security/SEC-02-x.yaml': text }), [
      `security/SEC-02-x.yaml:${line}:${column} reference/text`,
    ]);
  });

  test(`places in a list: ${name}`, async (t) => {
    const title = name.includes('title') ? '' : 'title: Close the public API\n';
    const item = `id: SEC-02\npriority: 2\n${title}${body}`;
    const text = `- ${item.replaceAll('\n', '\n  ').trimEnd()}\n`;
    const { line, column } = findWord(text, 'SEC-99');
    t.deepEqual(await saidOf({ 'security/findings.yaml': text }), [
      `security/findings.yaml:${line}:${column} reference/text`,
    ]);
  });
}

test('problems of Markdown in YAML have their place on disk', async (t) => {
  const block = 'priority: 2\ntitle: X\nbody: |\n    a\n\n    b <i>\n';
  t.deepEqual(await saidOf({ 'security/SEC-02-x.yaml': block }), [
    'security/SEC-02-x.yaml:6:7 markdown/html',
  ]);
  const quoted = 'priority: 2\ntitle: X\nbody: "a\\n\\nb :Redact[c]"\n';
  t.deepEqual(await saidOf({ 'security/SEC-02-x.yaml': quoted }), [
    'security/SEC-02-x.yaml:3:7 markdown/directive',
  ]);
});

test('a body that is no text is the schema’s to refuse', async (t) => {
  t.deepEqual(await saidOf({ 'security/SEC-02-x.yaml': 'priority: 2\ntitle: X\nbody: [a]\n' }), [
    'security/SEC-02-x.yaml:3:7 finding/body',
  ]);
  t.deepEqual(
    await saidOf({
      'security/findings.yaml': '- { id: SEC-02, priority: 2, title: X, body: { en: 5 } }\n',
    }),
    ['security/findings.yaml:1:52 finding/body'],
  );
});
