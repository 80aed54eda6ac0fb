/** Small readers: bytes, front matter, places, headings, titles, layers of languages. */
import test from 'ava';
import fc from 'fast-check';
import type { Root } from 'mdast';

import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { decodeSource } from '../../src/source/decode.ts';
import { splitFrontMatter } from '../../src/source/front-matter.ts';
import { nameHeadings, normalizeHeading } from '../../src/source/headings.ts';
import { locateTexts } from '../../src/source/locate-texts.ts';
import { overlay } from '../../src/source/overlay.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import type { DataPath, Locate } from '../../src/source/place-map.ts';
import { takeTitle } from '../../src/source/take-title.ts';

const parse = (text: string): Root => parseMarkdown(text).root;

test('decode: a mark is read as nothing, CRLF and CR alone as LF', (t) => {
  t.is(decodeSource('x', new TextEncoder().encode('\uFEFFa\r\nb\rc\n')), 'a\nb\nc\n');
});

test('front matter: cut at the first closing line, lines as on disk', (t) => {
  t.deepEqual(splitFrontMatter('---\na: 1\n---\n\nb\n---\n'), {
    yaml: '\na: 1\n',
    body: '\n\n\n\nb\n---\n',
    isOpen: false,
  });
  t.deepEqual(splitFrontMatter('--- \n---\t\nb'), { yaml: '\n', body: '\n\nb', isOpen: false });
  t.deepEqual(splitFrontMatter('---\na: 1\n---'), {
    yaml: '\na: 1\n',
    body: '\n\n',
    isOpen: false,
  });
  t.deepEqual(splitFrontMatter('---'), { yaml: '', body: '', isOpen: true });
  t.deepEqual(splitFrontMatter('---\na: "\n ---\n'), { yaml: '', body: '', isOpen: true });
  t.deepEqual(splitFrontMatter('----\na\n'), { yaml: '', body: '----\na\n', isOpen: false });
  t.deepEqual(splitFrontMatter('a\n---\nb\n---\n').isOpen, false);
});

test('front matter: every line of the body stands where it stood', (t) => {
  const line = fc.stringMatching(/^[a-z:#" ]{0,12}$/);
  t.notThrows(() => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (yaml, body) => {
        const text = ['---', ...yaml, '---', ...body].join('\n');
        const split = splitFrontMatter(text);
        const lines = text.split('\n');
        const isSame = (part: string): boolean =>
          part.split('\n').every((one, index) => one === '' || one === lines[index]);
        return !split.isOpen && isSame(split.yaml) && isSame(split.body);
      }),
    );
  });
});

const YAML = 'a: 1\nb:\n  - { c: x, d: [1, 2] }\n  - y\ne:\n"f g": "z"\n';
const PLACES: readonly [path: DataPath, part: 'key' | 'value', place: string][] = [
  [['a'], 'value', '1:4'],
  [['a'], 'key', '1:1'],
  [['b', 0], 'value', '3:5'],
  [['b', 0, 'c'], 'key', '3:7'],
  [['b', 0, 'd', 1], 'value', '3:20'],
  [['b', 1], 'value', '4:5'],
  [['b', 1, 'nothing'], 'value', '4:5'],
  [['b', 9], 'value', '3:3'],
  [['e'], 'value', '5:3'],
  [['f g'], 'value', '6:8'],
  [['nothing'], 'value', '1:1'],
  [['b', 0, 'nothing', 'below'], 'value', '3:5'],
  [[], 'value', '1:1'],
];

for (const [path, part, place] of PLACES) {
  test(`place of the ${part} of ${JSON.stringify(path)}`, (t) => {
    const { line, column } = parseYaml('x.yaml', YAML).locate(path, part);
    t.is(`${line}:${column}`, place);
  });
}

test('place: an empty document begins at its beginning', (t) => {
  const { locate } = parseYaml('x', '');
  t.deepEqual(locate(['a']), { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 1 });
});

test('headings: known sections at the highest level, slugs elsewhere, each id once', (t) => {
  const sections = new Map([
    ['cost', 'cost'],
    ["l'état", 'observation'],
  ] as const);
  const root = parse(
    '## Cost\n\n## L’État\n\n### Cost\n\n## Cost\n\n## ***\n\n## Host :redact[10.0.0.1] b\n\n> ## Cost\n',
  );
  t.deepEqual(
    nameHeadings(root, sections).map(({ id, slug, known }) => `${id} ${slug} ${known ?? ''}`),
    [
      'cost cost cost',
      'observation létat observation',
      'cost-1 cost-1 ',
      'cost-2 cost-2 ',
      'section section ',
      'host--b host--b ',
      'cost-3 cost-3 ',
    ],
  );
  t.is(normalizeHeading('  MISE\u00A0en  œuvre '), 'mise en œuvre');
});

test('title: the only H1, at the top; its redactions stay', (t) => {
  const root = parse('# A *b* `c` :redact[10.0.0.1]\n\nx');
  t.deepEqual(takeTitle(root), { text: 'A b c :redact[10.0.0.1]', line: 1, column: 1 });
  t.is(root.children.length, 1);
  for (const text of ['x\n\n# A', '# A\n\n# B', '## A', ''])
    t.is(takeTitle(parse(text)), undefined, text);
});

const nowhere: Locate = (path) => ({ file: path.join('.'), line: 1, column: 1 });

function lay(original: unknown, texts: unknown): { data: unknown; said: string[] } {
  const diagnostics: Diagnostic[] = [];
  const data = overlay(original, texts, { base: 'fr', lang: 'en', locate: nowhere, diagnostics });
  return { data, said: diagnostics.map(({ rule, file }) => `${rule} ${file}`) };
}

test('overlay: texts become maps, facts stay', (t) => {
  t.deepEqual(
    lay(
      { title: 'a', cost: 1, faq: [{ q: 'b', a: 'c' }] },
      { title: 'A', faq: [{ q: 'B', a: 'C' }] },
    ),
    {
      data: {
        title: { fr: 'a', en: 'A' },
        cost: 1,
        faq: [{ q: { fr: 'b', en: 'B' }, a: { fr: 'c', en: 'C' } }],
      },
      said: [],
    },
  );
  t.deepEqual(lay({ title: { fr: 'a', de: 'c' } }, { title: 'A' }).data, {
    title: { fr: 'a', de: 'c', en: 'A' },
  });
});

test('overlay: an event’s text, alone or under its key, in a second and a third language', (t) => {
  t.deepEqual(lay([{ at: 1, text: 'a' }], ['A']).data, [{ at: 1, text: { fr: 'a', en: 'A' } }]);
  t.deepEqual(lay([{ at: 1, text: { fr: 'a', de: 'c' } }], ['A']).data, [
    { at: 1, text: { fr: 'a', de: 'c', en: 'A' } },
  ]);
  t.deepEqual(lay([{ at: 1, text: { fr: 'a', de: 'c' } }], [{ text: 'A' }]).data, [
    { at: 1, text: { fr: 'a', de: 'c', en: 'A' } },
  ]);
});

test('overlay: what does not fit is said where it stands', (t) => {
  t.deepEqual(lay({ a: ['x'] }, { a: ['X', 'Y'] }), {
    data: { a: [{ fr: 'x', en: 'X' }] },
    said: ['translation/length a'],
  });
  t.deepEqual(lay({ a: ['x', 'y'] }, { a: ['X'] }), {
    data: { a: [{ fr: 'x', en: 'X' }, 'y'] },
    said: ['translation/length a'],
  });
  t.deepEqual(lay({}, { a: ['X'], b: 'B', c: { d: 'D' } }).said, [
    'translation/length a',
    'translation/length b',
    'translation/length c',
  ]);
  t.deepEqual(lay({ a: { fr: 'x', en: 'y' } }, { a: 'Y' }), {
    data: { a: { fr: 'x', en: 'y' } },
    said: ['translation/twice a'],
  });
  t.deepEqual(lay({ a: 'x' }, { a: 5 }), { data: { a: 'x' }, said: [] });
});

test('places of texts: in the translation’s file where it gives them', (t) => {
  const original: Locate = () => ({ file: 'original', line: 1, column: 1 });
  const data = { title: 'A', timeline: ['B'], faq: [{ q: 'C' }] };
  const locate = locateTexts(original, [{ lang: 'en', data, locate: nowhere }]);
  const file = (...path: DataPath): string => locate(path).file;
  t.is(file('title', 'en'), 'title');
  t.is(file('timeline', 0, 'text', 'en'), 'timeline.0.text');
  t.is(file('faq', 0, 'q', 'en'), 'faq.0.q');
  for (const path of [
    ['title', 'fr'],
    ['title'],
    ['faq', 0, 'a', 'en'],
    ['timeline', 0, 'at', 'en'],
    ['faq', 'en'],
    ['en'],
  ]) {
    t.is(file(...path), 'original', path.join('.'));
  }
  t.is(locateTexts(original, []), original);
});
