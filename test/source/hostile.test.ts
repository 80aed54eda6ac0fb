/** Files that nobody means well with: each ends in a diagnostic at its place, none in a throw. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import test from 'ava';
import fc from 'fast-check';

import { checkFolder } from '../../src/check.ts';
import { readFolder } from '../../src/source/read-folder.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';
import { BASE, checkWith, folderWith, saidOf, type Files } from '../helpers/base-engagement.ts';

const FINDING = 'security/SEC-02-private-cluster.md';
const PAGE = 'pages/context.md';
const page = (body: string): Files => ({ [PAGE]: `---\ntitle: Context\n---\n\n${body}` });
const finding = (keys: string): Files => ({
  [FINDING]: `---\npriority: 2\n${keys}\n---\n\n# Close the public API\n`,
});

const CASES: Readonly<Record<string, [files: Files, said: readonly string[]]>> = {
  'bytes that are no UTF-8': [
    { [PAGE]: new Uint8Array([0x2d, 0xff, 0xfe, 0x0a]) },
    [`${PAGE}:1:1 source/encoding`],
  ],
  'UTF-16 with its mark': [
    { [PAGE]: Buffer.from('\uFEFF---\ntitle: Context\n---\n', 'utf16le') },
    [`${PAGE}:1:1 source/encoding`],
  ],
  'an empty file': [{ [PAGE]: '' }, [`${PAGE}:1:1 source/empty-file`]],
  'a file of spaces': [{ [PAGE]: ' \n\t\n' }, [`${PAGE}:1:1 source/empty-file`]],
  'an empty engagement.yaml': [
    { 'engagement.yaml': '' },
    ['engagement.yaml:1:1 source/empty-file'],
  ],
  'an engagement.yaml that is a list': [
    { 'engagement.yaml': '- 1\n' },
    ['engagement.yaml:1:1 yaml/shape'],
  ],
  'aliases that expand a billion times': [
    finding(
      [
        'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
        ...Array.from(
          { length: 9 },
          (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`,
        ),
      ].join('\n'),
    ),
    [`${FINDING}:4:10 yaml/alias`],
  ],
  'an alias to itself': [finding('resources: &loop [*loop]'), [`${FINDING}:3:19 yaml/alias`]],
  'an alias without an anchor': [finding('resources: [*nothing]'), [`${FINDING}:3:13 yaml/alias`]],
  'a key __proto__': [finding('__proto__: { key: true }'), [`${FINDING}:3:1 yaml/unsafe-key`]],
  'a key constructor in depth': [
    finding('fields: { a: { constructor: { prototype: 1 } } }'),
    [`${FINDING}:3:16 yaml/unsafe-key`, `${FINDING}:3:31 yaml/unsafe-key`],
  ],
  'a merge key': [finding('<<: { key: true }'), [`${FINDING}:3:1 finding/unknown-key`]],
  'two keys of one name': [finding('priority: 1'), [`${FINDING}:3:1 yaml/duplicate-key`]],
  'two documents in one file': [
    { 'checks.yaml': '- { id: a, category: security, title: A, rating: 1 }\n---\n- 2\n' },
    ['checks.yaml:2:1 yaml/syntax'],
  ],
  'brackets a hundred thousand deep': [
    finding(`resources: ${'['.repeat(100_000)}`),
    [`${FINDING}:3:112 yaml/nesting`],
  ],
  'a list where a map stands': [finding('cost: [1]'), [`${FINDING}:3:7 finding/cost`]],
  'a list without items that are maps': [
    { 'checks.yaml': '- rbac\n- 5\n' },
    ['checks.yaml:1:3 check/map', 'checks.yaml:2:3 check/map'],
  ],
  'a map where a list stands': [{ 'questions.yaml': 'a: 1\n' }, ['questions.yaml:1:1 yaml/shape']],
  'only front matter': [{ [FINDING]: '---\npriority: 2\n---' }, [`${FINDING}:2:1 finding/title`]],
  'front matter without an end': [
    { [FINDING]: '---\npriority: 2\n# Close the public API\n' },
    [`${FINDING}:1:1 yaml/front-matter`],
  ],
  'no front matter': [
    { [FINDING]: '# Close the public API\n' },
    [`${FINDING}:1:1 finding/priority`],
  ],
  'a byte-order mark, and CRLF': [
    { [FINDING]: '\uFEFF---\r\npriority: 5\r\n---\r\n\r\n# Close the public API\r\n' },
    [`${FINDING}:2:11 finding/priority`],
  ],
  'lines that CR alone ends': [page('a\rb [c](d.md)\n'), [`${PAGE}:6:3 reference/link`]],
  'NUL bytes': [page('a\u0000b [c](d\u0000.md)\n'), [`${PAGE}:5:5 reference/link`]],
  'control signs in a value': [
    finding('severity: "\\e[31mhigh\\n"'),
    [`${FINDING}:3:11 finding/severity`],
  ],
  'a line of a megabyte': [
    page(`${'word '.repeat(200_000)}SEC-99\n`),
    [`${PAGE}:5:1000001 reference/text`],
  ],
  'facts in a translation': [
    {
      'engagement.yaml': (BASE['engagement.yaml'] ?? '').replace('[en]', '[en, fr]'),
      'security/SEC-01-network-policies.fr.md': '---\ncost: 0\nonse: 1\n---\n\n# Cloisonner\n',
    },
    [
      'engagement.yaml:1:8 translation/missing',
      'engagement.yaml:7:39 translation/missing',
      'engagement.yaml:8:43 translation/missing',
      'security/SEC-01-network-policies.fr.md:2:1 translation/facts',
      'security/SEC-01-network-policies.fr.md:3:1 translation/unknown-key',
    ],
  ],
  'links to nothing, and out': [
    page(
      '[a](nothing.md)\n[b](../../../etc/passwd)\n[c](/etc/passwd)\n[d](javascript:alert)\n[e](#nowhere)\n[f](//host/x)\n[g](file:///etc/passwd)\n[h](%2e%2e/%2e%2e/x)\n[i](%zz)\n',
    ),
    Array.from({ length: 9 }, (_, line) => `${PAGE}:${line + 5}:1 reference/link`),
  ],
  'pictures out of the engagement': [
    page('![a](../../secret.png)\n![b](http://host/a.png)\n![c](data:image/png;base64,AA)\n'),
    Array.from({ length: 3 }, (_, line) => `${PAGE}:${line + 5}:1 reference/image`),
  ],
  'a theme, a logo and evidence out of the engagement': [
    {
      'engagement.yaml':
        `${BASE['engagement.yaml'] ?? ''}theme: ../theme\ndeck: { template: /etc/passwd }\n`.replace(
          'name: Cohortea',
          'name: Cohortea, logo: ../logo.svg',
        ),
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-03-19T02:55Z", phase: impact, text: Refused, evidence: ../../etc/passwd }\n---\n\n# Total outage\n',
    },
    [
      'engagement.yaml:2:33 reference/unknown',
      'engagement.yaml:9:8 reference/unknown',
      'engagement.yaml:10:19 reference/unknown',
      'incidents/INC-01-outage.md:4:72 reference/unknown',
    ],
  ],
};

for (const [name, [files, said]] of Object.entries(CASES)) {
  test(`says ${name}`, async (t) => {
    t.deepEqual(await saidOf(files), said);
  });
}

test('nothing is said of a missing engagement.yaml but that it is missing', (t) => {
  const folder = { label: 'x', files: new Map<string, Uint8Array>(), diagnostics: [] };
  const { index, diagnostics } = checkFolder(folder, { languages: ['en'], sections: new Map() });
  t.is(index, undefined);
  t.deepEqual(
    diagnostics.map(({ rule, message }) => [rule, message]),
    [['source/engagement', 'Missing engagement.yaml, expected one at the top of the engagement']],
  );
});

test('links of the file system may not leave the engagement, and loops end', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'constat-hostile-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const root = join(folder, 'findings');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(root, 'engagement.yaml'), BASE['engagement.yaml'] ?? '');
  await writeFile(join(root, 'assets/inside.txt'), 'x');
  await symlink(join(folder, 'secret.txt'), join(root, 'assets/secret.txt'));
  await symlink(folder, join(root, 'up'));
  await symlink(join(root, 'nothing'), join(root, 'broken'));
  await symlink(root, join(root, 'assets/loop'));
  await symlink(join(root, 'assets/inside.txt'), join(root, 'assets/link.txt'));
  const { files, diagnostics } = await readFolder(root, 'findings');
  t.deepEqual([...files.keys()], ['assets/inside.txt', 'assets/link.txt', 'engagement.yaml']);
  t.deepEqual(diagnostics.map(({ file, rule }) => `${file} ${rule}`).sort(), [
    'assets/secret.txt source/outside',
    'broken source/outside',
    'up source/outside',
  ]);
});

/** Paths of every kind of file that the format knows, and some that it does not. */
const PATHS = [
  'engagement.yaml',
  'security/SEC-02-x.md',
  'security/SEC-01-network-policies.fr.md',
  'security/SEC-03.yaml',
  'security/findings.yaml',
  'security/checks.yaml',
  'checks.yaml',
  'questions.yaml',
  'incidents/INC-02.md',
  'pages/a.md',
  'journal/2026-03-02.md',
  'candidates/x.json',
  'assets/a.png',
  'nowhere/x.md',
  'x.md',
];

/** Pieces of the format, so that random files go further than the first check. */
const PIECES = [
  '---\n',
  'title: x\n',
  'id: SEC-02\n',
  'priority: 1\n',
  'status: validated\n',
  'timezone: Europe/Paris\n',
  'timeline:\n  - { at: "2026-10-25T02:30", phase: impact, text: SEC-99 }\n',
  'depends: [SEC-02, SEC-01]\n',
  'body: |\n  # A\n\n  SEC-77 [x](y.md#z)\n',
  '- ',
  '  ',
  '\n',
  '# H\n',
  '## Cost\n',
  ':::internal\n',
  ':::\n',
  ':redact[x]',
  '![a :redact[b] 10:41](c.png)',
  '[a](b.md#c)',
  '<b>',
  '`',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a ',
  '|',
  '"',
  ': ',
  'SEC-01',
  'INC-9',
  'fields: { a: 1 }\n',
  'cost: "?"\n',
  'validation: { by: { en: a, fr: b } }\n',
  '> [!NOTE]\n',
  '[^1]',
  '[^1]: x\n',
  '\u0000',
  '\uFEFF',
  'é',
];

test('no bytes in any file make it throw', async (t) => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(fc.constantFrom(...PIECES), { maxLength: 40 })
      .map((pieces) => new TextEncoder().encode(pieces.join(''))),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
  );
  const files = fc.dictionary(fc.constantFrom(...PATHS), bytes, { maxKeys: 4 });
  const theme = await loadTheme(folderWith({}));
  t.notThrows(() => {
    fc.assert(
      fc.property(files, (laid) => {
        const { diagnostics } = checkFolder(folderWith(laid), theme);
        for (const { line, column, message } of diagnostics) {
          if (line < 1 || column < 1 || /\n/.test(message)) return false;
        }
        return true;
      }),
      { numRuns: 400 },
    );
  });
});

test('twenty thousand faults in one paragraph are all found, in time', async (t) => {
  const { diagnostics } = await checkWith(page('word SEC-99, SEC-98\n'.repeat(10_000)));
  t.is(diagnostics.length, 20_000);
  const last = diagnostics.at(-1);
  t.is(`${last?.line}:${last?.column}`, '10004:14');
});
